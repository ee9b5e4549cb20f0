package dev.curvewise.detect.stats;

import java.util.Arrays;

/// Statistics that a few wild values cannot move.
public final class Robust {

    /// Makes the median absolute deviation an estimate of σ for Gaussian noise.
    public static final double MAD_TO_SIGMA = 1.4826;

    private Robust() {}

    public static double median(double... values) {
        return median(values.clone(), values.length);
    }

    /// The median of the first values; puts them into another order.
    public static double median(double[] values, int count) {
        if (count == 0) {
            return Double.NaN;
        }
        int half = count / 2;
        double upper = Selection.select(values, count, half);
        return count % 2 == 1 ? upper : Selection.largest(values, half) / 2 + upper / 2;
    }

    /// The median of a stretch.
    public static double median(double[] values, int from, int to) {
        return median(Arrays.copyOfRange(values, from, to), to - from);
    }

    /// σ by the median absolute deviation from the median.
    public static double sigma(double[] values, int from, int to) {
        double centre = median(values, from, to);
        double[] away = new double[to - from];
        for (int i = from; i < to; i++) {
            away[i - from] = Math.abs(values[i] - centre);
        }
        return MAD_TO_SIGMA * median(away, away.length);
    }

    /// σ of what is left when trend and slow waves are taken away, from second differences: for independent
    /// noise `x[i-1] − 2x[i] + x[i+1]` has 6 times its variance.
    public static double noise(double[] values) {
        if (values.length < 3) {
            return 0;
        }
        double[] away = new double[values.length - 2];
        for (int i = 0; i < away.length; i++) {
            away[i] = Math.abs(values[i] - 2 * values[i + 1] + values[i + 2]);
        }
        return MAD_TO_SIGMA * median(away, away.length) / Math.sqrt(6);
    }

    /// Running median over `2 · reach + 1` values, over fewer at both ends.
    public static double[] smooth(double[] values, int reach) {
        double[] out = new double[values.length];
        SortedWindow window = new SortedWindow(values);
        for (int i = 0; i < values.length; i++) {
            int r = Math.min(reach, Math.min(i, values.length - 1 - i));
            r = Math.max(r, Math.min(1, reach));
            window.moveTo(Math.max(0, i - r), Math.min(values.length, i + r + 1));
            out[i] = window.median();
        }
        return out;
    }
}
