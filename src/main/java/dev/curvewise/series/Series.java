package dev.curvewise.series;

import java.util.Arrays;

/// A column of values over a column of steps, both immutable.
///
/// A value is a finite number, NaN or ±Inf as the run logged it, or *missing*: nothing was logged there, which is a gap
/// and never 0. Missing is one particular NaN ([#MISSING]), told apart by its bits, so that a column costs no more
/// memory than its numbers.
public final class Series {

    /// The value that stands for "nothing was logged here". Test with [#isMissing(double)], never with `==`.
    public static final double MISSING = Double.longBitsToDouble(0x7ff8_0000_0000_07a2L);

    private static final long MISSING_BITS = 0x7ff8_0000_0000_07a2L;
    private static final Series EMPTY = new Series(new double[0], new double[0]);

    private final double[] steps;
    private final double[] values;

    private Series(double[] steps, double[] values) {
        this.steps = steps;
        this.values = values;
    }

    /// Takes two columns of equal length **without copying**: whoever calls this gives the arrays away.
    ///
    /// @throws IllegalArgumentException where the lengths differ
    public static Series of(double[] steps, double[] values) {
        if (steps.length != values.length) {
            throw new IllegalArgumentException(steps.length + " steps but " + values.length + " values");
        }
        return steps.length == 0 ? EMPTY : new Series(steps, values);
    }

    /// Values at the steps 0, 1, 2 …
    public static Series of(double... values) {
        double[] steps = new double[values.length];
        Arrays.setAll(steps, i -> i);
        return of(steps, values.clone());
    }

    public static Series empty() {
        return EMPTY;
    }

    /// Whether a value stands for "nothing was logged". A logged NaN is not missing.
    public static boolean isMissing(double value) {
        return Double.doubleToRawLongBits(value) == MISSING_BITS;
    }

    /// How many rows there are, missing ones among them.
    public int size() {
        return values.length;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    public double step(int index) {
        return steps[index];
    }

    public double value(int index) {
        return values[index];
    }

    public double firstStep() {
        return steps[0];
    }

    public double lastStep() {
        return steps[steps.length - 1];
    }

    /// A copy of the steps.
    public double[] steps() {
        return steps.clone();
    }

    /// A copy of the values.
    public double[] values() {
        return values.clone();
    }

    /// The same steps with other values; the array is given away.
    public Series withValues(double[] others) {
        return of(steps, others);
    }

    /// Whether both lie over the same column of steps, which is not merely an equal one.
    @SuppressWarnings("ReferenceEquality") // asks for the very array, whatever it holds
    public boolean isOverStepsOf(Series other) {
        return steps == other.steps;
    }

    /// Whether both are the very same column, which is known at once where comparing their numbers takes a while.
    @SuppressWarnings("ReferenceEquality")
    public boolean is(Series other) {
        return steps == other.steps && values == other.values;
    }

    /// Whether the values lie in this very array, which is not merely an equal one.
    @SuppressWarnings("ReferenceEquality")
    public boolean isIn(double[] array) {
        return values == array;
    }

    /// Whether no step is smaller than the one before it.
    public boolean isSorted() {
        for (int i = 1; i < steps.length; i++) {
            if (!(steps[i] >= steps[i - 1])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that && Arrays.equals(steps, that.steps) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(steps) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return isEmpty() ? "no points" : size() + " points, steps " + firstStep() + " to " + lastStep();
    }
}
