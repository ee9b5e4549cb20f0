package dev.curvewise.detect.compatible;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.alert.Numbers;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.series.Series;
import org.jspecify.annotations.Nullable;

/// The variance of the rewards grows to a multiple of its first values: `reward_std²` over the mean of the
/// first 20 variances still in the window when the warm-up ends (floor 1e-8, then fixed) above
/// `variance_multiplier` warns, above twice that it is critical.
///
/// Where it is shown the rewards of single answers, the original also tests them for two clusters (Hartigan's
/// dip test, at `dip_test_significance`). A run file has a value a step and no single rewards, so that part is
/// left out; the setting is read and written, and a file that changes it is told so.
final class RewardHacking implements StockDetector {

    private static final int FIRST = 20;
    private static final double VARIANCE_FLOOR = 1e-8;
    static final double CRITICAL_FACTOR = 2;
    private static final String[] NAMES = {
        "value", "variance", "baseline_variance", "ratio", "count", "firstStep", "lastStep"
    };

    private final double multiplier;
    private final int warmup;
    private final double[] window;
    private final double[] steps;
    private int seen;
    private boolean fixed;
    private double level = Double.NaN;
    private double ratio = Double.NaN;
    private int count;
    private double firstStep;
    private double lastStep;

    RewardHacking(DetectorSettings settings) {
        this.multiplier = settings.number("variance_multiplier");
        this.warmup = settings.count("warmup_steps");
        int length = settings.count("baseline_window");
        this.window = new double[length];
        this.steps = new double[length];
    }

    @Override
    public String id() {
        return DetectorKind.REWARD_HACKING.id();
    }

    @Override
    public @Nullable Alert accept(double step, double value) {
        return alert(judge(step, value), step, value);
    }

    @Override
    public @Nullable Severity judge(double step, double value) {
        double variance = value * value;
        if (!fixed) {
            window[seen % window.length] = variance;
            steps[seen % window.length] = step;
            seen++;
            if (seen < warmup) {
                return null;
            }
            fix();
        }
        ratio = variance / level;
        return StockDetector.beyond(ratio, multiplier, CRITICAL_FACTOR * multiplier);
    }

    @Override
    public int judgeAhead(Series column, int from, int to, double[] scores, Rows fired) {
        if (!fixed) {
            return 0;
        }
        for (int row = from; row < to; row++) {
            double value = column.value(row);
            scores[row] = value * value / level;
        }
        StockDetector.hold(scores, from, to, multiplier, CRITICAL_FACTOR * multiplier, fired);
        return to - from;
    }

    @Override
    public double score() {
        return ratio;
    }

    @Override
    public Alert explain(Severity severity, double step, double value) {
        Baseline baseline = new Baseline(
                level,
                Double.NaN,
                ratio,
                count,
                firstStep,
                lastStep,
                Math.sqrt(level * multiplier),
                Math.sqrt(level * CRITICAL_FACTOR * multiplier));
        Numbers numbers = new Numbers(NAMES, value, value * value, level, ratio, count, firstStep, lastStep);
        return new Alert(id(), severity, step, value, baseline, numbers);
    }

    private void fix() {
        int held = Math.min(seen, window.length);
        int oldest = seen - held;
        count = Math.min(FIRST, held);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += window[(oldest + i) % window.length];
        }
        level = Math.max(sum / count, VARIANCE_FLOOR);
        firstStep = steps[oldest % window.length];
        lastStep = steps[(oldest + count - 1) % window.length];
        fixed = true;
    }
}
