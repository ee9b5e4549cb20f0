package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The line under the pointer, which comes to the front where a chart has many.
final class PointedLine {

    /// With fewer lines than this the eye needs no help, and lines that fade would only flicker.
    static final int MANY = 6;

    private static final double REACH = 6;

    private PointedLine() {}

    /// The line whose point at the pointer's step lies nearest to the pointer, none further than 6 pixels away.
    static @Nullable ChartLine of(Frame frame, double x, double y) {
        List<ChartLine> lines = frame.content().lines();
        if (lines.size() < MANY || Double.isNaN(x)) {
            return null;
        }
        double step = frame.x().value(x);
        ChartLine found = null;
        double least = REACH;
        for (ChartLine line : lines) {
            int index = line.trace().nearest(step);
            if (index < 0) {
                continue;
            }
            double away = Math.abs(frame.py(line.trace().series().value(index)) - y);
            if (away <= least) {
                least = away;
                found = line;
            }
        }
        return found;
    }
}
