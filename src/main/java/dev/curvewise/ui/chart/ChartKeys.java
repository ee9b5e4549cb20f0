package dev.curvewise.ui.chart;

import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Range;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyEvent;

/// The chart by keyboard, see [ChartKey].
final class ChartKeys {

    private static final double PAN_PART = 0.1;
    private static final double ZOOM = 0.8;

    private final ChartState state;
    private final PointWalk walk;
    private final MeasureLayer measure;
    private final IntConsumer nextMark;
    private final ChartExport export;

    /// Makes the keys of a chart.
    ///
    /// @param nextMark goes to the next alert (1) or the one before (-1)
    /// @param export   what takes the chart out of the program
    ChartKeys(ChartState state, PointWalk walk, MeasureLayer measure, IntConsumer nextMark, ChartExport export) {
        this.state = state;
        this.walk = walk;
        this.measure = measure;
        this.nextMark = nextMark;
        this.export = export;
    }

    /// Takes a key and says whether it meant something here.
    ///
    /// @param pointed the step under the pointer, NaN where there is none
    boolean press(KeyEvent event, double pointed) {
        for (ChartKey key : ChartKey.values()) {
            int way = key.way(event);
            if (way != 0) {
                return press(key, way, pointed);
            }
        }
        return false;
    }

    private boolean press(ChartKey key, int way, double pointed) {
        switch (key) {
            case POINT -> walkTo(() -> walk.walk(way));
            case END -> walkTo(() -> walk.end(way));
            case LINE -> walkTo(() -> walk.line(way));
            case ALERT -> nextMark.accept(way);
            case MOVE_X -> pan(way * PAN_PART, 0);
            case MOVE_Y -> pan(0, way * PAN_PART);
            case ZOOM_X -> zoom(way > 0 ? ZOOM : 1 / ZOOM, false);
            case ZOOM_Y -> zoom(way > 0 ? ZOOM : 1 / ZOOM, true);
            case FIT -> state.fit();
            case VIEW -> {
                return goTo(way);
            }
            case MARKER_A -> mark(0, pointed);
            case MARKER_B -> mark(1, pointed);
            case BETWEEN -> between();
            case COPY -> export.copyPicture();
            case EXPORT -> export.open();
            case PRINT -> export.print();
            case LET_GO -> {
                return letGo();
            }
        }
        return true;
    }

    private void walkTo(Runnable step) {
        step.run();
        keepInView();
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

    /// Goes to the view before or after, if there is one; else the key may mean something to the window.
    private boolean goTo(int way) {
        if (way < 0 && state.history().canUndo()) {
            state.undo();
            return true;
        }
        if (way > 0 && state.history().canRedo()) {
            state.redo();
            return true;
        }
        return false;
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
