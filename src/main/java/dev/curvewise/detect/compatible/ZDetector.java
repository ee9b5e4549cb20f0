package dev.curvewise.detect.compatible;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.alert.Numbers;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.series.Series;
import org.jspecify.annotations.Nullable;

/// The rule that two detectors share: a value far above its baseline, counted in standard deviations.
public abstract sealed class ZDetector implements StockDetector permits KlExplosion, GradientNormSpike {

    static final double CRITICAL_FACTOR = 1.5;

    private final WindowBaseline baseline;
    private final double sigmas;
    private final int warmup;
    private int seen;
    private double score = Double.NaN;

    ZDetector(DetectorSettings settings) {
        this.baseline = new WindowBaseline(settings.count("rolling_window"), settings.mode());
        this.sigmas = settings.number("sigma_multiplier");
        this.warmup = settings.count("warmup_steps");
    }

    @Override
    public final @Nullable Alert accept(double step, double value) {
        return alert(judge(step, value), step, value);
    }

    @Override
    public final @Nullable Severity judge(double step, double value) {
        score = Double.NaN;
        if (seen < warmup && ++seen < warmup) {
            baseline.skip(step, value);
            return null;
        }
        if (!baseline.take(step, value)) {
            return null;
        }
        score = baseline.z(value);
        return StockDetector.beyond(score, sigmas, CRITICAL_FACTOR * sigmas);
    }

    @Override
    public final int judgeAhead(Series column, int from, int to, double[] scores, Rows fired) {
        int taken = seen < warmup ? 0 : baseline.takeAhead(column, from, to);
        double[] means = baseline.means();
        double[] stds = baseline.stds();
        for (int i = 0; i < taken; i++) {
            scores[from + i] = (column.value(from + i) - means[i]) / WindowBaseline.floored(stds[i]);
        }
        StockDetector.hold(scores, from, from + taken, sigmas, CRITICAL_FACTOR * sigmas, fired);
        return taken;
    }

    @Override
    public final int feedFrom(Series column, int row) {
        return baseline.feedFrom(row);
    }

    @Override
    public final double score() {
        return score;
    }

    @Override
    public final Alert explain(Severity severity, double step, double value) {
        Baseline b = baseline.ofZ(value, sigmas);
        return new Alert(id(), severity, step, value, b, numbers(value, b));
    }

    /// The numbers of an alert under the detector's own names.
    abstract Numbers numbers(double value, Baseline baseline);
}
