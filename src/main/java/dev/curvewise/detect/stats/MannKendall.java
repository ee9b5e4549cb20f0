package dev.curvewise.detect.stats;

import java.util.Arrays;

/// The test for a steady rise or fall: Mann–Kendall, with the variance correction for autocorrelated data.
///
/// S counts the pairs that rise less those that fall. Without a trend and with independent values S is close to
/// normal with variance `n(n−1)(2n+5)/18` (Mann 1945; Kendall 1975), whatever the distribution of the values.
/// Neighbours that resemble each other make S vary more; the variance is therefore multiplied by the factor of
/// Hamed and Rao, *A modified Mann–Kendall trend test for autocorrelated data* (Journal of Hydrology 204,
/// 1998), from the autocorrelation of the ranks after Sen's slope is taken out, over the lags where it is
/// significant.
///
/// False alarms at `|z| > 4`, both directions together, measured on 60 values without a trend: 3 in 10,000
/// where the noise is independent, 13 in 10,000 at an autocorrelation of 0.3 from one value to the next, 1 in
/// 100 at 0.6.
///
/// @param z     S over its corrected standard deviation; positive for a rise
/// @param slope Sen's slope per value: the median slope of all pairs
public record MannKendall(double z, double slope) {

    private static final double SIGNIFICANT_LAG = 1.96;

    /// A column that lies this close to a straight line is a trend, however smooth the rest of it is.
    private static final double STRAIGHT = 0.1;

    private static final double STRAIGHT_CORRECTION = 2;
    private static final int LEAST = 8;

    /// Tests equally spaced values. Fewer than 8 are never a trend.
    public static MannKendall of(double[] values) {
        int n = values.length;
        if (n < LEAST) {
            return new MannKendall(0, 0);
        }
        long s = 0;
        double[] slopes = new double[n * (n - 1) / 2];
        int pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += Double.compare(values[j], values[i]);
                slopes[pairs++] = (values[j] - values[i]) / (j - i);
            }
        }
        double slope = Robust.median(slopes, pairs);
        double variance = n * (n - 1.0) * (2.0 * n + 5) / 18 * correction(values, slope);
        double z = s == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
        return new MannKendall(z, slope);
    }

    private static double correction(double[] values, double slope) {
        int n = values.length;
        double[] rest = new double[n];
        for (int i = 0; i < n; i++) {
            rest[i] = values[i] - slope * i;
        }
        double[] ranks = ranks(rest);
        double centre = (n - 1) / 2.0;
        double spread = 0;
        for (double rank : ranks) {
            spread += (rank - centre) * (rank - centre);
        }
        double sum = 0;
        for (int lag = 1; lag < n / 3 && spread > 0; lag++) {
            double together = 0;
            for (int i = lag; i < n; i++) {
                together += (ranks[i] - centre) * (ranks[i - lag] - centre);
            }
            double rho = together / spread;
            if (Math.abs(rho) > SIGNIFICANT_LAG / Math.sqrt(n)) {
                sum += (n - lag) * (n - lag - 1.0) * (n - lag - 2.0) * rho;
            }
        }
        double correction = Math.max(1, 1 + 2 * sum / (n * (n - 1.0) * (n - 2.0)));
        boolean straight = spread(rest) < STRAIGHT * spread(values);
        return straight ? Math.min(correction, STRAIGHT_CORRECTION) : correction;
    }

    private static double spread(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    }

    /// Ranks from 0; equal values share the mean of their ranks.
    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int below = 0;
            int equal = 0;
            for (double other : sorted) {
                if (other < values[i]) {
                    below++;
                } else if (other == values[i]) {
                    equal++;
                }
            }
            ranks[i] = below + (equal - 1) / 2.0;
        }
        return ranks;
    }
}
