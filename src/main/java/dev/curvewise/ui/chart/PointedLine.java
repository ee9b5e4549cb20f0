package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartLine;
import org.jspecify.annotations.Nullable;

/// The line under the pointer, which comes to the front where a chart has many.
final class PointedLine {

    /// With fewer lines than this the eye needs no help, and lines that fade would only flicker.
    private static final int MANY = 6;

    private static final double REACH = 6;

    private PointedLine() {}

    /// The line whose point at the pointer's step lies nearest to the pointer, none further than 6 pixels away.
    static @Nullable ChartLine of(Frame frame, double x, double y) {
        if (frame.content().lines().size() < MANY || Double.isNaN(x)) {
            return null;
        }
        ChartLine found = null;
        double least = REACH;
        for (Frame.Point point : frame.points(frame.x().value(x))) {
            double away = Math.abs(point.py() - y);
            if (away <= least) {
                least = away;
                found = point.line();
            }
        }
        return found;
    }
}
