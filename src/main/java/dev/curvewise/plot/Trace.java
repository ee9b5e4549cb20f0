package dev.curvewise.plot;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import org.jspecify.annotations.Nullable;

/// A series made ready for drawing: cut into pieces in which steps only grow, summarised by a pyramid, and counted.
///
/// A run that was resumed goes back in steps; it is drawn as several pieces with no line backwards. Points without a
/// finite step have no place and are only counted.
public final class Trace {

    /// Beyond this many a missing value is no longer looked past, so that a lookup stays quick.
    private static final int LOOK_PAST = 4096;

    /// Neighbouring columns of even steps hold as many points, give or take this many.
    private static final int GUESS_SLACK = 2;

    private final Series series;
    private final int[] starts;
    private final Pyramid pyramid;
    private final @Nullable EvenSteps even;
    private final Counts counts;
    private final @Nullable Range stepRange;

    private Trace(Series series, int[] starts, int unplaced) {
        this.series = series;
        this.starts = starts;
        this.pyramid = new Pyramid(series);
        this.even = EvenSteps.of(series);
        this.counts = pyramid.counts(unplaced);
        this.stepRange = stepRange(series, starts);
    }

    /// Prepares a series; for ten million points this takes some tens of milliseconds.
    public static Trace of(Series series) {
        Series placed = StepOrder.placed(series);
        Series ordered = StepOrder.forwards(placed);
        int[] starts = StepOrder.pieces(ordered);
        return new Trace(ordered, starts, series.size() - placed.size());
    }

    private Trace(Series series, Trace like) {
        this.series = series;
        this.starts = like.starts;
        this.pyramid = new Pyramid(series);
        this.even = like.even;
        this.counts = pyramid.counts(0);
        this.stepRange = like.stepRange;
    }

    /// Prepares a series that may lie over the very steps of another one, which then need not be looked at again.
    public static Trace of(Series series, Trace like) {
        return series.isOverStepsOf(like.series) ? new Trace(series, like) : of(series);
    }

    private static @Nullable Range stepRange(Series series, int[] starts) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int piece = 0; piece + 1 < starts.length; piece++) {
            low = Math.min(low, series.step(starts[piece]));
            high = Math.max(high, series.step(starts[piece + 1] - 1));
        }
        return low <= high ? new Range(low, high) : null;
    }

    /// The points in the order they are drawn in.
    public Series series() {
        return series;
    }

    /// The step of a point. Even steps are computed: reading them at a thousand places far apart takes longer.
    double step(int index) {
        return even == null ? series.step(index) : even.step(index);
    }

    public Pyramid pyramid() {
        return pyramid;
    }

    public Counts counts() {
        return counts;
    }

    /// The steps it covers, or null where it has no point.
    public @Nullable Range stepRange() {
        return stepRange;
    }

    /// How many pieces with growing steps it has.
    public int pieces() {
        return starts.length - 1;
    }

    /// The first index of a piece.
    public int start(int piece) {
        return starts[piece];
    }

    /// The index after the last of a piece.
    public int end(int piece) {
        return starts[piece + 1];
    }

    /// The first index of a piece whose step is not below `step`, or the piece's end; by binary search.
    public int firstAtOrAfter(int piece, double step) {
        return search(start(piece), end(piece), step);
    }

    /// The same between two indices of one piece.
    int search(int from, int to, double step) {
        if (even != null) {
            return Math.clamp(even.firstAtOrAfter(step), from, to);
        }
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (series.step(middle) < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The same, looking first where even steps would put it: `guess` indices after `from`.
    int gallop(int from, int to, double step, int guess) {
        if (even != null) {
            return Math.clamp(even.firstAtOrAfter(step), from, to);
        }
        if (from >= to || series.step(from) >= step) {
            return from;
        }
        int low = from;
        int jump = Math.max(1, guess) + GUESS_SLACK;
        int high = (int) Math.min((long) from + jump, to);
        while (high < to && series.step(high) < step) {
            low = high;
            high = (int) Math.min((long) high + jump, to);
            jump <<= 1;
        }
        if (high - low > 2 * GUESS_SLACK && low == from) {
            // the guess was far enough: close in from its near side first
            int near = high - 2 * GUESS_SLACK;
            if (series.step(near) < step) {
                low = near;
            } else {
                high = near;
            }
        }
        return search(low + 1, high, step);
    }

    /// What lies between two steps, both included.
    public void summarise(Range steps, Extent out) {
        Extent piece = new Extent();
        out.clear();
        for (int p = 0; p < pieces(); p++) {
            int from = firstAtOrAfter(p, steps.low());
            int to = firstAtOrAfter(p, Math.nextUp(steps.high()));
            if (from < to) {
                pyramid.summarise(from, to, piece);
                out.low = Math.min(out.low, piece.low);
                out.high = Math.max(out.high, piece.high);
                out.kinds |= piece.kinds;
            }
        }
    }

    /// The range of the finite values, or null where there is none.
    public @Nullable Range valueRange() {
        Extent extent = new Extent();
        pyramid.summarise(0, series.size(), extent);
        return extent.hasFinite() ? new Range(extent.low, extent.high) : null;
    }

    /// The index of the logged value nearest to a step, or -1 where there is none near; the later of equals.
    public int nearest(double step) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int piece = 0; piece < pieces(); piece++) {
            int at = firstAtOrAfter(piece, step);
            int after = logged(at, end(piece), 1);
            int before = logged(at - 1, start(piece) - 1, -1);
            for (int index : new int[] {before, after}) {
                if (index >= 0 && Math.abs(series.step(index) - step) <= least) {
                    least = Math.abs(series.step(index) - step);
                    best = index;
                }
            }
        }
        return best;
    }

    /// The next logged value after (`by` = 1) or before (-1) an index, or -1 where there is none near.
    public int neighbour(int index, int by) {
        return by > 0 ? logged(index + 1, series.size(), 1) : logged(index - 1, -1, -1);
    }

    private int logged(int from, int end, int by) {
        int index = from;
        for (int i = 0; i < LOOK_PAST && index != end && index >= 0; i++, index += by) {
            if (!Series.isMissing(series.value(index))) {
                return index;
            }
        }
        return -1;
    }
}
