package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.Alert;
import dev.curvewise.detect.Baseline;
import dev.curvewise.detect.Severity;
import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.ColourToken;
import dev.curvewise.plot.LineKind;
import dev.curvewise.plot.StepSpan;
import dev.curvewise.plot.Threshold;
import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Range;
import dev.curvewise.session.Finding;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import dev.curvewise.ui.chart.CurveChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A card's chart: the examples that are chosen, the open runs over them, their alerts, and the baseline of the alert
/// that is looked at.
final class CardChart extends StackPane {

    private final MetricCard card;
    private final Session session;
    private final CurveChart chart = new CurveChart();
    private List<Reading> readings = List.of();

    CardChart(MetricCard card, Session session) {
        this.card = card;
        this.session = session;
        getStyleClass().add("card-chart");
        chart.setId("chart");
        chart.setXTitle("step");
        chart.setYTitle(yTitle(card));
        chart.setOnMarkerClicked(this::choose);
        getChildren().add(chart);
    }

    /// What the y axis counts, with its unit.
    static String yTitle(MetricCard card) {
        return card.unit().isEmpty() || card.unit().equalsIgnoreCase(card.name())
                ? card.name()
                : card.name() + " [" + card.unit() + "]";
    }

    /// Shows these examples and runs, all of them in view.
    void show(Choice choice, List<Reading> shown) {
        readings = shown;
        chart.setLines(ChartLines.of(card, choice, shown));
        chart.setMarkers(ChartLines.markers(shown));
        chart.setYDomain(shown.isEmpty() ? card.yDomain() : null);
        chart.setBands(band(shown));
        explain(session.selectedProperty().get());
        chart.fit();
    }

    /// The healthy range, where the values shown are of its size.
    private List<ChartBand> band(List<Reading> shown) {
        Range everything = new Range(-Double.MAX_VALUE, Double.MAX_VALUE);
        Range values = shown.isEmpty() ? card.yDomain() : null;
        if (values == null) {
            ChartContent content = chart.content();
            values = content.withLines(shown.isEmpty() ? content.lines() : runs(content))
                    .valueRange(everything);
        }
        Range domain = values;
        return domain == null
                ? List.of()
                : HealthyRange.of(card).map(range -> range.band(domain)).orElse(List.of());
    }

    private static List<ChartLine> runs(ChartContent content) {
        return content.lines().stream()
                .filter(line -> line.kind() == LineKind.RUN)
                .toList();
    }

    /// Draws what an alert was held against and moves the chart to it.
    void explain(@Nullable Finding finding) {
        if (finding == null || !readings.contains(finding.reading())) {
            chart.setSpans(List.of());
            chart.setThresholds(List.of());
            return;
        }
        Alert alert = finding.alert();
        Baseline baseline = alert.baseline();
        chart.setSpans(spans(finding));
        List<Threshold> thresholds = new ArrayList<>();
        add(thresholds, baseline.mean(), "mean", ColourToken.BASELINE);
        add(thresholds, baseline.warning(), "warning", ColourToken.WARNING);
        add(thresholds, baseline.critical(), "critical", ColourToken.CRITICAL);
        chart.setThresholds(thresholds);
        chart.showMarker(ChartLines.marker(finding));
        frame(finding);
    }

    /// The samples of the baseline, and how long the episode lasted.
    private static List<StepSpan> spans(Finding finding) {
        List<StepSpan> spans = new ArrayList<>();
        Baseline baseline = finding.alert().baseline();
        if (baseline.count() > 0 && baseline.firstStep() <= baseline.lastStep()) {
            spans.add(new StepSpan(
                    new Range(baseline.firstStep(), baseline.lastStep()), "baseline", ColourToken.BASELINE));
        }
        if (finding.start() < finding.end()) {
            ColourToken colour = finding.severity() == Severity.CRITICAL ? ColourToken.CRITICAL : ColourToken.WARNING;
            spans.add(new StepSpan(new Range(finding.start(), finding.end()), "episode", colour));
        }
        return spans;
    }

    /// Zooms so that the alert, all of its baseline and its thresholds are in view.
    private void frame(Finding finding) {
        Alert alert = finding.alert();
        Baseline baseline = alert.baseline();
        double first = baseline.count() > 0 ? Math.min(baseline.firstStep(), finding.start()) : finding.start();
        double last = Math.max(finding.end(), alert.step());
        double length = Math.max(last - first, 20);
        Range steps = new Range(first - 0.08 * length, last + (finding.episode() == null ? 0.4 : 0.1) * length);
        Range values = chart.content().valueRange(steps);
        if (values == null) {
            return;
        }
        for (double level : new double[] {baseline.mean(), baseline.warning(), baseline.critical(), alert.value()}) {
            if (Double.isFinite(level)) {
                values = values.union(new Range(level, level));
            }
        }
        double air = values.length() > 0 ? 0.08 * values.length() : 1;
        chart.setView(new Viewport(steps, new Range(values.low() - air, values.high() + air)));
    }

    private static void add(List<Threshold> thresholds, double value, String text, ColourToken colour) {
        if (Double.isFinite(value)) {
            thresholds.add(new Threshold(value, text, colour));
        }
    }

    private void choose(ChartMarker marker) {
        readings.stream()
                .flatMap(reading -> reading.findings().stream())
                .filter(finding -> Objects.equals(ChartLines.marker(finding), marker))
                .findFirst()
                .ifPresent(session::select);
    }
}
