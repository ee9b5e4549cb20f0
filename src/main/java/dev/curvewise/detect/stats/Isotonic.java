package dev.curvewise.detect.stats;

import java.util.Arrays;

/// The curve nearest to given values, in least squares, that never falls.
///
/// Found by pooling adjacent violators: Ayer, Brunk, Ewing, Reid and Silverman, *An empirical distribution
/// function for sampling with incomplete information* (Annals of Mathematical Statistics 26, 1955).
public final class Isotonic {

    private Isotonic() {}

    /// The nearest curve that never falls.
    public static double[] rising(double[] values) {
        double[] level = new double[values.length];
        int[] count = new int[values.length];
        int pools = 0;
        for (double value : values) {
            level[pools] = value;
            count[pools] = 1;
            pools++;
            while (pools > 1 && level[pools - 2] >= level[pools - 1]) {
                int both = count[pools - 2] + count[pools - 1];
                level[pools - 2] += (level[pools - 1] - level[pools - 2]) * count[pools - 1] / both;
                count[pools - 2] = both;
                pools--;
            }
        }
        double[] curve = new double[values.length];
        int at = 0;
        for (int pool = 0; pool < pools; pool++) {
            Arrays.fill(curve, at, at + count[pool], level[pool]);
            at += count[pool];
        }
        return curve;
    }

    /// The nearest curve that never rises.
    public static double[] falling(double[] values) {
        return negative(rising(negative(values)));
    }

    /// How much of the values' variance a curve explains, at most 1; 0 where they do not vary.
    public static double explained(double[] values, double[] curve) {
        double mean = Arrays.stream(values).average().orElse(0);
        double spread = 0;
        double left = 0;
        for (int i = 0; i < values.length; i++) {
            spread += (values[i] - mean) * (values[i] - mean);
            left += (values[i] - curve[i]) * (values[i] - curve[i]);
        }
        return spread > 0 ? 1 - left / spread : 0;
    }

    private static double[] negative(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }
}
