package dev.curvewise.session;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What was done to the open runs and can be taken back, the latest first.
public final class Undo {

    /// Closed runs are held in memory as long as they can come back, so that there are not many of them.
    private static final int MOST = 20;

    private record Deed(String what, Runnable back, Runnable again) {}

    private final Deque<Deed> done = new ArrayDeque<>();
    private final Deque<Deed> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper(this, "last", "");
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper(this, "next", "");
    private boolean busy;

    /// Remembers a deed. What was taken back before can not be done again from then on. A deed that is part of another,
    /// or of taking one back, is not remembered by itself.
    ///
    /// @param what  what was done, such as `close a.csv`
    /// @param back  takes it back
    /// @param again does it again
    public void did(String what, Runnable back, Runnable again) {
        if (busy) {
            return;
        }
        done.push(new Deed(what, back, again));
        if (done.size() > MOST) {
            done.removeLast();
        }
        undone.clear();
        tell();
    }

    /// Does something and remembers it.
    public void now(String what, Runnable deed, Runnable back) {
        quietly(deed);
        did(what, back, deed);
    }

    /// Does something of which nothing is remembered.
    public void quietly(Runnable deed) {
        boolean before = busy;
        busy = true;
        try {
            deed.run();
        } finally {
            busy = before;
        }
    }

    /// Takes back what was done last, where there is something.
    public void undo() {
        Deed deed = done.poll();
        if (deed != null) {
            quietly(deed.back());
            undone.push(deed);
            tell();
        }
    }

    /// Does again what was taken back last, where there is something.
    public void redo() {
        Deed deed = undone.poll();
        if (deed != null) {
            quietly(deed.again());
            done.push(deed);
            tell();
        }
    }

    /// What was done last and can be taken back, or an empty text.
    public ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// What was taken back last and can be done again, or an empty text.
    public ReadOnlyStringProperty nextProperty() {
        return next.getReadOnlyProperty();
    }

    private void tell() {
        last.set(done.isEmpty() ? "" : done.element().what());
        next.set(undone.isEmpty() ? "" : undone.element().what());
    }
}
