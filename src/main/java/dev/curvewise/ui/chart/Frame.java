package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Projection;
import java.util.ArrayList;
import java.util.List;

/// One drawing of the chart: what is shown and where it lies, in pixels of the overlay.
///
/// @param content what is shown
/// @param x       steps to pixels from the left
/// @param y       values to pixels from the **bottom**
record Frame(ChartContent content, Projection x, Projection y) {

    double width() {
        return x.pixels();
    }

    double height() {
        return y.pixels();
    }

    double px(double step) {
        return x.position(step);
    }

    /// The pixel of a value from the top; values without a height lie on the rail at the bottom.
    double py(double value) {
        return Double.isFinite(value) ? Math.clamp(height() - y.position(value), -1e6, 1e6) : height() - 6;
    }

    boolean sees(double px) {
        return px >= -0.5 && px <= width() + 0.5;
    }

    /// A line's point that lies nearest to a step.
    ///
    /// @param py its pixel from the top
    record Point(ChartLine line, int index, double py) {}

    /// The points of all lines nearest to a step, in the order of the lines; a line without points has none.
    List<Point> points(double step) {
        List<Point> points = new ArrayList<>();
        for (ChartLine line : content.lines()) {
            int index = line.trace().nearest(step);
            if (index >= 0) {
                points.add(new Point(line, index, py(line.trace().series().value(index))));
            }
        }
        return points;
    }
}
