package dev.curvewise.ui.chart;

import java.util.List;
import java.util.stream.Stream;

/// A line of help: keys or a movement, and what it does in a chart.
///
/// @param keys  as a reader knows them
/// @param words what they do
public record ChartHelp(String keys, String words) {

    /// The keys of a chart, all of them.
    public static List<ChartHelp> keyboard() {
        return Stream.of(ChartKey.values())
                .map(key -> new ChartHelp(key.keys(), key.words()))
                .toList();
    }

    /// The keys of a line in the legend.
    public static List<ChartHelp> legend() {
        return LegendView.HELP;
    }

    /// What a pointer does.
    public static List<ChartHelp> pointer() {
        return ChartGestures.HELP;
    }
}
