package dev.curvewise.plot;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What a chart is drawn over: steps, times, progress or another column.
///
/// @param name   the axis title and the menu entry
/// @param format what its numbers are
/// @param over   lays points that belong to a line over the chosen numbers: its own points, or those of a band or a
/// mark
///               on it; null for a line that has none, which is then left out
public record XChoice(String name, XFormat format, BiFunction<ChartLine, Series, @Nullable Series> over) {

    /// The steps as they were logged.
    public static final XChoice STEP = new XChoice("step", XFormat.NUMBER, (line, points) -> points);

    /// The part of its own run each point lies at, so that runs of unequal length line up.
    public static final XChoice PROGRESS = new XChoice(
            "progress in %",
            XFormat.PERCENT, (line, points) -> {
                Range steps = line.trace().stepRange();
                return steps == null ? Series.empty() : moved(points, steps, new Range(0, 100));
            });

    /// The same values with the steps of one range laid onto another.
    public static Series moved(Series series, Range from, Range to) {
        double[] steps = new double[series.size()];
        double length = from.length() == 0 ? 1 : from.length();
        Arrays.setAll(steps, i -> to.low() + (series.step(i) - from.low()) / length * to.length());
        return Series.of(steps, series.values());
    }
}
