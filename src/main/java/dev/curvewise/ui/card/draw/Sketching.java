package dev.curvewise.ui.card.draw;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The sketch as it is now and as it was: changes can be taken back and made again. A movement by hand is one change,
/// however many places it goes through.
final class Sketching {

    private final ReadOnlyObjectWrapper<Sketch> sketch;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo", false);
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo", false);
    private final Deque<Sketch> before = new ArrayDeque<>();
    private final Deque<Sketch> after = new ArrayDeque<>();

    Sketching(Sketch start) {
        sketch = new ReadOnlyObjectWrapper<>(this, "sketch", start);
    }

    ReadOnlyObjectProperty<Sketch> sketchProperty() {
        return sketch.getReadOnlyProperty();
    }

    Sketch get() {
        return sketch.get();
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// Changes the sketch.
    void change(Sketch to) {
        if (!to.equals(get())) {
            begin();
            drag(to);
        }
    }

    /// Marks the state that undo goes back to; the movement follows.
    void begin() {
        before.push(get());
        after.clear();
        tell();
    }

    /// A step of a movement.
    void drag(Sketch to) {
        sketch.set(to);
    }

    /// Ends a movement; one that led nowhere is forgotten.
    void end() {
        if (get().equals(before.peek())) {
            before.pop();
        }
        tell();
    }

    /// Starts over with another sketch; nothing can be taken back.
    void restart(Sketch other) {
        before.clear();
        after.clear();
        sketch.set(other);
        tell();
    }

    void undo() {
        step(before, after);
    }

    void redo() {
        step(after, before);
    }

    private void step(Deque<Sketch> from, Deque<Sketch> to) {
        if (!from.isEmpty()) {
            to.push(get());
            sketch.set(from.pop());
            tell();
        }
    }

    private void tell() {
        canUndo.set(!before.isEmpty());
        canRedo.set(!after.isEmpty());
    }
}
