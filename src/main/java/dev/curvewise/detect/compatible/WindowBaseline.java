package dev.curvewise.detect.compatible;

import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.alert.BaselineMode;
import dev.curvewise.detect.stats.MomentSweep;
import dev.curvewise.detect.stats.SlidingMoments;
import dev.curvewise.series.Series;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The baseline of the three window rules: the values before the current one, or those of the first full window.
///
/// The window is meant to hold the current value too, so that the values before it are one fewer than its
/// length. Frozen, it keeps moving until the first time it is asked with a full window; mean and deviation of
/// that whole window, current value included, then stand for good.
final class WindowBaseline {

    /// Values that must be in the window, the current one among them, before it says anything.
    static final int LEAST = 10;

    private static final double STD_FLOOR = 1e-8;

    /// So many values are taken at once while nothing moves.
    private static final int STILL = 2048;

    private final int window;
    private final boolean freezes;

    /// Values that must have come before the current one.
    private final int needed;

    private SlidingMoments before;

    /// The steps of the window, the current one among them.
    private final double[] steps;

    private int next;
    private boolean frozen;

    /// Works ahead on a column; null until that was asked for.
    private @Nullable MomentSweep sweep;

    private double[] means = {};
    private double[] stds = {};

    /// The column of which values were taken that [#before] has not seen yet, up to a row; null where it has
    /// seen all.
    private @Nullable Series ahead;

    private int aheadTo;

    private double mean = Double.NaN;
    private double std = Double.NaN;

    /// How many values it is, of them the current one where it is frozen.
    private int count;

    WindowBaseline(int window, BaselineMode mode) {
        this.window = window;
        this.freezes = mode == BaselineMode.FROZEN;
        this.needed = window < LEAST ? Integer.MAX_VALUE : LEAST - 1;
        this.before = new SlidingMoments(Math.max(1, window - 1));
        this.steps = new double[Math.max(2, window)];
    }

    /// See [StockDetector#feedFrom]: the running sums begin anew with every whole window.
    int feedFrom(int row) {
        int memory = Math.max(1, window - 1);
        return freezes ? -1 : row / memory * memory - memory;
    }

    /// Takes a value that is not judged.
    void skip(double step, double value) {
        if (!frozen) {
            add(step, value);
        }
    }

    /// Takes a value and works out what it is held against.
    ///
    /// @return whether there is enough to hold it against
    boolean take(double step, double value) {
        return frozen || takeMoving(step, value);
    }

    private boolean takeMoving(double step, double value) {
        if (ahead != null) {
            settle(ahead);
        }
        int held = before.size();
        if (held < needed) {
            add(step, value);
            return false;
        }
        count = held;
        if (freezes && held + 1 == window) {
            freeze(step, value);
        } else {
            before.compute();
            mean = before.mean();
            std = before.std();
            add(step, value);
        }
        return true;
    }

    /// Takes many values at once, as far as that gives what taking them one by one gives: rows of a column of
    /// which all values so far were taken.
    ///
    /// What they are held against is in [#means()] and [#stds()] then, from 0 on. Where the baseline is frozen,
    /// NaN and missing values may be among them.
    ///
    /// @param from the next row
    /// @param to   the row after the last that may be taken
    /// @return how many were taken; 0 where the next one has to be taken by itself
    int takeAhead(Series column, int from, int to) {
        if (frozen) {
            if (stds.length != STILL) {
                means = new double[STILL];
                stds = new double[STILL];
                Arrays.fill(means, mean);
                Arrays.fill(stds, std);
            }
            return Math.min(STILL, to - from);
        }
        boolean turning = ahead != null ? aheadTo == from : before.isTurning();
        if (freezes || window <= LEAST || !turning || from < window - 1) {
            return 0;
        }
        if (sweep == null) {
            sweep = new MomentSweep(window - 1);
        }
        if (to - from <= sweep.length() || !sweep.take(column, from)) {
            return 0;
        }
        means = sweep.mean();
        stds = sweep.std();
        ahead = column;
        aheadTo = from + sweep.length();
        return sweep.length();
    }

    /// The means that values taken ahead are held against.
    double[] means() {
        return means;
    }

    /// The standard deviations that values taken ahead are held against; see [#floored(double)].
    double[] stds() {
        return stds;
    }

    /// Lets the window catch up with what was taken ahead.
    private void settle(Series column) {
        ahead = null;
        before = new SlidingMoments(window - 1);
        for (int row = aheadTo - (window - 1); row < aheadTo; row++) {
            add(column.step(row), column.value(row));
        }
    }

    private void freeze(double step, double value) {
        SlidingMoments whole = new SlidingMoments(window);
        for (int i = 0; i < count; i++) {
            whole.add(before.value(i));
        }
        whole.add(value);
        whole.compute();
        mean = whole.mean();
        std = whole.std();
        count = window;
        add(step, value);
        frozen = true;
    }

    private void add(double step, double value) {
        before.add(value);
        steps[next] = step;
        next = next + 1 == steps.length ? 0 : next + 1;
    }

    /// The step of the oldest value of the baseline.
    private double firstStep() {
        return stepBack(frozen ? count : count + 1);
    }

    private double lastStep() {
        return stepBack(frozen ? 1 : 2);
    }

    private double stepBack(int by) {
        int at = next - by;
        return steps[at < 0 ? at + steps.length : at];
    }

    double mean() {
        return mean;
    }

    double std() {
        return std;
    }

    /// How many standard deviations a value lies above the mean.
    double z(double value) {
        return (value - mean) / flooredStd();
    }

    /// The baseline of a rule that tests the z-score.
    Baseline ofZ(double value, double sigmas) {
        double sigma = flooredStd();
        return new Baseline(
                mean,
                sigma,
                z(value),
                count,
                firstStep(),
                lastStep(),
                mean + sigmas * sigma,
                mean + ZDetector.CRITICAL_FACTOR * sigmas * sigma);
    }

    /// The baseline of a rule that tests the ratio to the mean.
    Baseline ofRatio(double ratio, double level, double warning, double critical) {
        return new Baseline(level, std, ratio, count, firstStep(), lastStep(), level * warning, level * critical);
    }

    private double flooredStd() {
        return floored(std);
    }

    /// A standard deviation that can be divided by.
    static double floored(double std) {
        return std < STD_FLOOR ? STD_FLOOR : std;
    }
}
