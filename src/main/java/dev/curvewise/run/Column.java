package dev.curvewise.run;

import dev.curvewise.series.Series;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A named column of numbers, immutable: a value per row of the run, [Series#MISSING] where nothing was logged.
public final class Column {

    private final String name;
    private final String inFile;
    private final double[] values;
    private final int words;

    /// Takes an array **without copying**: whoever calls this gives it away.
    ///
    /// @param name   what the run calls it
    /// @param values a value per row
    public Column(String name, double[] values) {
        this(name, name, values, 0);
    }

    /// Takes an array **without copying**: whoever calls this gives it away.
    ///
    /// @param name   what the run calls it
    /// @param inFile what the file calls it; differs where the name stands elsewhere, in the name of the file
    /// @param values a value per row
    /// @param words  how many cells held something that is no number; they are missing in `values`
    public Column(String name, String inFile, double[] values, int words) {
        this.name = name;
        this.inFile = inFile;
        this.values = values;
        this.words = words;
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

    /// The name that stands in the file.
    public String inFile() {
        return inFile;
    }

    /// How many cells held something that is no number.
    public int words() {
        return words;
    }

    /// The same numbers under another name.
    public Column named(String other) {
        return new Column(other, inFile, values, words);
    }

    /// The same name over other numbers; the array is given away.
    public Column withValues(double[] others) {
        return new Column(name, inFile, others, 0);
    }

    /// How many rows there are, missing values among them.
    public int size() {
        return values.length;
    }

    public double value(int row) {
        return values[row];
    }

    /// Whether this is another column with rows added behind: all its values come first, bit for bit.
    public boolean goesOnFrom(Column before) {
        long bytes = (long) before.size() * Double.BYTES;
        return size() >= before.size()
                && MemorySegment.mismatch(
                                MemorySegment.ofArray(values), 0, bytes, MemorySegment.ofArray(before.values), 0, bytes)
                        < 0;
    }

    /// A copy of the values.
    public double[] values() {
        return values.clone();
    }

    /// This column drawn over another one; no number is copied.
    public Series over(Column steps) {
        return Series.of(steps.values, values);
    }

    /// This column over another one without the rows in which it is missing.
    public Series presentOver(Column steps) {
        int n = count();
        double[] x = new double[n];
        double[] y = new double[n];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Series.isMissing(values[i])) {
                x[at] = steps.values[i];
                y[at++] = values[i];
            }
        }
        return Series.of(x, y);
    }

    /// Whether the column is logged on a schedule of its own: most of its values stand alone between missing
    /// ones, as those of an evaluation every tenth row do, or values and missing ones take turns evenly, as
    /// where every fifth row is written by another logger. Such a column is one line, its missing rows are no
    /// gaps.
    public boolean isSparse() {
        int present = 0;
        int alone = 0;
        Map<Integer, Integer> filled = new HashMap<>();
        Map<Integer, Integer> empty = new HashMap<>();
        int stretch = 0;
        for (int i = 0; i < values.length; i++) {
            boolean missing = Series.isMissing(values[i]);
            boolean turns = i > 0 && missing != Series.isMissing(values[i - 1]);
            if (turns) {
                // the first stretch may have begun before the file
                boolean first = filled.isEmpty() && empty.isEmpty() && stretch == i;
                if (!first) {
                    Map<Integer, Integer> lengths = missing ? filled : empty;
                    lengths.merge(stretch, 1, Integer::sum);
                }
                stretch = 0;
            }
            stretch++;
            if (!missing) {
                present++;
                boolean before = i > 0 && !Series.isMissing(values[i - 1]);
                boolean after = i + 1 < values.length && !Series.isMissing(values[i + 1]);
                alone += before || after ? 0 : 1;
            }
        }
        return present < values.length && (alone * 2 > present || (isEven(filled) && isEven(empty)));
    }

    /// Whether four of five stretches are equally long, and there are several.
    private static boolean isEven(Map<Integer, Integer> lengths) {
        int all = lengths.values().stream().mapToInt(Integer::intValue).sum();
        int most = lengths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return all >= 3 && most * 5 >= all * 4;
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
