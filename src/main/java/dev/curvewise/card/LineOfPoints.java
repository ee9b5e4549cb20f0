package dev.curvewise.card;

import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Gathers the points of one line.
final class LineOfPoints {

    private double[] steps = new double[64];
    private double[] values = new double[64];
    private int size;

    void add(double step, double value) {
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        steps[size] = step;
        values[size++] = value;
    }

    /// The points by step; points of the same step keep their order.
    Series series() {
        Series typed = Series.of(Arrays.copyOf(steps, size), Arrays.copyOf(values, size));
        if (typed.isSorted()) {
            return typed;
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> steps[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return Series.of(
                Arrays.stream(order).mapToDouble(i -> steps[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> values[i]).toArray());
    }
}
