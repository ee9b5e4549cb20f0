package dev.curvewise.ui.detect;

import dev.curvewise.detect.Alert;
import dev.curvewise.detect.Severity;
import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.MarkerKind;
import java.util.List;

/// Alerts as the marks of a chart.
final class Marks {

    private Marks() {}

    static List<ChartMarker> of(List<Alert> alerts) {
        return alerts.stream().map(Marks::of).toList();
    }

    private static ChartMarker of(Alert alert) {
        MarkerKind kind = alert.severity() == Severity.CRITICAL ? MarkerKind.CRITICAL : MarkerKind.WARNING;
        return new ChartMarker(kind, alert.step(), alert.value(), Titles.of(alert) + ", " + Figures.score(alert));
    }
}
