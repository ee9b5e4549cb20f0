package dev.curvewise.plot;

import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Puts steps into an order in which they can be searched.
final class StepOrder {

    /// A series with more turns than this is not a resumed run but an axis that is no step at all: it is sorted.
    private static final int MOST_PIECES = 64;

    private StepOrder() {}

    /// The points that have a finite step.
    static Series placed(Series series) {
        int placed = 0;
        for (int i = 0; i < series.size(); i++) {
            if (Double.isFinite(series.step(i))) {
                placed++;
            }
        }
        if (placed == series.size()) {
            return series;
        }
        return picked(
                series,
                IntStream.range(0, series.size())
                        .filter(i -> Double.isFinite(series.step(i)))
                        .toArray());
    }

    /// The points with steps that mostly grow: turned round where they only fall, sorted where they jump about.
    static Series forwards(Series series) {
        int falls = 0;
        int rises = 0;
        for (int i = 1; i < series.size(); i++) {
            if (series.step(i) < series.step(i - 1)) {
                falls++;
            } else if (series.step(i) > series.step(i - 1)) {
                rises++;
            }
        }
        if (falls > 0 && rises == 0) {
            int last = series.size() - 1;
            return picked(
                    series, IntStream.rangeClosed(0, last).map(i -> last - i).toArray());
        }
        return falls < MOST_PIECES ? series : sorted(series);
    }

    private static Series sorted(Series series) {
        return picked(
                series,
                IntStream.range(0, series.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(series::step))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    private static Series picked(Series series, int[] order) {
        double[] steps = new double[order.length];
        double[] values = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            steps[i] = series.step(order[i]);
            values[i] = series.value(order[i]);
        }
        return Series.of(steps, values);
    }

    /// Where each piece of growing steps begins, and the size at the end.
    static int[] pieces(Series series) {
        int[] starts = new int[MOST_PIECES + 2];
        int count = 0;
        for (int i = 0; i < series.size(); i++) {
            if (i == 0 || series.step(i) < series.step(i - 1)) {
                starts[count++] = i;
            }
        }
        starts[count] = series.size();
        return Arrays.copyOf(starts, count + 1);
    }
}
