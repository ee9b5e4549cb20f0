package dev.curvewise.card;

/// Normal noise along a curve, the same on every machine for the same seed.
///
/// The noise is fixed at knots along the curve and runs straight between them, so that the number of points drawn does
/// not change it.
final class ShapeNoise {

    private static final int KNOTS = 1024;
    private static final long GOLDEN = 0x9e37_79b9_7f4a_7c15L;

    private final long start;

    ShapeNoise(long seed) {
        // mixed, so that the streams of two seeds beside each other are not the same one shifted
        this.start = mixed(seed * GOLDEN + GOLDEN);
    }

    /// The noise at a place between 0 and 1, with mean 0 and standard deviation 1 everywhere.
    double at(double along) {
        double place = along * KNOTS;
        int knot = (int) place;
        double part = place - knot;
        if (part == 0) {
            return normal(knot);
        }
        double between = (1 - part) * normal(knot) + part * normal(knot + 1);
        return between / StrictMath.sqrt((1 - part) * (1 - part) + part * part);
    }

    /// Box and Muller's transform of two uniform numbers.
    private double normal(int knot) {
        double u = uniform(2L * knot);
        double v = uniform(2L * knot + 1);
        return StrictMath.sqrt(-2 * StrictMath.log(1 - u)) * StrictMath.cos(2 * Math.PI * v);
    }

    /// The `index`-th number of a SplitMix64 stream (Steele, Lea and Flood, 2014), in [0, 1).
    private double uniform(long index) {
        return (mixed(start + (index + 1) * GOLDEN) >>> 11) * 0x1.0p-53;
    }

    private static long mixed(long z) {
        long y = (z ^ (z >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        y = (y ^ (y >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return y ^ (y >>> 31);
    }
}
