package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Numbers;
import dev.curvewise.plot.Trace;
import dev.curvewise.plot.XFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walking from point to point of the lines shown, for hands on the keyboard and ears on a screen reader.
final class PointWalk {

    private final ChartState state;
    private int line;
    private int index = -1;

    PointWalk(ChartState state) {
        this.state = state;
    }

    private @Nullable ChartLine line() {
        List<ChartLine> lines = state.shown().lines();
        return lines.isEmpty() ? null : lines.get(Math.floorMod(line, lines.size()));
    }

    /// Forgets the point stood on.
    void leave() {
        index = -1;
    }

    boolean isWalking() {
        ChartLine current = line();
        return current != null && index >= 0 && index < current.trace().series().size();
    }

    /// The step stood on, NaN while not walking.
    double step() {
        ChartLine current = line();
        return current == null || !isWalking()
                ? Double.NaN
                : current.trace().series().step(index);
    }

    /// The value stood on, NaN while not walking.
    double value() {
        ChartLine current = line();
        return current == null || !isWalking()
                ? Double.NaN
                : current.trace().series().value(index);
    }

    /// Goes to the next point (1) or the one before (-1); from nowhere, to the point nearest to the view's middle.
    void walk(int by) {
        ChartLine current = line();
        if (current == null) {
            return;
        }
        Trace trace = current.trace();
        if (!isWalking()) {
            index = trace.nearest(state.view().x().low() / 2 + state.view().x().high() / 2);
        } else {
            int next = trace.neighbour(index, by);
            index = next < 0 ? index : next;
        }
    }

    /// Goes to the first point (-1) or the last (1).
    void end(int which) {
        ChartLine current = line();
        if (current != null) {
            int size = current.trace().series().size();
            index = current.trace().neighbour(which < 0 ? -1 : size, -which);
        }
    }

    /// Goes to the line below or above in the legend, staying near the step.
    void line(int by) {
        double step = step();
        line = Math.floorMod(line + by, Math.max(1, state.shown().lines().size()));
        ChartLine current = line();
        if (current != null && !Double.isNaN(step)) {
            index = current.trace().nearest(step);
        } else {
            walk(1);
        }
    }

    /// Name, place and value of the point stood on, or an empty string.
    String words() {
        ChartLine current = line();
        if (current == null || !isWalking()) {
            return "";
        }
        XFormat format = state.derivation().x().format();
        return current.name() + ", " + state.derivation().x().name() + " " + format.text(step()) + ", "
                + Numbers.exact(value());
    }
}
