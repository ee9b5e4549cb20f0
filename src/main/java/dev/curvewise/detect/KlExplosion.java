package dev.curvewise.detect;

import org.jspecify.annotations.Nullable;

/// The KL divergence jumps far above its recent values: `z = (x − mean) / max(std, 1e-8)` above `sigma_multiplier`
/// warns, above 1.5 times that it is critical. Upward only; `clip_region` is only echoed.
final class KlExplosion implements StockDetector {

    private static final String[] NAMES = {"value", "mean", "std", "z", "count", "firstStep", "lastStep", "clip_region"
    };

    private final ZRule rule;
    private final double clipRegion;

    KlExplosion(DetectorSettings settings) {
        this.rule = new ZRule(settings);
        this.clipRegion = settings.number("clip_region");
    }

    @Override
    public String id() {
        return DetectorKind.KL_EXPLOSION.id();
    }

    @Override
    public @Nullable Severity judge(double step, double value) {
        return rule.judge(step, value);
    }

    @Override
    public double score() {
        return rule.score();
    }

    @Override
    public double level() {
        return rule.level();
    }

    @Override
    public double limit() {
        return rule.limit();
    }

    @Override
    public Alert explain(Severity severity, double step, double value) {
        Baseline b = rule.against(value);
        Numbers numbers = new Numbers(
                NAMES, value, b.mean(), b.std(), b.score(), b.count(), b.firstStep(), b.lastStep(), clipRegion);
        return new Alert(id(), severity, step, value, b, numbers);
    }
}
