package dev.curvewise.plot;

import dev.curvewise.series.Range;
import org.jspecify.annotations.Nullable;

/// Draws a chart's content between its axes: everything that is not text.
public final class ChartPainter {

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

    /// @param raster  what is drawn into
    /// @param view    what is seen
    /// @param xScale  how steps are spread
    /// @param yScale  how values are spread
    /// @param scale   device pixels in a pixel
    /// @param colours the colours
    public ChartPainter(Raster raster, Viewport view, Scale xScale, Scale yScale, double scale, ChartColours colours) {
        this.raster = raster;
        this.scale = scale;
        this.colours = colours;
        x = Projection.of(xScale, view.x(), raster.width());
        y = Projection.of(yScale, view.y(), raster.height());
        traces = new TracePainter(raster, x, y, scale);
        symbols = new SymbolPainter(raster, x, y, scale);
        rail = new RailPainter(raster, x, scale);
    }

    /// Draws it all.
    ///
    /// @param content  what is shown
    /// @param foremost the line in front, the others being faint, or null where all are equal
    public void paint(ChartContent content, @Nullable ChartLine foremost) {
        raster.clear();
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
        int first = (int) Math.round(Math.clamp(from, 0, raster.width()));
        int end = (int) Math.round(Math.clamp(to, 0, raster.width()));
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
