package dev.curvewise.detect;

import org.jspecify.annotations.Nullable;

/// The rule that two detectors share: a value far above its baseline, counted in standard deviations.
final class ZRule {

    static final double CRITICAL_FACTOR = 1.5;

    private final WindowBaseline baseline;
    private final double sigmas;
    private final int warmup;
    private int seen;
    private double score = Double.NaN;

    ZRule(DetectorSettings settings) {
        this.baseline = new WindowBaseline(settings.count("rolling_window"), settings.mode());
        this.sigmas = settings.number("sigma_multiplier");
        this.warmup = settings.count("warmup_steps");
    }

    /// Takes the next value.
    ///
    /// @return how much it matters, or null where it does not
    @Nullable
    Severity judge(double step, double value) {
        score = Double.NaN;
        if (seen < warmup && ++seen < warmup) {
            baseline.skip(step, value);
            return null;
        }
        if (!baseline.take(step, value)) {
            return null;
        }
        double z = baseline.z(value);
        score = z;
        if (z > CRITICAL_FACTOR * sigmas) {
            return Severity.CRITICAL;
        }
        return z > sigmas ? Severity.WARNING : null;
    }

    double score() {
        return score;
    }

    double level() {
        return Double.isNaN(score) ? Double.NaN : baseline.mean();
    }

    double limit() {
        return Double.isNaN(score) ? Double.NaN : baseline.above(sigmas);
    }

    /// What the value just judged was held against.
    Baseline against(double value) {
        return baseline.ofZ(value, sigmas);
    }
}
