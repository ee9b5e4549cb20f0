package dev.curvewise.plot;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import org.jspecify.annotations.Nullable;

/// Statistics of the finite values of a stretch of steps.
///
/// @param count  how many
/// @param min    the smallest
/// @param max    the largest
/// @param mean   their mean
/// @param median the middle one, or the mean of the middle two
/// @param std    their population standard deviation
/// @param slope  of the least-squares line through them, in values a step; NaN where all stand at one step
public record RangeStatistics(int count, double min, double max, double mean, double median, double std, double slope) {

    /// The statistics of a line between two steps, both included, or null where no finite value lies there.
    public static @Nullable RangeStatistics of(Trace trace, Range steps) {
        int count = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double[] values = new double[points(trace, steps)];
        double[] places = new double[values.length];
        Series series = trace.series();
        for (int piece = 0; piece < trace.pieces(); piece++) {
            int to = trace.firstAtOrAfter(piece, Math.nextUp(steps.high()));
            for (int i = trace.firstAtOrAfter(piece, steps.low()); i < to; i++) {
                double value = series.value(i);
                if (Double.isFinite(value)) {
                    places[count] = series.step(i);
                    values[count++] = value;
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return count == 0 ? null : of(places, values, count, low, high);
    }

    /// How many points lie between two steps, missing ones among them.
    public static int points(Trace trace, Range steps) {
        int count = 0;
        for (int piece = 0; piece < trace.pieces(); piece++) {
            count += trace.firstAtOrAfter(piece, Math.nextUp(steps.high())) - trace.firstAtOrAfter(piece, steps.low());
        }
        return count;
    }

    private static RangeStatistics of(double[] steps, double[] values, int n, double low, double high) {
        double mean = mean(values, n);
        double middle = mean(steps, n);
        double squares = 0;
        double across = 0;
        double along = 0;
        for (int i = 0; i < n; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
            across += (steps[i] - middle) * (values[i] - mean);
            along += (steps[i] - middle) * (steps[i] - middle);
        }
        return new RangeStatistics(
                n,
                low,
                high,
                Math.clamp(mean, low, high),
                Median.of(values, n),
                Math.sqrt(squares / n),
                along == 0 ? Double.NaN : across / along);
    }

    /// The mean, which stays finite where the sum would not.
    private static double mean(double[] values, int n) {
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += values[i] / n;
        }
        return mean;
    }

    /// One line for a narrow place.
    public String words() {
        return "n " + Numbers.count(count) + " · min " + Numbers.brief(min) + " · max " + Numbers.brief(max)
                + " · mean "
                + Numbers.brief(mean) + " · median " + Numbers.brief(median) + " · σ " + Numbers.brief(std)
                + " · slope "
                + Numbers.brief(slope) + " per step";
    }
}
