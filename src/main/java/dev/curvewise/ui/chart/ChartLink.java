package dev.curvewise.ui.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Ties charts together: they show the same steps, and the crosshair stands at the same step in all of them.
///
/// Charts that are not parts of one stand one above the other. They leave the same room beside their curves, so that a
/// step lies at the same place in all.
public final class ChartLink {

    private final boolean whole;
    private final List<CurveChart> charts = new ArrayList<>();
    private final Map<CurveChart, Sides> wishes = new LinkedHashMap<>();
    private boolean busy;

    /// Links steps and crosshair.
    public ChartLink() {
        this(false);
    }

    /// Links steps and crosshair, and on request all else: content, axes, order and smoothing, for charts that stand
    /// side by side and show a part each.
    ///
    /// @param whole whether the charts are one chart in parts
    public ChartLink(boolean whole) {
        this.whole = whole;
    }

    /// Ties a chart to the others; it takes over what they share.
    public void add(CurveChart chart) {
        if (!charts.isEmpty()) {
            busy = true;
            follow(chart, charts.getFirst());
            busy = false;
        }
        charts.add(chart);
        chart.setLink(this);
    }

    /// Lets a chart go its own way again.
    public void remove(CurveChart chart) {
        charts.remove(chart);
        wishes.remove(chart);
        chart.setLink(null);
    }

    /// The room all charts leave beside their curves.
    ///
    /// @param wished what this one needs
    Sides agree(CurveChart from, Sides wished) {
        if (whole) {
            return wished;
        }
        Sides before = room();
        wishes.put(from, wished);
        Sides now = room();
        if (!now.equals(before)) {
            // later: what asks while it is being laid out is not heard
            Platform.runLater(() -> charts.forEach(CurveChart::requestLayout));
        }
        return now;
    }

    private Sides room() {
        return wishes.values().stream().reduce(Sides.NONE, Sides::and);
    }

    void moved(CurveChart from) {
        eachOther(from, other -> follow(other, from));
    }

    private void follow(CurveChart chart, CurveChart lead) {
        if (whole) {
            chart.mirror(lead);
        } else {
            chart.follow(chart.view().withX(lead.view().x()));
        }
    }

    void pointed(CurveChart from, double step) {
        eachOther(from, other -> other.point(step));
    }

    private void eachOther(CurveChart from, Consumer<CurveChart> action) {
        if (busy) {
            return;
        }
        busy = true;
        try {
            for (CurveChart chart : charts) {
                if (!chart.equals(from)) {
                    action.accept(chart);
                }
            }
        } finally {
            busy = false;
        }
    }
}
