package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.ColourToken;
import dev.curvewise.plot.StepSpan;
import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Range;
import dev.curvewise.session.Finding;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import dev.curvewise.ui.chart.CurveChart;
import dev.curvewise.ui.detect.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A card's chart: the examples that are chosen, the open runs over them or beside them, their alerts, and the baseline
/// of the alert that is looked at.
final class CardChart extends VBox {

    private final MetricCard card;
    private final Session session;
    private final CurveChart chart = new CurveChart();
    private final SideBySide sides = new SideBySide(chart);
    private final BooleanProperty sideBySide;
    private CardDrawing drawing;
    private @Nullable Choice drawn;
    private List<Reading> readings = List.of();
    private @Nullable Finding explained;

    /// @param sideBySide whether runs stand beside the examples
    CardChart(MetricCard card, Session session, BooleanProperty sideBySide) {
        this.card = card;
        this.session = session;
        this.sideBySide = sideBySide;
        drawing = CardDrawing.of(card, new Choice("", List.of()), List.of(), session::nameOf);
        getStyleClass().add("card-chart");
        chart.setId("chart");
        chart.setOnMarkerClicked(this::choose);
        getChildren().add(sides);
    }

    /// Whether there are examples and runs, and so two sides.
    boolean hasSides() {
        return SideBySide.hasBoth(chart.content());
    }

    /// The chart itself, for what is drawn below it over the same steps.
    CurveChart curves() {
        return chart;
    }

    /// Shows the runs as far as they were known at a step, in the view there is.
    void showKnown(Choice choice, List<Reading> known) {
        Viewport view = chart.view();
        CardDrawing then = CardDrawing.of(card, choice, known, session::nameOf);
        chart.setContent(chart.content()
                .withLines(then.content().lines())
                .withMarkers(then.content().markers()));
        if (!chart.view().equals(view)) {
            chart.setView(view);
        }
    }

    /// Shows these examples and runs: all of them at first, and as long as the reader does not move the view.
    void show(Choice choice, List<Reading> shown) {
        readings = shown;
        drawing = CardDrawing.of(card, choice, shown, session::nameOf);
        Finding finding = session.selectedProperty().get();
        drawing.showOn(chart, card, explaining(finding));
        compare();
        arrange();
        look(finding);
        if (!choice.equals(drawn)) {
            // rows that are added leave the view where the reader moved it
            chart.fit();
        }
        drawn = choice;
    }

    /// Shows at the crosshair how far the other runs are from the one they are compared with.
    void compare() {
        OpenRun baseline = session.baseline().orElse(null);
        int first = drawing.content().lines().size() - readings.size();
        chart.setReference(IntStream.range(0, readings.size())
                .filter(i -> baseline != null && readings.get(i).open().is(baseline))
                .mapToObj(i -> drawing.content().lines().get(first + i).name())
                .findFirst()
                .orElse(null));
    }

    /// Sets the runs beside the examples or over them, as is wished.
    void arrange() {
        sides.split(sideBySide.get() && hasSides());
    }

    /// Draws what an alert was held against and moves the chart to it.
    void explain(@Nullable Finding finding) {
        chart.setContent(explaining(finding));
        look(finding);
    }

    /// All that is drawn, with what a finding on it was held against.
    private ChartContent explaining(@Nullable Finding finding) {
        if (finding == null || !readings.contains(finding.reading())) {
            return drawing.content();
        }
        List<ChartBand> bands = new ArrayList<>(drawing.content().bands());
        bands.addAll(limits(finding));
        return drawing.content()
                .withSpans(spans(finding))
                .withThresholds(Marks.thresholds(finding.alert()))
                .withBands(bands);
    }

    private void look(@Nullable Finding finding) {
        if (finding == null || !readings.contains(finding.reading())) {
            explained = finding == null ? null : explained;
            return;
        }
        boolean known = explained != null && explained.isLike(finding);
        explained = finding;
        if (known) {
            // rows were added: the reader may have moved the view since
            return;
        }
        drawing.marks().stream()
                .filter(mark -> mark.finding().equals(finding))
                .findFirst()
                .ifPresent(mark -> chart.showMarker(mark.marker()));
        frame(finding);
    }

    /// The samples of the baseline, and how long the episode lasted.
    private static List<StepSpan> spans(Finding finding) {
        List<StepSpan> spans = new ArrayList<>(Marks.baseline(finding.alert()));
        if (finding.start() < finding.end()) {
            ColourToken colour = finding.severity() == Severity.CRITICAL ? ColourToken.CRITICAL : ColourToken.WARNING;
            spans.add(new StepSpan(new Range(finding.start(), finding.end()), "episode", colour));
        }
        return spans;
    }

    /// The values a rule that counts standard deviations takes for usual, from its baseline to the alert.
    private static List<ChartBand> limits(Finding finding) {
        Baseline baseline = finding.alert().baseline();
        double reach = Math.abs(baseline.warning() - baseline.mean());
        boolean counts = finding.alert().values().containsKey("z") && baseline.std() > 0 && Double.isFinite(reach);
        if (!counts || !(baseline.firstStep() <= finding.end())) {
            return List.of();
        }
        return List.of(ChartBand.between(
                String.format(Locale.ROOT, "mean ± %.3g σ", reach / baseline.std()),
                new Range(baseline.firstStep(), finding.end()),
                new Range(baseline.mean() - reach, baseline.mean() + reach),
                ColourToken.BASELINE));
    }

    /// Zooms so that the alert, all of its baseline and its thresholds are in view; a threshold for what is critical
    /// only where the curve keeps half of the chart.
    private void frame(Finding finding) {
        if (!chart.showsSteps()) {
            return;
        }
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
        for (double level : new double[] {baseline.mean(), baseline.warning(), alert.value()}) {
            if (Double.isFinite(level)) {
                values = values.union(new Range(level, level));
            }
        }
        double critical = baseline.critical();
        if (critical >= values.low() - values.length() && critical <= values.high() + values.length()) {
            values = values.union(new Range(critical, critical));
        }
        double air = values.length() > 0 ? 0.08 * values.length() : 1;
        chart.setView(new Viewport(steps, new Range(values.low() - air, values.high() + air)));
    }

    private void choose(ChartMarker marker) {
        drawing.marks().stream()
                .filter(mark -> mark.marker().equals(marker))
                .findFirst()
                .ifPresent(mark -> session.select(mark.finding()));
    }
}
