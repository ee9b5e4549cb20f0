package dev.curvewise.run;

import dev.curvewise.series.Series;
import java.util.Arrays;

/// A named column of numbers, immutable: a value per row of the run, [Series#MISSING] where nothing was logged.
public final class Column {

    private final String name;
    private final double[] values;

    /// Takes an array **without copying**: whoever calls this gives it away.
    ///
    /// @param name   the name in the file
    /// @param values a value per row
    public Column(String name, double[] values) {
        this.name = name;
        this.values = values;
    }

    /// The row numbers 0, 1, 2 … as a column, for runs that log no step.
    public static Column rowNumbers(int rows) {
        double[] numbers = new double[rows];
        Arrays.setAll(numbers, i -> i);
        return new Column("row", numbers);
    }

    public String name() {
        return name;
    }

    /// How many rows there are, missing values among them.
    public int size() {
        return values.length;
    }

    public double value(int row) {
        return values[row];
    }

    /// This column drawn over another one; no number is copied.
    public Series over(Column steps) {
        return Series.of(steps.values, values);
    }

    /// How many values are not missing.
    public int count() {
        int n = 0;
        for (double value : values) {
            if (!Series.isMissing(value)) {
                n++;
            }
        }
        return n;
    }

    /// How many values are finite numbers.
    public int finite() {
        int n = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                n++;
            }
        }
        return n;
    }

    @Override
    public String toString() {
        return name + " (" + size() + " rows)";
    }
}
