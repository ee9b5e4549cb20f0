package dev.curvewise.report;

import dev.curvewise.plot.Dash;
import dev.curvewise.plot.Extent;
import dev.curvewise.plot.Projection;
import dev.curvewise.plot.Trace;
import java.util.Arrays;

/// Draws a trace as strokes. Where a quarter of a point holds many values, their smallest and largest stand for them,
/// so
/// that the figure shows every spike and the file stays small.
final class VectorLine {

    private static final double CELL = 0.25;
    private static final int DENSE = 4;

    private final Pen pen;
    private final Projection x;
    private final Projection y;
    private final double left;
    private final double bottom;
    private final Extent extent = new Extent();
    private double[] points = new double[256];
    private int count;

    VectorLine(Pen pen, Projection x, Projection y, double left, double bottom) {
        this.pen = pen;
        this.x = x;
        this.y = y;
        this.left = left;
        this.bottom = bottom;
    }

    void line(Trace trace, int argb, double width, Dash dash) {
        double[] pattern = dash.pattern(1);
        for (int piece = 0; piece < trace.pieces(); piece++) {
            int first = trace.firstAtOrAfter(piece, x.range().low());
            int index = Math.max(trace.start(piece), first - 1);
            int to = Math.min(
                    trace.end(piece),
                    trace.firstAtOrAfter(piece, Math.nextUp(x.range().high())) + 1);
            boolean dense = to - index > DENSE * x.pixels() / CELL;
            double edge = 0;
            while (index < to) {
                int next = index + 1;
                if (dense) {
                    edge = Math.max(edge, x.position(trace.series().step(index))) + CELL;
                    next = Math.clamp(trace.firstAtOrAfter(piece, x.value(edge)), next, to);
                }
                if (next - index > DENSE) {
                    cell(trace, index, next, argb, width, pattern);
                } else {
                    for (int i = index; i < next; i++) {
                        point(trace, i, argb, width, pattern);
                    }
                }
                index = next;
            }
            flush(argb, width, pattern);
        }
    }

    private void cell(Trace trace, int from, int to, int argb, double width, double[] pattern) {
        point(trace, from, argb, width, pattern);
        trace.pyramid().summarise(from, to, extent);
        if (extent.hasFinite()) {
            double px = left + x.position(trace.series().step(from)) + CELL / 2;
            add(px, py(extent.low()));
            add(px, py(extent.high()));
        }
        point(trace, to - 1, argb, width, pattern);
    }

    private void point(Trace trace, int index, int argb, double width, double[] pattern) {
        double value = trace.series().value(index);
        if (Double.isFinite(value)) {
            add(left + x.position(trace.series().step(index)), py(value));
        } else {
            flush(argb, width, pattern);
        }
    }

    private double py(double value) {
        return Math.clamp(bottom - y.position(value), -1e5, 1e5);
    }

    private void add(double px, double py) {
        if (count + 2 > points.length) {
            points = Arrays.copyOf(points, points.length * 2);
        }
        points[count++] = Math.clamp(px, -1e5, 1e5);
        points[count++] = py;
    }

    private void flush(int argb, double width, double[] pattern) {
        if (count == 2) {
            // a point alone is a short dash, or it would not be seen
            add(points[0] + 0.01, points[1]);
            points[0] -= 1;
            points[2] += 1;
        }
        if (count > 2) {
            pen.stroke(points, count, argb, width, pattern);
        }
        count = 0;
    }
}
