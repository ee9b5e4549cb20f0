package dev.curvewise.ui.chart;

import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Range;
import java.util.function.DoubleConsumer;
import javafx.scene.input.KeyEvent;

/// The chart by keyboard.
///
/// Arrows walk from point to point and from line to line, with Shift they pan; `+` and `-` zoom, with Shift along the
/// values alone; `0` fits; Ctrl+Z and Ctrl+Y go back and forth between views; `A` and `B` set the markers and Enter
/// zooms to what lies between them; `N` goes from mark to mark; Escape lets go.
final class ChartKeys {

    private static final double PAN_PART = 0.1;
    private static final double ZOOM = 0.8;

    private final ChartState state;
    private final PointWalk walk;
    private final MeasureLayer measure;
    private final DoubleConsumer nextMark;

    /// Makes the keys of a chart.
    ///
    /// @param nextMark goes to the next mark (1) or the one before (-1)
    ChartKeys(ChartState state, PointWalk walk, MeasureLayer measure, DoubleConsumer nextMark) {
        this.state = state;
        this.walk = walk;
        this.measure = measure;
        this.nextMark = nextMark;
    }

    /// Takes a key and says whether it meant something here.
    ///
    /// @param pointed the step under the pointer, NaN where there is none
    boolean press(KeyEvent event, double pointed) {
        if (event.isShortcutDown()) {
            return history(event);
        }
        if (event.isAltDown()) {
            return false;
        }
        boolean panning = event.isShiftDown() && event.getCode().isArrowKey();
        return panning ? pan(event) : plain(event, pointed);
    }

    private boolean plain(KeyEvent event, double pointed) {
        switch (event.getCode()) {
            case LEFT -> walk.walk(-1);
            case RIGHT -> walk.walk(1);
            case UP -> walk.line(-1);
            case DOWN -> walk.line(1);
            case HOME -> walk.end(-1);
            case END -> walk.end(1);
            case PLUS, EQUALS, ADD -> zoom(ZOOM, event.isShiftDown() && !"+".equals(event.getText()));
            case MINUS, SUBTRACT, UNDERSCORE -> zoom(1 / ZOOM, event.isShiftDown());
            case DIGIT0, NUMPAD0 -> state.fit();
            case A -> mark(0, pointed);
            case B -> mark(1, pointed);
            case ENTER -> between();
            case N -> nextMark.accept(event.isShiftDown() ? -1 : 1);
            case ESCAPE -> {
                return letGo();
            }
            default -> {
                return false;
            }
        }
        keepInView();
        return true;
    }

    private boolean pan(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> pan(-PAN_PART, 0);
            case RIGHT -> pan(PAN_PART, 0);
            case UP -> pan(0, PAN_PART);
            default -> pan(0, -PAN_PART);
        }
        return true;
    }

    private void mark(int which, double pointed) {
        double step = walk.isWalking() ? walk.step() : pointed;
        if (!Double.isNaN(step)) {
            measure.set(which, step);
        }
    }

    /// Zooms to what lies between the markers.
    void between() {
        if (measure.isMeasuring() && measure.step(0) != measure.step(1)) {
            double low = Math.min(measure.step(0), measure.step(1));
            double high = Math.max(measure.step(0), measure.step(1));
            state.go(state.view().withX(new Range(low, high)));
        }
    }

    private boolean letGo() {
        boolean held = walk.isWalking() || !Double.isNaN(measure.step(0)) || !Double.isNaN(measure.step(1));
        walk.leave();
        measure.clear();
        return held;
    }

    /// The point walked to stays in view.
    private void keepInView() {
        double step = walk.step();
        if (!Double.isNaN(step) && !state.view().x().contains(step)) {
            double half = state.view().x().length() / 2;
            state.go(state.view().withX(new Range(step - half, step + half)));
        }
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
