package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the legend does with the lines of a chart: hides, isolates, reorders.
final class LegendOrder {

    private final ChartState state;

    LegendOrder(ChartState state) {
        this.state = state;
    }

    void toggle(String line) {
        Set<String> names = new HashSet<>(state.arrangement().hidden());
        if (!names.remove(line)) {
            names.add(line);
        }
        state.arrange(state.arrangement().withHidden(names));
    }

    /// Hides all lines but one, or shows all where only that one is left.
    void isolate(String line) {
        Set<String> others = new HashSet<>();
        state.listed().forEach(each -> others.add(each.name()));
        others.remove(line);
        boolean alone = state.arrangement().hidden().containsAll(others) && !state.isHidden(line);
        state.arrange(state.arrangement().withHidden(alone ? Set.of() : others));
    }

    /// Puts a line at another place of the list, counted from 0.
    void reorder(String line, int place) {
        List<String> names =
                new ArrayList<>(state.arrangement().ordered(state.content().lines()).stream()
                        .map(ChartLine::name)
                        .toList());
        List<String> own = state.listed().stream().map(ChartLine::name).toList();
        if (!names.remove(line)) {
            return;
        }
        List<String> others = own.stream().filter(name -> !name.equals(line)).toList();
        int at = Math.clamp(place, 0, others.size());
        names.add(at < others.size() ? names.indexOf(others.get(at)) : names.size(), line);
        state.arrange(state.arrangement().withOrder(names));
    }
}
