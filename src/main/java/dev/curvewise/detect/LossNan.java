package dev.curvewise.detect;

import org.jspecify.annotations.Nullable;

/// The loss is NaN or infinite: every such value is critical.
final class LossNan implements StockDetector {

    private static final String[] NAMES = {"value"};

    private final int warmup;
    private int seen;

    LossNan(DetectorSettings settings) {
        this.warmup = settings.count("warmup_steps");
    }

    @Override
    public String id() {
        return DetectorKind.LOSS_NAN.id();
    }

    @Override
    public @Nullable Severity judge(double step, double value) {
        if (seen < warmup && ++seen < warmup) {
            return null;
        }
        return Double.isFinite(value) ? null : Severity.CRITICAL;
    }

    @Override
    public double score() {
        return Double.NaN;
    }

    @Override
    public Alert explain(Severity severity, double step, double value) {
        return new Alert(id(), severity, step, value, Baseline.NONE, new Numbers(NAMES, value));
    }
}
