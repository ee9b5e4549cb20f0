package dev.curvewise.ui.run;

import dev.curvewise.run.Column;
import dev.curvewise.series.Series;
import java.util.HashMap;
import java.util.Map;

/// Finds the rows of a run that points came from, by their steps: in order where the points are in the order of the
/// file, as nearly all are, else by looking each step up.
record RowLookup(Column steps) {

    static RowLookup of(Column steps) {
        return new RowLookup(steps);
    }

    /// The points over other numbers.
    ///
    /// @param numbers a number per row of the run
    Series moved(Series points, double[] numbers) {
        double[] places = new double[points.size()];
        int row = -1;
        for (int i = 0; i < places.length; i++) {
            row = next(row + 1, points.step(i));
            if (row < 0) {
                return looked(points, numbers);
            }
            places[i] = numbers[row];
        }
        return Series.of(places, points.values());
    }

    private int next(int from, double step) {
        for (int row = from; row < steps.size(); row++) {
            if (steps.value(row) == step) {
                return row;
            }
        }
        return -1;
    }

    private Series looked(Series points, double[] numbers) {
        Map<Double, Integer> rows = new HashMap<>();
        for (int row = 0; row < steps.size(); row++) {
            rows.put(steps.value(row), row);
        }
        double[] places = new double[points.size()];
        for (int i = 0; i < places.length; i++) {
            Integer row = rows.get(points.step(i));
            places[i] = row == null ? Double.NaN : numbers[row];
        }
        return Series.of(places, points.values());
    }
}
