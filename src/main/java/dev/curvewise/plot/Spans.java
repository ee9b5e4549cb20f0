package dev.curvewise.plot;

import java.util.Arrays;

/// The upright pieces of one line, one for each column held by a [Raster] and for the columns on either side of it.
final class Spans {

    private final Raster raster;
    private double[] tops = {};
    private double[] ends = {};

    Spans(Raster raster) {
        this.raster = raster;
    }

    /// Begins a line.
    void clear() {
        int columns = raster.end() - raster.first() + 2;
        if (tops.length != columns) {
            tops = new double[columns];
            ends = new double[columns];
        }
        Arrays.fill(tops, Double.POSITIVE_INFINITY);
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
    }

    private int place(int column) {
        return column - raster.first() + 1;
    }

    /// Makes a column's piece reach from one height to another, in device pixels from the top.
    void widen(int column, double a, double b) {
        int at = place(column);
        if (at >= 0 && at < tops.length) {
            tops[at] = Math.min(tops[at], Math.min(a, b));
            ends[at] = Math.max(ends[at], Math.max(a, b));
        }
    }

    /// Draws the line.
    ///
    /// @param argb    its colour with straight alpha
    /// @param width   its width in device pixels
    /// @param pattern its dashes, or empty
    /// @param anchor  the pixel at which they begin
    void lay(int argb, double width, double[] pattern, double anchor) {
        double radius = width / 2;
        int beside = ChartColours.thinned(argb, Math.clamp((width - 1) / 2, 0, 1));
        int both = ChartColours.thinned(argb, 2 * Math.clamp((width - 1) / 2, 0, 0.5));
        double period = 0;
        for (double part : pattern) {
            period += part;
        }
        for (int at = 1; at + 1 < tops.length; at++) {
            int column = raster.first() + at - 1;
            if (period > 0 && !drawn(pattern, ((column - anchor) % period + period) % period)) {
                continue;
            }
            double top = tops[at] - radius;
            double end = ends[at] + radius;
            if (top < end) {
                raster.span(column, top, end, argb);
                above(column, tops[at - 1] - radius, tops[at + 1] - radius, top, beside, both);
                below(column, ends[at - 1] + radius, ends[at + 1] + radius, end, beside, both);
            } else {
                raster.span(column, tops[at - 1] - radius, ends[at - 1] + radius, beside);
                raster.span(column, tops[at + 1] - radius, ends[at + 1] + radius, beside);
            }
        }
    }

    // a stroke wider than a pixel reaches into the columns beside it, above and below what is filled there

    private void above(int column, double left, double right, double top, int one, int both) {
        int start = round(Math.min(left, right));
        int middle = round(Math.max(left, right));
        int stop = (int) Math.floor(top);
        if (start < stop) {
            raster.fill(column, start, Math.min(middle, stop), one);
            raster.fill(column, middle, stop, both);
        }
    }

    private void below(int column, double left, double right, double end, int one, int both) {
        int start = (int) Math.ceil(end);
        int middle = round(Math.min(left, right));
        int stop = round(Math.max(left, right));
        if (start < stop) {
            raster.fill(column, start, middle, both);
            raster.fill(column, Math.max(middle, start), stop, one);
        }
    }

    /// The nearest whole pixel; infinities become the largest there are.
    private static int round(double at) {
        return (int) Math.rint(at);
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
}
