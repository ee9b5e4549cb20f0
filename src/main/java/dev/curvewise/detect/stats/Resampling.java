package dev.curvewise.detect.stats;

import dev.curvewise.series.Series;
import java.util.SplittableRandom;

/// An example curve drawn again with another number of points and with noise of its own.
public final class Resampling {

    private Resampling() {}

    /// Linear interpolation between the finite points of a curve at equally spaced steps, and Gaussian noise.
    ///
    /// @param points how many points to draw, at least 2; their steps count from 0
    /// @param noise  σ as a share of the curve's own span (of its level where it is flat)
    /// @param seed   the same seed draws the same noise
    public static Series of(Series curve, int points, double noise, long seed) {
        double[] steps = new double[curve.size()];
        double[] values = new double[curve.size()];
        int n = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < curve.size(); i++) {
            if (Double.isFinite(curve.value(i))) {
                steps[n] = curve.step(i);
                values[n++] = curve.value(i);
                low = Math.min(low, curve.value(i));
                high = Math.max(high, curve.value(i));
            }
        }
        double[] drawn = new double[points];
        if (n == 0) {
            return Series.empty();
        }
        double sigma = noise * (high > low ? high - low : Math.abs(high));
        SplittableRandom random = new SplittableRandom(seed);
        int at = 0;
        for (int i = 0; i < points; i++) {
            double x = steps[0] + (steps[n - 1] - steps[0]) * i / (points - 1);
            while (at < n - 2 && steps[at + 1] < x) {
                at++;
            }
            double value = values[at];
            if (n > 1 && steps[at + 1] > steps[at]) {
                double share = Math.clamp((x - steps[at]) / (steps[at + 1] - steps[at]), 0, 1);
                value += share * (values[at + 1] - values[at]);
            }
            drawn[i] = value + (sigma > 0 ? sigma * random.nextGaussian() : 0);
        }
        return Series.of(drawn);
    }
}
