package dev.curvewise.detect.compatible;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.alert.Numbers;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.series.Series;
import org.jspecify.annotations.Nullable;

/// The spread of the advantages grows to a multiple of its baseline: `x / max(mean, 1e-8)` above
/// `std_multiplier` warns, above twice that it is critical. The standard deviation is reported and takes no
/// part.
final class AdvantageVariance implements StockDetector {

    private static final double MEAN_FLOOR = 1e-8;
    static final double CRITICAL_FACTOR = 2;
    private static final String[] NAMES = {"value", "mean", "std", "ratio", "count", "firstStep", "lastStep"};

    private final WindowBaseline baseline;
    private final double multiplier;
    private final int warmup;
    private int seen;
    private double ratio = Double.NaN;
    private double level = Double.NaN;

    AdvantageVariance(DetectorSettings settings) {
        this.baseline = new WindowBaseline(settings.count("rolling_window"), settings.mode());
        this.multiplier = settings.number("std_multiplier");
        this.warmup = settings.count("warmup_steps");
    }

    @Override
    public String id() {
        return DetectorKind.ADVANTAGE_VARIANCE.id();
    }

    @Override
    public @Nullable Alert accept(double step, double value) {
        return alert(judge(step, value), step, value);
    }

    @Override
    public @Nullable Severity judge(double step, double value) {
        ratio = Double.NaN;
        level = Double.NaN;
        if (seen < warmup && ++seen < warmup) {
            baseline.skip(step, value);
            return null;
        }
        if (!baseline.take(step, value)) {
            return null;
        }
        level = Math.max(baseline.mean(), MEAN_FLOOR);
        ratio = value / level;
        return StockDetector.beyond(ratio, multiplier, CRITICAL_FACTOR * multiplier);
    }

    @Override
    public int judgeAhead(Series column, int from, int to, double[] scores, Rows fired) {
        int taken = seen < warmup ? 0 : baseline.takeAhead(column, from, to);
        double[] means = baseline.means();
        for (int i = 0; i < taken; i++) {
            scores[from + i] = column.value(from + i) / Math.max(means[i], MEAN_FLOOR);
        }
        StockDetector.hold(scores, from, from + taken, multiplier, CRITICAL_FACTOR * multiplier, fired);
        return taken;
    }

    @Override
    public int feedFrom(Series column, int row) {
        return baseline.feedFrom(row);
    }

    @Override
    public double score() {
        return ratio;
    }

    @Override
    public Alert explain(Severity severity, double step, double value) {
        Baseline b = baseline.ofRatio(ratio, level, multiplier, CRITICAL_FACTOR * multiplier);
        Numbers numbers = new Numbers(NAMES, value, b.mean(), b.std(), ratio, b.count(), b.firstStep(), b.lastStep());
        return new Alert(id(), severity, step, value, b, numbers);
    }
}
