package dev.curvewise.detect.compatible;

import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.alert.Numbers;

/// The KL divergence jumps far above its recent values: `z = (x − mean) / max(std, 1e-8)` above
/// `sigma_multiplier` warns, above 1.5 times that it is critical. Upward only; `clip_region` is only echoed.
final class KlExplosion extends ZDetector {

    private static final String[] NAMES = {"value", "mean", "std", "z", "count", "firstStep", "lastStep", "clip_region"
    };

    private final double clipRegion;

    KlExplosion(DetectorSettings settings) {
        super(settings);
        this.clipRegion = settings.number("clip_region");
    }

    @Override
    public String id() {
        return DetectorKind.KL_EXPLOSION.id();
    }

    @Override
    Numbers numbers(double value, Baseline b) {
        return new Numbers(
                NAMES, value, b.mean(), b.std(), b.score(), b.count(), b.firstStep(), b.lastStep(), clipRegion);
    }
}
