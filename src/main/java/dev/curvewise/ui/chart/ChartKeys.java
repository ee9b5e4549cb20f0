package dev.curvewise.ui.chart;

import dev.curvewise.plot.Viewport;
import javafx.scene.input.KeyEvent;

/// Moving the view with the keyboard: Shift and the arrows pan, `+` and `-` zoom (with Shift the values alone), `0`
/// fits, Ctrl+Z and Ctrl+Y go back and forth between views.
final class ChartKeys {

    private static final double PAN_PART = 0.1;
    private static final double ZOOM = 0.8;

    private final ChartState state;

    ChartKeys(ChartState state) {
        this.state = state;
    }

    /// Takes a key and says whether it meant something here.
    boolean press(KeyEvent event) {
        if (event.isShortcutDown()) {
            return history(event);
        }
        if (event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case LEFT -> pan(-PAN_PART, 0);
            case RIGHT -> pan(PAN_PART, 0);
            case UP -> pan(0, PAN_PART);
            case DOWN -> pan(0, -PAN_PART);
            case PLUS, EQUALS, ADD -> zoom(ZOOM, event.isShiftDown());
            case MINUS, SUBTRACT, UNDERSCORE -> zoom(1 / ZOOM, event.isShiftDown());
            case DIGIT0, NUMPAD0 -> state.fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean history(KeyEvent event) {
        switch (event.getCode()) {
            case Z -> {
                if (event.isShiftDown()) {
                    state.redo();
                } else {
                    state.undo();
                }
            }
            case Y -> state.redo();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void pan(double x, double y) {
        state.go(new Viewport(state.x(1).shifted(x), state.y(1).shifted(y)));
    }

    private void zoom(double factor, boolean values) {
        Viewport view = state.view();
        state.go(
                values
                        ? view.withY(state.y(1).zoomed(factor, 0.5))
                        : view.withX(state.x(1).zoomed(factor, 0.5)));
    }
}
