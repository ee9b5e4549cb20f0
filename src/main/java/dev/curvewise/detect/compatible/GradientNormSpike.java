package dev.curvewise.detect.compatible;

import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.alert.Numbers;

/// The gradient norm jumps far above its baseline; the rule of [KlExplosion], with a frozen baseline by default.
final class GradientNormSpike extends ZDetector {

    private static final String[] NAMES = {"value", "mean", "std", "z", "count", "firstStep", "lastStep"};

    GradientNormSpike(DetectorSettings settings) {
        super(settings);
    }

    @Override
    public String id() {
        return DetectorKind.GRADIENT_NORM_SPIKE.id();
    }

    @Override
    Numbers numbers(double value, Baseline b) {
        return new Numbers(NAMES, value, b.mean(), b.std(), b.score(), b.count(), b.firstStep(), b.lastStep());
    }
}
