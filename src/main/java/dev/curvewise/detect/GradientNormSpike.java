package dev.curvewise.detect;

import org.jspecify.annotations.Nullable;

/// The gradient norm jumps far above its baseline; the rule of [KlExplosion], with a frozen baseline by default.
final class GradientNormSpike implements StockDetector {

    private static final String[] NAMES = {"value", "mean", "std", "z", "count", "firstStep", "lastStep"};

    private final ZRule rule;

    GradientNormSpike(DetectorSettings settings) {
        this.rule = new ZRule(settings);
    }

    @Override
    public String id() {
        return DetectorKind.GRADIENT_NORM_SPIKE.id();
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
        Numbers numbers =
                new Numbers(NAMES, value, b.mean(), b.std(), b.score(), b.count(), b.firstStep(), b.lastStep());
        return new Alert(id(), severity, step, value, b, numbers);
    }
}
