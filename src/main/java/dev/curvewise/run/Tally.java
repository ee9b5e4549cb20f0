package dev.curvewise.run;

import dev.curvewise.series.Series;

/// Counts and adds up a column. Where the column only grew since it was read the last time, as that of a file which is
/// still written does, nothing but what was added is read.
public final class Tally {

    private Column read = new Column("", new double[0]);
    private int present;
    private int nan;
    private int infinite;
    private int finite;
    private double first;
    private double last;
    private double min;
    private double max;
    private double sum;
    private double lost;

    /// Reads a column, or on in one that grew; what it says afterwards is the same.
    ///
    /// @return this
    public Tally read(Column column) {
        int from = read.size();
        if (from == 0 || !column.goesOnFrom(read)) {
            from = 0;
            clear();
        }
        for (int i = from; i < column.size(); i++) {
            add(column.value(i));
        }
        read = column;
        return this;
    }

    private void clear() {
        present = 0;
        nan = 0;
        infinite = 0;
        finite = 0;
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
        sum = 0;
        lost = 0;
    }

    private void add(double value) {
        if (Series.isMissing(value)) {
            return;
        }
        present++;
        if (Double.isNaN(value)) {
            nan++;
        } else if (Double.isInfinite(value)) {
            infinite++;
        } else {
            first = finite++ == 0 ? value : first;
            last = value;
            min = Math.min(min, value);
            max = Math.max(max, value);
            // Neumaier: what is lost in rounding is added up beside
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }
    }

    /// The column in numbers.
    public Describe.Summary summary() {
        int n = present + read.words();
        boolean any = finite > 0;
        return new Describe.Summary(
                read.inFile(),
                read.name(),
                n,
                read.size() - n,
                nan,
                infinite,
                any ? first : null,
                any ? last : null,
                any ? min : null,
                any ? max : null);
    }

    /// The mean of the finite values, NaN where there is none.
    public double mean() {
        return finite == 0 ? Double.NaN : (sum + lost) / finite;
    }
}
