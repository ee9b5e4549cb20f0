package dev.curvewise.ui.detect;

import dev.curvewise.detect.Alert;
import dev.curvewise.detect.Severity;
import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.MarkerKind;
import dev.curvewise.plot.Trace;
import dev.curvewise.session.Finding;
import java.util.List;

/// Alerts and findings as the marks of a chart.
public final class Marks {

    private Marks() {}

    static List<ChartMarker> of(List<Alert> alerts) {
        return alerts.stream().map(Marks::of).toList();
    }

    private static ChartMarker of(Alert alert) {
        return new ChartMarker(kind(alert.severity()), alert.step(), alert.value(), words(alert));
    }

    /// The mark of a finding: an alert where it fired, an episode where it began, always on the curve itself.
    ///
    /// @param curve the points it was found on
    public static ChartMarker of(Finding finding, Trace curve) {
        double value = finding.alert().value();
        if (finding.episode() != null) {
            int at = curve.nearest(finding.start());
            value = at < 0 ? Double.NaN : curve.series().value(at);
        }
        return new ChartMarker(kind(finding.severity()), finding.start(), value, words(finding.alert()));
    }

    private static MarkerKind kind(Severity severity) {
        return severity == Severity.CRITICAL ? MarkerKind.CRITICAL : MarkerKind.WARNING;
    }

    /// Which rule spoke and how far it was exceeded, in what that rule counts.
    private static String words(Alert alert) {
        return Titles.of(alert) + ", " + Figures.score(alert);
    }
}
