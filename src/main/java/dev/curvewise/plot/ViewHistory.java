package dev.curvewise.plot;

import java.util.ArrayDeque;
import java.util.Deque;

/// The views one has come from and gone back from.
public final class ViewHistory {

    private static final int MOST = 200;

    private final Deque<Viewport> before = new ArrayDeque<>();
    private final Deque<Viewport> after = new ArrayDeque<>();

    /// Remembers the view that is being left; what was undone can no longer be redone.
    public void leave(Viewport view) {
        if (!view.equals(before.peek())) {
            before.push(view);
            if (before.size() > MOST) {
                before.removeLast();
            }
        }
        after.clear();
    }

    public boolean canUndo() {
        return !before.isEmpty();
    }

    public boolean canRedo() {
        return !after.isEmpty();
    }

    /// The view before, or the given one where there is none.
    public Viewport undo(Viewport now) {
        return swap(before, after, now);
    }

    /// The view undone last, or the given one where there is none.
    public Viewport redo(Viewport now) {
        return swap(after, before, now);
    }

    private static Viewport swap(Deque<Viewport> from, Deque<Viewport> to, Viewport now) {
        Viewport then = from.poll();
        if (then == null) {
            return now;
        }
        to.push(now);
        return then;
    }

    public void clear() {
        before.clear();
        after.clear();
    }
}
