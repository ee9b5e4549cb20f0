package dev.curvewise.report;

import dev.curvewise.plot.BandEdge;
import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.ColourToken;
import dev.curvewise.plot.Dash;
import dev.curvewise.plot.EdgeMark;
import dev.curvewise.plot.LineKind;
import dev.curvewise.plot.MarkerKind;
import dev.curvewise.plot.Projection;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.StepSpan;
import dev.curvewise.plot.Symbol;
import dev.curvewise.plot.Threshold;
import dev.curvewise.plot.Ticks;
import dev.curvewise.plot.Trace;
import dev.curvewise.plot.YFit;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.List;

/// Draws a figure: title, legend, axes with their titles, everything between them, footer.
final class FigureDrawing {

    private static final double MARGIN = 24;
    private static final double SMALL = 12;
    private static final double NOTE = 10;

    /// How much of the runs is seen behind what they come to together.
    private static final double BEHIND = 0.22;

    private static final double EDGE_CELL = 10;

    private final Figure figure;
    private final Pen pen;
    private double left;
    private double top;
    private double right;
    private double bottom;
    private Projection x;
    private Projection y;

    FigureDrawing(Figure figure, Pen pen) {
        this.figure = figure;
        this.pen = pen;
        x = Projection.of(Scale.LINEAR, figure.view().x(), 1);
        y = Projection.of(figure.yScale(), figure.view().y(), 1);
    }

    void draw() {
        pen.rectangle(0, 0, figure.width(), figure.height(), colour(ColourToken.BACKGROUND));
        top = MARGIN;
        if (!figure.title().isEmpty()) {
            pen.text(figure.title(), MARGIN, top + 16, 18, true, colour(ColourToken.TEXT), 0, false);
            top += 32;
        }
        legend();
        footer();
        right = figure.width() - MARGIN;
        axes();
        pen.clip(left, top, right - left, bottom - top);
        content();
        pen.unclip();
        for (ChartMarker marker : figure.content().markers()) {
            marker(marker);
        }
    }

    private int colour(ColourToken token) {
        return figure.colours().argb(token);
    }

    private void legend() {
        FigureLegend legend = new FigureLegend(figure, pen, MARGIN, top + 12);
        top = legend.draw(this::symbol) + 16;
    }

    private void footer() {
        bottom = figure.height() - MARGIN;
        List<String> lines = Lines.of(figure.footer(), NOTE, figure.width() - 2 * MARGIN);
        for (String line : lines.reversed()) {
            pen.text(line, MARGIN, bottom, NOTE, false, colour(ColourToken.MUTED), 0, false);
            bottom -= 14;
        }
        bottom -= lines.isEmpty() ? 0 : 8;
        if (!figure.xTitle().isEmpty()) {
            bottom -= 18;
        }
        bottom -= 22;
    }

    private void axes() {
        double height = Math.max(1, bottom - top);
        Ticks yTicks = Ticks.of(
                figure.yScale(), figure.view().y().low(), figure.view().y().high(), (int) Math.max(2, height / 46));
        double widest = yTicks.labels().stream()
                .mapToDouble(label -> Glyphs.width(label, SMALL, false))
                .max()
                .orElse(0);
        left = MARGIN + (figure.yTitle().isEmpty() ? 0 : 20) + widest + 10;
        double width = Math.max(1, right - left);
        x = Projection.of(Scale.LINEAR, figure.view().x(), width);
        y = Projection.of(figure.yScale(), figure.view().y(), height);
        Ticks xTicks = figure.xFormat()
                .ticks(Scale.LINEAR, figure.view().x().low(), figure.view().x().high(), (int) Math.max(2, width / 92));
        int muted = colour(ColourToken.MUTED);
        for (int i = 0; i < yTicks.major().size(); i++) {
            double at = py(yTicks.major().get(i));
            pen.stroke(new double[] {left, at, right, at}, 4, colour(ColourToken.GRID), 1);
            pen.text(yTicks.labels().get(i), left - 8, at + 4, SMALL, false, muted, 1, false);
        }
        for (int i = 0; i < xTicks.major().size(); i++) {
            double at = px(xTicks.major().get(i));
            pen.stroke(new double[] {at, top, at, bottom}, 4, colour(ColourToken.GRID), 1);
            pen.text(xTicks.labels().get(i), at, bottom + 18, SMALL, false, muted, 0.5, false);
        }
        pen.stroke(new double[] {left, bottom, right, bottom}, 4, colour(ColourToken.AXIS), 1);
        String xTitle = Lines.shortened(figure.xTitle(), SMALL, width);
        String yTitle = Lines.shortened(figure.yTitle(), SMALL, height);
        pen.text(xTitle, (left + right) / 2, bottom + 38, SMALL, false, muted, 0.5, false);
        pen.text(yTitle, MARGIN + 10, (top + bottom) / 2, SMALL, false, muted, 0.5, true);
    }

    private void content() {
        for (StepSpan span : figure.content().spans()) {
            double from = px(span.steps().low());
            double to = Math.max(from + 1, px(span.steps().high()));
            pen.rectangle(from, top, to - from, bottom - top, figure.colours().argb(span.colour(), 0.12));
            pen.text(span.text(), Math.max(left, from) + 4, top + 14, 11, false, colour(ColourToken.MUTED), 0, false);
        }
        for (ChartBand band : figure.content().bands()) {
            band(band);
        }
        for (Threshold threshold : figure.content().thresholds()) {
            double at = py(threshold.value());
            pen.stroke(new double[] {left, at, right, at}, 4, colour(threshold.colour()), 1.25, Dash.SHORT.pattern(1));
            pen.text(threshold.text(), left + 6, at - 4, SMALL, false, colour(threshold.colour()), 0, false);
        }
        VectorLine lines = new VectorLine(pen, x, y, left, bottom);
        List<ChartLine> all = figure.content().lines();
        List<ChartLine> front =
                all.stream().filter(line -> line.kind() == LineKind.SUMMARY).toList();
        for (ChartLine line : all) {
            if (!front.contains(line)) {
                line(lines, line, front.isEmpty() ? 1 : BEHIND);
            }
        }
        front.forEach(line -> line(lines, line, 1));
        if (figure.yFit() == YFit.ROBUST) {
            edges();
        }
    }

    private void line(VectorLine lines, ChartLine line, double alpha) {
        Trace raw = line.raw();
        if (raw != null) {
            lines.line(raw, figure.colours().argb(line.colour(), 0.3 * alpha), line.width() - 0.5, Dash.SOLID);
        }
        lines.line(line.trace(), figure.colours().argb(line.colour(), alpha), line.width(), line.dash());
        symbols(line);
        rail(line);
    }

    /// Signs where values lie beyond the edges.
    private void edges() {
        int cells = (int) Math.max(1, (right - left) / EDGE_CELL);
        for (EdgeMark mark : EdgeMark.of(figure.content().lines(), figure.view(), cells)) {
            double cx = px(mark.step());
            double tip = mark.above() ? top + 1 : bottom - 1;
            double base = mark.above() ? tip + 6 : tip - 6;
            pen.shape(new double[] {cx, tip, cx + 4, base, cx - 4, base}, 6, colour(mark.colour()));
        }
    }

    /// A band in shapes from gap to gap, half a point a column.
    private void band(ChartBand band) {
        BandEdge lower = new BandEdge(band.low(), false);
        BandEdge upper = new BandEdge(band.high(), true);
        int columns = (int) Math.ceil((right - left) * 2);
        List<double[]> run = new ArrayList<>();
        int argb = figure.colours().argb(band.colour(), 0.13);
        for (int column = 0; column < columns; column++) {
            double from = x.value(column / 2.0);
            double to = x.value((column + 1) / 2.0);
            double low = lower.between(from, to);
            double high = upper.between(from, to);
            if (low <= high) {
                run.add(new double[] {left + column / 2.0 + 0.25, py(low), py(high)});
            } else {
                shape(run, argb);
            }
        }
        shape(run, argb);
    }

    private void shape(List<double[]> run, int argb) {
        double[] points = new double[4 * run.size()];
        int count = 0;
        for (double[] column : run) {
            points[count++] = column[0];
            points[count++] = column[1];
        }
        for (double[] column : run.reversed()) {
            points[count++] = column[0];
            points[count++] = column[2];
        }
        if (run.size() > 1) {
            pen.shape(points, count, argb);
        }
        run.clear();
    }

    private void symbols(ChartLine line) {
        Series series = line.trace().series();
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; line.symbol() != Symbol.NONE && i < series.size(); i++) {
            double at = px(series.step(i));
            if (Double.isFinite(series.value(i)) && at - last > 40 && at >= left && at <= right) {
                symbol(line.symbol(), at, py(series.value(i)), colour(line.colour()));
                last = at;
            }
        }
    }

    private void symbol(Symbol symbol, double cx, double cy, int argb) {
        double[] corners = symbol.outline(3.5);
        if (corners.length == 0) {
            return;
        }
        double[] points = new double[corners.length + 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = corners[i % corners.length] + (i % 2 == 0 ? cx : cy);
        }
        if (symbol != Symbol.CROSS) {
            pen.shape(points, points.length, colour(ColourToken.BACKGROUND));
        }
        pen.stroke(points, points.length, argb, 1.4);
    }

    /// The values without a height, along the bottom.
    private void rail(ChartLine line) {
        Trace trace = line.logged();
        if (trace.counts().nan() + trace.counts().infinite() == 0) {
            return;
        }
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < trace.series().size(); i++) {
            double value = trace.series().value(i);
            double at = px(trace.series().step(i));
            if (!Double.isFinite(value) && !Series.isMissing(value) && at - last >= 1) {
                symbol(Double.isNaN(value) ? Symbol.CROSS : Symbol.TRIANGLE, at, bottom - 6, colour(line.colour()));
                last = at;
            }
        }
    }

    private void marker(ChartMarker marker) {
        double cx = px(marker.at());
        double cy = Double.isFinite(marker.value()) ? py(marker.value()) : bottom - 6;
        if (cx < left || cx > right || cy < top || cy > bottom) {
            return;
        }
        double[] shape = marker.kind() == MarkerKind.CRITICAL
                ? new double[] {
                    -2, -6, 2, -6, 2, -2, 6, -2, 6, 2, 2, 2, 2, 6, -2, 6, -2, 2, -6, 2, -6, -2, -2, -2, -2, -6
                }
                : Symbol.TRIANGLE.corners(6);
        double[] points = new double[shape.length];
        for (int i = 0; i < shape.length; i++) {
            points[i] = shape[i] + (i % 2 == 0 ? cx : cy);
        }
        pen.shape(points, points.length, colour(marker.kind().colour()));
    }

    private double px(double step) {
        return Math.clamp(left + x.position(step), -1e6, 1e6);
    }

    private double py(double value) {
        return Math.clamp(bottom - y.position(value), -1e6, 1e6);
    }
}
