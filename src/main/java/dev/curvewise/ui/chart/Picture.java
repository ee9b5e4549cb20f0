package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Grid;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Viewport;
import org.jspecify.annotations.Nullable;

/// All that decides how the picture between the axes looks, but for its size.
///
/// @param content  what is shown
/// @param grid     the lines behind it
/// @param view     the part that is seen
/// @param yScale   how values are spread
/// @param colours  the colours
/// @param foremost the line in front, the others being faint, or null where all are equal
record Picture(
        ChartContent content,
        Grid grid,
        Viewport view,
        Scale yScale,
        ChartColours colours,
        @Nullable ChartLine foremost) {}
