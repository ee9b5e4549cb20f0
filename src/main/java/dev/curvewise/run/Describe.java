package dev.curvewise.run;

import dev.curvewise.series.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sums up a run column by column, for the terminal and for tests.
public final class Describe {

    private Describe() {}

    /// One column in numbers.
    ///
    /// @param name    the name in the file
    /// @param column  what the run calls it
    /// @param n       how many cells are not empty
    /// @param missing how many are
    /// @param nan     how many are NaN
    /// @param inf     how many are +Inf or -Inf
    /// @param first   the first finite value in row order, null where there is none; so the next three
    /// @param last    the last
    /// @param min     the smallest
    /// @param max     the largest
    public record Summary(
            String name,
            String column,
            int n,
            int missing,
            int nan,
            int inf,
            @Nullable Double first,
            @Nullable Double last,
            @Nullable Double min,
            @Nullable Double max) {}

    /// A line for every numeric column, step and time columns among them.
    public static List<Summary> of(Run run) {
        return run.columns().stream().map(Describe::of).toList();
    }

    /// One column in numbers.
    public static Summary of(Column column) {
        int present = 0;
        int nan = 0;
        int inf = 0;
        int finite = 0;
        double first = 0;
        double last = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < column.size(); i++) {
            double value = column.value(i);
            if (Series.isMissing(value)) {
                continue;
            }
            present++;
            if (Double.isNaN(value)) {
                nan++;
            } else if (Double.isInfinite(value)) {
                inf++;
            } else {
                first = finite++ == 0 ? value : first;
                last = value;
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        int n = present + column.words();
        boolean any = finite > 0;
        return new Summary(
                column.inFile(),
                column.name(),
                n,
                column.size() - n,
                nan,
                inf,
                any ? first : null,
                any ? last : null,
                any ? min : null,
                any ? max : null);
    }
}
