package dev.curvewise.ui.card;

import dev.curvewise.card.Curve;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.detect.Alert;
import dev.curvewise.detect.Severity;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.MarkerKind;
import dev.curvewise.series.Series;
import dev.curvewise.session.Finding;
import dev.curvewise.session.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Turns a card's scenarios and the open runs into the lines and marks of a chart.
final class ChartLines {

    private ChartLines() {}

    /// The lines of the scenarios that are shown, then those of the runs over them.
    static List<ChartLine> of(MetricCard card, Choice choice, List<Reading> readings) {
        List<ChartLine> lines = new ArrayList<>();
        List<Scenario> failing = card.failing();
        for (Scenario scenario : choice.scenarios()) {
            int index = failing.indexOf(scenario);
            for (int i = 0; i < scenario.curves().size(); i++) {
                Curve curve = scenario.curves().get(i);
                String name = name(scenario, curve);
                lines.add(
                        scenario.healthy() && i == 0
                                ? ChartLine.healthy(name, curve.points())
                                : ChartLine.failing(name, curve.points(), Math.max(0, index) + i));
            }
        }
        for (Reading reading : readings) {
            lines.add(ChartLine.run(
                    runName(card, reading, readings),
                    reading.series(),
                    reading.open().number()));
        }
        return lines;
    }

    private static String name(Scenario scenario, Curve curve) {
        return curve.name().equals(Curve.SINGLE) ? scenario.label() : scenario.label() + ": " + curve.name();
    }

    /// The run's name; with its column where a run has several for one metric, or where it is another metric's.
    private static String runName(MetricCard card, Reading reading, List<Reading> all) {
        boolean several =
                all.stream().filter(r -> r.open().equals(reading.open())).count() > 1;
        String run = reading.open().run().name();
        return several || !reading.match().card().equals(card.id())
                ? run + " · " + reading.match().column()
                : run;
    }

    /// A mark for every alert that is passed on.
    static List<ChartMarker> markers(List<Reading> readings) {
        List<ChartMarker> markers = new ArrayList<>();
        for (Reading reading : readings) {
            reading.findings().forEach(finding -> markers.add(marker(finding)));
        }
        return markers;
    }

    /// The mark of a finding: an alert where it fired, an episode where it began, always on the curve itself.
    static ChartMarker marker(Finding finding) {
        Alert alert = finding.alert();
        MarkerKind kind = finding.severity() == Severity.CRITICAL ? MarkerKind.CRITICAL : MarkerKind.WARNING;
        double value = finding.episode() == null
                ? alert.value()
                : valueAt(finding.reading().series(), finding.start());
        return new ChartMarker(kind, finding.start(), value, words(alert));
    }

    private static double valueAt(Series series, double step) {
        for (int i = 0; i < series.size(); i++) {
            if (series.step(i) >= step && !Series.isMissing(series.value(i))) {
                return series.value(i);
            }
        }
        return Double.NaN;
    }

    private static String words(Alert alert) {
        double score = alert.baseline().score();
        return Double.isFinite(score)
                ? String.format(Locale.ROOT, "%s, %.1f σ", alert.severity().word(), score)
                : alert.severity().word();
    }
}
