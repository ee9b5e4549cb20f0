package dev.curvewise.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Ties charts together: they show the same steps, and the crosshair stands at the same step in all of them.
public final class ChartLink {

    private final boolean values;
    private final List<CurveChart> charts = new ArrayList<>();
    private boolean busy;

    /// Links steps and crosshair.
    public ChartLink() {
        this(false);
    }

    /// Links steps and crosshair, and on request the values too, for charts that stand side by side.
    ///
    /// @param values whether the value axes follow each other as well
    public ChartLink(boolean values) {
        this.values = values;
    }

    /// Ties a chart to the others; it takes over their steps.
    public void add(CurveChart chart) {
        charts.add(chart);
        chart.setLink(this);
    }

    /// Lets a chart go its own way again.
    public void remove(CurveChart chart) {
        charts.remove(chart);
        chart.setLink(null);
    }

    void moved(CurveChart from) {
        eachOther(from, other -> {
            var view = other.view().withX(from.view().x());
            other.follow(values ? view.withY(from.view().y()) : view);
        });
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
