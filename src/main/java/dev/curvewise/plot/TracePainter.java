package dev.curvewise.plot;

import java.util.Arrays;

/// Draws traces into a [Raster].
///
/// Where a pixel column holds many points it is filled from their smallest to their largest value, which a [Pyramid]
/// knows without visiting them; where points are further apart they are joined by antialiased strokes. Both have the
/// same weight, so that no seam shows where one turns into the other.
public final class TracePainter {

    /// From this many points a column is filled instead of stroked.
    private static final int DENSE = 3;

    /// Points this far before the view still decide where a dash begins.
    private static final int DASH_MEMORY = 4096;

    private final Raster raster;
    private final Projection x;
    private final Projection y;
    private final double scale;
    private final Stroke stroke;
    private final Extent extent = new Extent();
    private final double[] tops;
    private final double[] ends;

    private double lastX;
    private double lastY;
    private boolean joined;
    private boolean sparse;

    /// @param raster what is drawn into
    /// @param x      steps to device pixels
    /// @param y      values to device pixels, from the bottom
    /// @param scale  device pixels in a pixel
    public TracePainter(Raster raster, Projection x, Projection y, double scale) {
        this.raster = raster;
        this.x = x;
        this.y = y;
        this.scale = scale;
        stroke = new Stroke(raster);
        tops = new double[raster.width()];
        ends = new double[raster.width()];
    }

    /// Draws a line.
    ///
    /// @param trace its points
    /// @param argb  its colour with straight alpha
    /// @param width its width in pixels
    /// @param dash  how it is broken up
    public void line(Trace trace, int argb, double width, Dash dash) {
        Arrays.fill(tops, Double.POSITIVE_INFINITY);
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        double[] pattern = dash.pattern(scale);
        stroke.style(width * scale, pattern);
        for (int piece = 0; piece < trace.pieces(); piece++) {
            int first = trace.firstAtOrAfter(piece, x.range().low());
            int from = Math.max(trace.start(piece), first - 1);
            int to = Math.min(
                    trace.end(piece),
                    trace.firstAtOrAfter(piece, Math.nextUp(x.range().high())) + 1);
            joined = false;
            sparse = to - from <= 2L * raster.width();
            if (!sparse) {
                columns(trace, from, to);
            } else {
                stroke.startDash(pattern.length == 0 ? 0 : dashBefore(trace, trace.start(piece), from));
                for (int i = from; i < to; i++) {
                    vertex(trace, i, to);
                }
            }
        }
        laySpans(argb, width * scale, pattern, dashAnchor(trace));
        raster.layMask(argb);
    }

    private double dashAnchor(Trace trace) {
        return trace.series().isEmpty() ? 0 : x.position(trace.series().step(0));
    }

    /// The length of the line before the view, so that dashes move with the data when the view does.
    private double dashBefore(Trace trace, int start, int from) {
        if (from - start > DASH_MEMORY) {
            return 0;
        }
        double length = 0;
        for (int i = start + 1; i <= from; i++) {
            double dx = px(trace, i) - px(trace, i - 1);
            double dy = py(trace.series().value(i)) - py(trace.series().value(i - 1));
            double more = Math.hypot(dx, dy);
            length += more < 1e9 ? more : 0;
        }
        return length;
    }

    private void columns(Trace trace, int from, int to) {
        int index = from;
        int guess = Math.max(1, (to - from) / raster.width());
        for (int column = -1; column <= raster.width() && index < to; column++) {
            int end = column == raster.width() ? to : trace.gallop(index, to, x.value(column + 1.0), guess);
            int count = end - index;
            if (count == 0) {
                continue;
            }
            guess = count;
            if (count < DENSE || column < 0 || column == raster.width()) {
                for (int i = index; i < end; i++) {
                    vertex(trace, i, to);
                }
            } else {
                column(trace, column, index, end);
            }
            index = end;
        }
    }

    private void column(Trace trace, int column, int from, int to) {
        trace.pyramid().summarise(from, to, extent);
        if (!extent.hasFinite()) {
            joined = false;
            return;
        }
        double first = trace.series().value(from);
        if (joined && Double.isFinite(first)) {
            join(px(trace, from), py(first));
        }
        widen(column, py(extent.high), py(extent.low));
        double last = trace.series().value(to - 1);
        joined = Double.isFinite(last);
        lastX = px(trace, to - 1);
        lastY = py(last);
    }

    private void vertex(Trace trace, int index, int to) {
        double value = trace.series().value(index);
        if (!Double.isFinite(value)) {
            joined = false;
            return;
        }
        double atX = px(trace, index);
        double atY = py(value);
        if (joined) {
            join(atX, atY);
        } else if (index + 1 >= to || !Double.isFinite(trace.series().value(index + 1))) {
            // a point with nothing beside it would be no line at all
            stroke.disc(atX, atY, 2 * scale);
        }
        joined = true;
        lastX = atX;
        lastY = atY;
    }

    private void join(double toX, double toY) {
        if (sparse || toX - lastX >= 1.5) {
            stroke.line(lastX, lastY, toX, toY);
            return;
        }
        int a = (int) Math.floor(lastX);
        int b = (int) Math.floor(toX);
        if (a == b) {
            widen(a, lastY, toY);
        } else {
            double part = (b - lastX) / (toX - lastX);
            double middle = lastY + (toY - lastY) * part;
            widen(a, lastY, middle);
            widen(b, middle, toY);
        }
    }

    private void widen(int column, double a, double b) {
        if (column >= 0 && column < tops.length) {
            tops[column] = Math.min(tops[column], Math.min(a, b));
            ends[column] = Math.max(ends[column], Math.max(a, b));
        }
    }

    private void laySpans(int argb, double width, double[] pattern, double anchor) {
        double radius = width / 2;
        int beside = ChartColours.thinned(argb, Math.clamp((width - 1) / 2, 0, 1));
        double period = Arrays.stream(pattern).sum();
        for (int column = 0; column < tops.length; column++) {
            if (period > 0 && !drawn(pattern, ((column - anchor) % period + period) % period)) {
                continue;
            }
            double top = tops[column] - radius;
            double end = ends[column] + radius;
            if (top < end) {
                raster.span(column, top, end, argb);
            }
            besides(column, column - 1, top, end, radius, beside);
            besides(column, column + 1, top, end, radius, beside);
        }
    }

    /// A stroke wider than a pixel reaches into the columns beside it.
    private void besides(int column, int neighbour, double top, double end, double radius, int argb) {
        if (neighbour < 0 || neighbour >= tops.length || !(tops[neighbour] <= ends[neighbour])) {
            return;
        }
        double from = tops[neighbour] - radius;
        double to = ends[neighbour] + radius;
        if (!(top < end)) {
            raster.span(column, from, to, argb);
            return;
        }
        raster.span(column, from, Math.min(to, top), argb);
        raster.span(column, Math.max(from, end), to, argb);
    }

    private static boolean drawn(double[] pattern, double at) {
        double into = at;
        for (int part = 0; part < pattern.length; part++) {
            if (into < pattern[part]) {
                return part % 2 == 0;
            }
            into -= pattern[part];
        }
        return true;
    }

    private double px(Trace trace, int index) {
        return Math.clamp(x.position(trace.series().step(index)), -1e7, 1e7);
    }

    private double py(double value) {
        // far outside is as good as further outside, and keeps the arithmetic finite
        return Math.clamp(raster.height() - y.position(value), -1e7, 1e7);
    }
}
