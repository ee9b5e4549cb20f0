package dev.curvewise.ui.chart;

import dev.curvewise.plot.XChoice;
import dev.curvewise.plot.XFormat;
import java.util.ArrayList;
import java.util.List;

/// What the lines of a chart can be laid over: steps and progress always, times and columns where the runs have them.
final class XChoices {

    private List<XChoice> more = List.of();

    void set(List<XChoice> others) {
        more = List.copyOf(others);
    }

    List<XChoice> all() {
        List<XChoice> all = new ArrayList<>(List.of(XChoice.STEP, XChoice.PROGRESS));
        all.addAll(more);
        return all;
    }

    /// Those that are columns: all but steps, progress and times.
    List<XChoice> columns() {
        return more.stream().filter(choice -> choice.format() == XFormat.NUMBER).toList();
    }

    /// The choice of a name, steps where there is none.
    XChoice named(String name) {
        return all().stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(XChoice.STEP);
    }
}
