package dev.curvewise.detect.compatible;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.alert.Numbers;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.series.Series;
import org.jspecify.annotations.Nullable;

/// The entropy stays below a threshold: a warning when half of `consecutive_steps` values in a row were below
/// it, and a critical alert when all were. A value at or above the threshold, or one that is not a number,
/// starts the count anew.
final class EntropyCollapse implements StockDetector {

    /// How many of the first values make the initial entropy that is reported.
    private static final int INITIAL = 20;

    private static final String[] NAMES = {"value", "initial", "consecutive", "threshold", "firstStep", "lastStep"};

    private final double threshold;
    private final int critical;
    private final int warning;
    private final int warmup;
    private int seen;
    private int initialCount;
    private double initialSum;
    private int below;
    private double belowSince;

    EntropyCollapse(DetectorSettings settings) {
        this.threshold = settings.number("threshold");
        this.critical = settings.count("consecutive_steps");
        this.warning = Math.max(1, critical / 2);
        this.warmup = settings.count("warmup_steps");
    }

    @Override
    public String id() {
        return DetectorKind.ENTROPY_COLLAPSE.id();
    }

    @Override
    public @Nullable Alert accept(double step, double value) {
        return alert(judge(step, value), step, value);
    }

    @Override
    public @Nullable Severity judge(double step, double value) {
        if (initialCount < INITIAL) {
            initialCount++;
            initialSum += value;
        }
        if (seen < warmup && ++seen < warmup) {
            return null;
        }
        if (!(value < threshold)) {
            below = 0;
            return null;
        }
        if (below == 0) {
            belowSince = step;
        }
        if (below > critical) {
            return null;
        }
        below++;
        if (below == critical) {
            return Severity.CRITICAL;
        }
        return below == warning ? Severity.WARNING : null;
    }

    @Override
    public int judgeAhead(Series column, int from, int to, double[] scores, Rows fired) {
        if (seen < warmup || initialCount < INITIAL) {
            return 0;
        }
        int run = below;
        int row = from;
        for (; row < to; row++) {
            double value = column.value(row);
            if (Series.isMissing(value)) {
                break;
            }
            // what was counted to the end once does not fire again
            boolean counts = value < threshold && run <= critical;
            belowSince = counts && run == 0 ? column.step(row) : belowSince;
            run = value < threshold ? (counts ? run + 1 : run) : 0;
            scores[row] = run;
            if (counts && (run == critical || run == warning)) {
                fired.add(row, run == critical ? Severity.CRITICAL : Severity.WARNING);
            }
        }
        below = run;
        return row - from;
    }

    /// After one more value below than are needed the count stands still.
    @Override
    public int feedFrom(Series column, int row) {
        return row - (critical + 1);
    }

    /// How many values in a row were below the threshold.
    @Override
    public double score() {
        return below;
    }

    @Override
    public Alert explain(Severity severity, double step, double value) {
        double initial = initialSum / initialCount;
        Baseline baseline = new Baseline(initial, Double.NaN, below, below, belowSince, step, threshold, threshold);
        return new Alert(
                id(),
                severity,
                step,
                value,
                baseline,
                new Numbers(NAMES, value, initial, below, threshold, belowSince, step));
    }
}
