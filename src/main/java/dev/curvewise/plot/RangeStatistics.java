package dev.curvewise.plot;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.Arrays;
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
        double[] values = new double[16];
        double[] places = new double[16];
        int count = 0;
        Series series = trace.series();
        for (int piece = 0; piece < trace.pieces(); piece++) {
            int to = trace.firstAtOrAfter(piece, Math.nextUp(steps.high()));
            for (int i = trace.firstAtOrAfter(piece, steps.low()); i < to; i++) {
                if (Double.isFinite(series.value(i))) {
                    if (count == values.length) {
                        values = Arrays.copyOf(values, count * 2);
                        places = Arrays.copyOf(places, count * 2);
                    }
                    places[count] = series.step(i);
                    values[count++] = series.value(i);
                }
            }
        }
        return count == 0 ? null : of(Arrays.copyOf(places, count), Arrays.copyOf(values, count));
    }

    private static RangeStatistics of(double[] steps, double[] values) {
        int n = values.length;
        double mean = mean(values);
        double middle = mean(steps);
        double squares = 0;
        double across = 0;
        double along = 0;
        for (int i = 0; i < n; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
            across += (steps[i] - middle) * (values[i] - mean);
            along += (steps[i] - middle) * (steps[i] - middle);
        }
        Arrays.sort(values);
        double median = n % 2 == 1 ? values[n / 2] : values[n / 2 - 1] / 2 + values[n / 2] / 2;
        return new RangeStatistics(
                n,
                values[0],
                values[n - 1],
                Math.clamp(mean, values[0], values[n - 1]),
                median,
                Math.sqrt(squares / n),
                along == 0 ? Double.NaN : across / along);
    }

    /// The mean, which stays finite where the sum would not.
    private static double mean(double[] values) {
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += values[i] / values.length;
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
