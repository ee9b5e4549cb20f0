package dev.curvewise.ui.app;

import javafx.scene.layout.VBox;

/// The bottom of the window: the status line, and above it the list of problems while it is open.
final class Drawer extends VBox {

    private final ProblemPane problems;

    Drawer(StatusLine status, ProblemPane problems) {
        super(status);
        this.problems = problems;
    }

    /// Opens the list of problems, or closes it.
    void toggle() {
        if (!close()) {
            getChildren().addFirst(problems);
        }
    }

    /// Closes the list of problems; false where it was not open.
    boolean close() {
        return getChildren().remove(problems);
    }
}
