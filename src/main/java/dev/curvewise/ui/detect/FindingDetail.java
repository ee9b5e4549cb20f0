package dev.curvewise.ui.detect;

import dev.curvewise.detect.Adviser;
import dev.curvewise.detect.alert.Advice;
import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.alert.Episode;
import dev.curvewise.detect.robust.RobustKind;
import dev.curvewise.series.Figures;
import dev.curvewise.session.Finding;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An alert opened: what was seen, its numbers, why it usually happens and what to try.
final class FindingDetail extends VBox {

    FindingDetail(Finding finding) {
        super(16);
        getStyleClass().add("finding-detail");
        setId("finding-detail");
        Alert alert = finding.alert();
        Advice advice = Adviser.on(alert);
        getChildren().add(text(advice.summary(), "summary"));
        Episode episode = finding.episode();
        if (episode != null) {
            getChildren().add(course(finding, episode));
        }
        getChildren().add(numbers(alert));
        if (!advice.why().isBlank()) {
            getChildren().add(new VBox(4, heading("Why"), text(advice.why(), "body")));
        }
        if (!advice.tries().isEmpty()) {
            getChildren().add(tries(advice.tries()));
        }
    }

    /// How an episode went: where it began, was worst and ended.
    private static GridPane course(Finding finding, Episode episode) {
        Numbers numbers = new Numbers();
        numbers.row("Began at step", finding.start());
        numbers.row("First told at step", episode.first().step());
        numbers.row("Worst at step", finding.alert().step());
        numbers.row("Last seen at step", finding.end());
        numbers.row("Firings", episode.alerts());
        return numbers;
    }

    private static GridPane numbers(Alert alert) {
        Numbers numbers = new Numbers();
        Baseline baseline = alert.baseline();
        numbers.row("Value", alert.value());
        boolean level = alert.detector().equals(RobustKind.LEVEL.id());
        String mean = Marks.meaning(alert);
        numbers.row(
                level ? "Healthy limit" : mean.substring(0, 1).toUpperCase(Locale.ROOT) + mean.substring(1),
                baseline.mean());
        numbers.row(level ? "One span" : "σ", baseline.std());
        if (!Double.isNaN(baseline.score())) {
            numbers.row(Titles.ofScore(alert), Scores.exact(alert));
        }
        if (alert.detector().equals(RobustKind.SHAPE.id())) {
            numbers.row("Limit", alert.values().getOrDefault("threshold", Double.NaN));
        }
        if (baseline.count() > 0) {
            numbers.row("n", baseline.count());
        }
        String side = baseline.score() < 0 ? "below" : "above";
        if (!level) {
            numbers.row("Warning " + side, baseline.warning());
        }
        numbers.row("Critical " + side, baseline.critical());
        if (baseline.count() > 0) {
            numbers.row("Baseline steps", Figures.text(baseline.firstStep()) + "–" + Figures.text(baseline.lastStep()));
        }
        return numbers;
    }

    private static VBox tries(List<String> tries) {
        VBox list = new VBox(8, heading("What to try"));
        for (int i = 0; i < tries.size(); i++) {
            list.getChildren().add(text((i + 1) + ".  " + tries.get(i), "body"));
        }
        return list;
    }

    private static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("cw-heading");
        return heading;
    }

    private static Label text(String words, String style) {
        Label text = new Label(words);
        text.setWrapText(true);
        text.getStyleClass().add(style);
        return text;
    }

    /// A table of names and numbers, the numbers set right.
    private static final class Numbers extends GridPane {

        Numbers() {
            super(16, 4);
            getStyleClass().add("numbers");
            ColumnConstraints names = new ColumnConstraints();
            names.setHgrow(Priority.ALWAYS);
            ColumnConstraints values = new ColumnConstraints();
            values.setHalignment(HPos.RIGHT);
            getColumnConstraints().addAll(names, values);
        }

        void row(String name, double value) {
            if (!Double.isNaN(value) || name.equals("Value")) {
                row(name, Figures.text(value));
            }
        }

        void row(String name, String value) {
            Label what = new Label(name);
            what.getStyleClass().add("cw-muted");
            what.setMinWidth(USE_PREF_SIZE);
            Label number = new Label(value);
            number.getStyleClass().add("number");
            addRow(getRowCount(), what, number);
        }
    }
}
