package dev.curvewise.detect;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.stats.RowSet;

/// One rule set in two ways on one column, compared by rows.
final class RowComparison implements Comparison {

    private final Trace before;
    private final Trace after;
    private final RowSet changed;
    private final int kept;

    RowComparison(Trace before, Trace after) {
        this.before = before;
        this.after = after;
        this.changed = before.fired().differing(after.fired());
        this.kept = before.fired().common(after.fired());
    }

    @Override
    public int gained() {
        return after.size() - kept;
    }

    @Override
    public int lost() {
        return before.size() - kept;
    }

    @Override
    public int kept() {
        return kept;
    }

    @Override
    public Change change(int index) {
        int row = changed.row(index);
        Trace which = at(row);
        return new Change(which.get(which.fired().placeOf(row)), which == after);
    }

    @Override
    public Alert alert(int index) {
        int row = changed.row(index);
        return at(row).alert(at(row).fired().placeOf(row));
    }

    private Trace at(int row) {
        return after.fired().contains(row) ? after : before;
    }
}
