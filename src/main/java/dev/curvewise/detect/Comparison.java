package dev.curvewise.detect;

import dev.curvewise.detect.alert.Alert;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// Two settings on one column: what the second one adds and what it misses. A firing is kept where the same
/// rule fires on the same step; its severity may differ.
public sealed interface Comparison permits RowComparison, PlaceComparison {

    /// A firing that is new, or gone.
    record Change(Firing firing, boolean gained) {}

    /// Compares the firings before a change with those after it.
    static Comparison of(Firings before, Firings after) {
        return before instanceof Trace old && after instanceof Trace now && old.isLike(now)
                ? new RowComparison(old, now)
                : PlaceComparison.of(before, after);
    }

    /// How many firings only the second setting gives.
    int gained();

    /// How many firings only the first setting gives.
    int lost();

    /// How many firings both settings give.
    int kept();

    /// One of what was gained or lost, in the order of the run.
    ///
    /// @param index 0 to [#gained()] + [#lost()] - 1
    Change change(int index);

    /// The alert behind a change, with all its numbers.
    ///
    /// @param index its place in [#changes()]
    Alert alert(int index);

    /// All that was gained or lost, in the order of the run; made as it is looked at.
    default List<Change> changes() {
        final class Changes extends AbstractList<Change> implements RandomAccess {

            @Override
            public Change get(int index) {
                return change(index);
            }

            @Override
            public int size() {
                return gained() + lost();
            }
        }
        return new Changes();
    }
}
