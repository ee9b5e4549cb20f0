package dev.curvewise.run;

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
        return new Tally().read(column).summary();
    }
}
