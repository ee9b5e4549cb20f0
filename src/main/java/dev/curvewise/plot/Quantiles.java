package dev.curvewise.plot;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.List;

/// The middle and the spread of many lines, over the part of each that has passed, so that runs of unequal length
/// count alike to the end.
///
/// @param low    the lower quantile at each place
/// @param median the middle line
/// @param high   the upper quantile
public record Quantiles(Series low, Series median, Series high) {

    private static final int PLACES = 201;

    /// Takes quantiles over lines.
    ///
    /// @param lines the lines
    /// @param part  the part of the lines left out at either side, such as 0.1 for a band from 10 % to 90 %
    /// @param over  the steps the progress from 0 to 1 is laid onto
    public static Quantiles of(List<ChartLine> lines, double part, Range over) {
        double[] steps = new double[PLACES];
        double[][] rows = new double[3][PLACES];
        for (int place = 0; place < PLACES; place++) {
            double progress = place / (PLACES - 1.0);
            steps[place] = over.low() + progress * over.length();
            double[] values = lines.stream()
                    .mapToDouble(line -> at(line.trace(), progress))
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            rows[0][place] = quantile(values, part);
            rows[1][place] = quantile(values, 0.5);
            rows[2][place] = quantile(values, 1 - part);
        }
        return new Quantiles(
                Series.of(steps, rows[0]), Series.of(steps.clone(), rows[1]), Series.of(steps.clone(), rows[2]));
    }

    /// The mean of a line's values around a part of its steps.
    private static double at(Trace trace, double progress) {
        Range steps = trace.stepRange();
        if (steps == null) {
            return Double.NaN;
        }
        double half = steps.length() / (PLACES - 1) / 2;
        double middle = steps.low() + progress * steps.length();
        double sum = 0;
        int count = 0;
        for (int piece = 0; piece < trace.pieces(); piece++) {
            int to = trace.firstAtOrAfter(piece, Math.nextUp(middle + half));
            for (int i = trace.firstAtOrAfter(piece, middle - half); i < to; i++) {
                if (Double.isFinite(trace.series().value(i))) {
                    sum += trace.series().value(i);
                    count++;
                }
            }
        }
        if (count > 0) {
            return sum / count;
        }
        int nearest = trace.nearest(middle);
        return nearest < 0 ? Double.NaN : trace.series().value(nearest);
    }

    private static double quantile(double[] sorted, double part) {
        if (sorted.length == 0) {
            return Series.MISSING;
        }
        double place = part * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }
}
