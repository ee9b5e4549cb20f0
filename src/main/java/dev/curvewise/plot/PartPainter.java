package dev.curvewise.plot;

import dev.curvewise.series.Range;
import org.jspecify.annotations.Nullable;

/// Draws a chart's content into some columns of a picture, from back to front.
final class PartPainter {

    private static final double BAND_ALPHA = 0.13;
    private static final double SPAN_ALPHA = 0.12;
    private static final double FAINT = 0.22;
    private static final double BEHIND = 0.3;

    private final Raster raster;
    private final Projection x;
    private final Projection y;
    private final double scale;
    private final ChartColours colours;
    private final TracePainter traces;
    private final SymbolPainter symbols;
    private final RailPainter rail;

    PartPainter(Raster raster, Projection x, Projection y, double scale, ChartColours colours) {
        this.raster = raster;
        this.x = x;
        this.y = y;
        this.scale = scale;
        this.colours = colours;
        traces = new TracePainter(raster, x, y, scale);
        symbols = new SymbolPainter(raster, x, y, scale);
        rail = new RailPainter(raster, x, scale);
    }

    void paint(ChartContent content, Grid grid, @Nullable ChartLine foremost) {
        raster.fill(ChartColours.premultiplied(colours.argb(ColourToken.BACKGROUND)));
        grid(grid);
        content.spans().forEach(this::span);
        content.bands()
                .forEach(band -> new BandPainter(raster, x, y).band(band, colours.argb(band.colour(), BAND_ALPHA)));
        content.thresholds().forEach(this::threshold);
        for (ChartLine line : content.lines()) {
            if (!line.equals(foremost)) {
                line(line, foremost == null ? 1 : FAINT);
            }
        }
        if (foremost != null && content.lines().contains(foremost)) {
            line(foremost, 1);
        }
        for (ChartLine line : content.lines()) {
            rail.marks(line.logged(), colours.argb(line.colour()));
        }
    }

    /// Lines as wide as a pixel, on whole device pixels: they stay sharp, and stand exactly over the marks of the axis.
    private void grid(Grid grid) {
        int argb = colours.argb(ColourToken.GRID);
        int wide = (int) Math.max(1, Math.round(scale));
        for (double value : grid.values()) {
            double at = raster.height() - y.position(value);
            if (at >= 0 && at < raster.height()) {
                double top = Math.floor(at / scale) * scale;
                for (int column = raster.first(); column < raster.end(); column++) {
                    raster.span(column, top, top + wide, argb);
                }
            }
        }
        for (double step : grid.steps()) {
            double at = x.position(step);
            if (at >= 0 && at < raster.width()) {
                int left = (int) Math.round(Math.floor(at / scale) * scale);
                for (int column = left; column < left + wide; column++) {
                    raster.span(column, 0, raster.height(), argb);
                }
            }
        }
    }

    private void line(ChartLine line, double alpha) {
        int argb = colours.argb(line.colour(), alpha);
        Trace raw = line.raw();
        if (raw != null) {
            traces.line(raw, colours.argb(line.colour(), alpha * BEHIND), line.width() - 0.5, Dash.SOLID);
        }
        traces.line(line.trace(), argb, line.width(), line.dash());
        symbols.symbols(line, argb, colours.argb(ColourToken.BACKGROUND));
    }

    private void span(StepSpan span) {
        Range steps = span.steps();
        double from = x.position(steps.low());
        double to = Math.max(from + scale, x.position(steps.high()));
        int argb = colours.argb(span.colour(), SPAN_ALPHA);
        int first = (int) Math.round(Math.clamp(from, raster.first(), raster.end()));
        int end = (int) Math.round(Math.clamp(to, raster.first(), raster.end()));
        for (int column = first; column < end; column++) {
            raster.span(column, 0, raster.height(), argb);
        }
    }

    private void threshold(Threshold threshold) {
        double at = raster.height() - y.position(threshold.value());
        if (!(at >= -scale && at <= raster.height() + scale)) {
            return;
        }
        Stroke stroke = new Stroke(raster);
        stroke.style(1.25 * scale, Dash.SHORT.pattern(scale));
        stroke.line(0, at, raster.width(), at);
        raster.layMask(colours.argb(threshold.colour(), 0.85));
    }
}
