package dev.curvewise.ui.card.draw;

import dev.curvewise.plot.Viewport;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the drawing board: everything the mouse does.
final class BoardKeys {

    private static final double NUDGE = 0.01;
    private static final double FAR = 5;

    private final DrawingBoard board;
    private final Sketching sketching;
    private final Viewport view;

    BoardKeys(DrawingBoard board, Sketching sketching, Viewport view) {
        this.board = board;
        this.sketching = sketching;
        this.view = view;
        board.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double far = event.isShiftDown() ? FAR : 1;
        KeyCode code = event.getCode();
        switch (code) {
            case LEFT -> choose(-1);
            case RIGHT -> choose(1);
            case UP -> nudge(far);
            case DOWN -> nudge(-far);
            case INSERT -> insert();
            case DELETE, BACK_SPACE -> remove();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int by) {
        int last = sketching.get().size() - 1;
        board.chosenProperty().set(Math.clamp(board.chosenProperty().get() + by, 0, last));
    }

    private void nudge(double times) {
        int index = board.chosenProperty().get();
        if (index >= 0 && index < sketching.get().size()) {
            Sketch.Point point = sketching.get().points().get(index);
            double value = point.value() + times * NUDGE * view.y().length();
            sketching.change(sketching
                    .get()
                    .moved(index, new Sketch.Point(point.step(), Rounding.within(view.y(), value))));
        }
    }

    /// Adds a point half way to the next one.
    private void insert() {
        Sketch sketch = sketching.get();
        int index = Math.clamp(board.chosenProperty().get(), 0, Math.max(0, sketch.size() - 2));
        Sketch.Point one = sketch.points().get(index);
        Sketch.Point next = sketch.points().get(index + 1);
        sketching.change(sketch.with(new Sketch.Point(
                (one.step() + next.step()) / 2, Rounding.within(view.y(), (one.value() + next.value()) / 2))));
        board.chosenProperty().set(index + 1);
    }

    private void remove() {
        sketching.change(sketching.get().without(board.chosenProperty().get()));
        board.chosenProperty()
                .set(Math.min(board.chosenProperty().get(), sketching.get().size() - 1));
    }
}
