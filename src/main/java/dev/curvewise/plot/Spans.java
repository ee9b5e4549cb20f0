package dev.curvewise.plot;

import java.util.Arrays;

/// The upright pieces of one line, one for each column held by a [Raster] and for some columns on either side of it.
///
/// A piece is as heavy as a stroke of the same width: where the line turns, half the width stands over its end; where
/// it
/// goes on in the column beside, only as much as a stroke of that steepness has above the middle of its line.
final class Spans {

    /// How many columns beside those held decide how these look: a piece is drawn by its neighbours, their ends by
    /// theirs.
    static final int BESIDE = 2;

    /// From this many pixels a column on, a piece shows in the columns beside it.
    private static final double STEEP = 2;

    /// Pieces that share more than this part of the shorter one's height are a turn.
    private static final double TURN = 0.25;

    private final Raster raster;
    private double[] tops = {};
    private double[] ends = {};
    private double[] drawnTops = {};
    private double[] drawnEnds = {};
    private boolean[] fadesAtTop = {};
    private boolean[] fadesAtEnd = {};

    Spans(Raster raster) {
        this.raster = raster;
    }

    /// Begins a line.
    void clear() {
        int columns = raster.end() - raster.first() + 2 * BESIDE;
        if (tops.length != columns) {
            tops = new double[columns];
            ends = new double[columns];
            drawnTops = new double[columns];
            drawnEnds = new double[columns];
            fadesAtTop = new boolean[columns];
            fadesAtEnd = new boolean[columns];
        }
        Arrays.fill(tops, Double.POSITIVE_INFINITY);
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
    }

    private int place(int column) {
        return column - raster.first() + BESIDE;
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
        reach(width);
        int beside = ChartColours.thinned(argb, Math.clamp((width - 1) / 2, 0, 1));
        int both = ChartColours.thinned(argb, 2 * Math.clamp((width - 1) / 2, 0, 0.5));
        double period = 0;
        for (double part : pattern) {
            period += part;
        }
        for (int at = BESIDE; at + BESIDE < tops.length; at++) {
            int column = raster.first() + at - BESIDE;
            if (period > 0 && !drawn(pattern, ((column - anchor) % period + period) % period)) {
                continue;
            }
            if (ends[at] >= tops[at]) {
                piece(column, at, argb);
                beside(column, at, beside, both);
            } else {
                raster.span(column, drawnTops[at - 1], drawnEnds[at - 1], beside);
                raster.span(column, drawnTops[at + 1], drawnEnds[at + 1], beside);
            }
        }
    }

    private void piece(int column, int at, int argb) {
        double top = drawnTops[at];
        double end = drawnEnds[at];
        double topFade = fadesAtTop[at] ? (ends[at] - tops[at]) / 2 : 0;
        double endFade = fadesAtEnd[at] ? (ends[at] - tops[at]) / 2 : 0;
        double solidTop = topFade > 0 ? Math.ceil(top + topFade) : top;
        double solidEnd = endFade > 0 ? Math.floor(end - endFade) : end;
        raster.span(column, solidTop, solidEnd, argb);
        if (topFade > 0) {
            raster.fade(column, top - topFade, solidTop, argb);
        }
        if (endFade > 0) {
            raster.fade(column, end + endFade, solidEnd, argb);
        }
    }

    /// Draws what steep pieces beside this one cover of its column, above and below it.
    private void beside(int column, int at, int one, int both) {
        double none = Double.POSITIVE_INFINITY;
        boolean left = isSteep(at - 1) && !goesOn(at, at - 1);
        boolean right = isSteep(at + 1) && !goesOn(at, at + 1);
        if (left || right) {
            above(column, left ? drawnTops[at - 1] : none, right ? drawnTops[at + 1] : none, drawnTops[at], one, both);
            below(
                    column,
                    left ? drawnEnds[at - 1] : -none,
                    right ? drawnEnds[at + 1] : -none,
                    drawnEnds[at],
                    one,
                    both);
        }
    }

    /// Finds how far the pieces reach beyond the values they stand for. `w·√(1 + s²)` is what a stroke of width `w`
    /// and steepness `s` covers of a column. Where it goes on steeply it fades over as many pixels as it is steep.
    /// Where a steep one turns, a part of it is drawn in the columns beside it.
    private void reach(double width) {
        for (int at = 1; at + 1 < tops.length; at++) {
            double length = ends[at] - tops[at];
            drawnTops[at] = tops[at];
            drawnEnds[at] = ends[at];
            fadesAtTop[at] = false;
            fadesAtEnd[at] = false;
            if (length >= 0) {
                double covered = width * Math.sqrt(1 + length * length);
                boolean steep = length >= STEEP;
                int up = tops[at - 1] < tops[at + 1] ? at - 1 : at + 1;
                int down = ends[at - 1] > ends[at + 1] ? at - 1 : at + 1;
                boolean rises = tops[up] < tops[at];
                boolean falls = ends[down] > ends[at];
                fadesAtTop[at] = steep && rises && goesOn(at, up);
                fadesAtEnd[at] = steep && falls && goesOn(at, down);
                drawnTops[at] -= rises ? through(covered, length, width, steep && !fadesAtTop[at]) : width / 2;
                drawnEnds[at] += falls ? through(covered, length, width, steep && !fadesAtEnd[at]) : width / 2;
            }
        }
    }

    private static double through(double covered, double length, double width, boolean partlyBeside) {
        return (covered - length * (partlyBeside ? width : 1)) / 2;
    }

    /// Whether the line goes on from one piece to the one beside it, rather than turning back to where it came from.
    private boolean goesOn(int at, int beside) {
        double both = Math.min(ends[at], ends[beside]) - Math.max(tops[at], tops[beside]);
        double shorter = Math.min(ends[at] - tops[at], ends[beside] - tops[beside]);
        return shorter >= 0 && both <= TURN * shorter;
    }

    private boolean isSteep(int at) {
        return ends[at] - tops[at] >= STEEP;
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
