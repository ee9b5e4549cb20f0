package dev.curvewise.ui.detect;

import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.series.Figures;
import dev.curvewise.series.Series;
import dev.curvewise.session.Hearing;
import dev.curvewise.session.Rules;
import dev.curvewise.ui.chart.ChartLink;
import dev.curvewise.ui.chart.CurveChart;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One set of rules on a column: its name, what it said, and the column with its alerts.
final class Lane extends VBox {

    private static final double HEIGHT = 136;

    private final Label said = new Label();
    private final CurveChart chart = new CurveChart();

    Lane(String name, ChartLink link) {
        super(4);
        getStyleClass().add("lane");
        Label title = new Label(name);
        title.getStyleClass().add("cw-heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        said.setWrapText(true);
        said.getStyleClass().add("said");
        said.setId("said-" + name.toLowerCase(Locale.ROOT));
        HBox head = new HBox(12, title, said);
        head.setAlignment(Pos.BASELINE_LEFT);
        chart.setPlain();
        chart.setMinHeight(HEIGHT);
        chart.setPrefHeight(HEIGHT);
        chart.setMaxHeight(HEIGHT);
        link.add(chart);
        getChildren().addAll(head, chart);
    }

    /// @param words what is said beside its name
    void show(ChartLine line, Series column, Hearing hearing, String words) {
        chart.setLines(List.of(line));
        chart.setMarkers(Marks.ofEach(hearing, column));
        chart.fit();
        boolean silent = hearing.firings().size() == 0;
        said.setText(words);
        said.getStyleClass().setAll("label", "said", silent ? "silent" : "spoke");
    }

    /// What rules said of a column, in a line.
    static String words(Hearing hearing) {
        Judgement.Answer answer = hearing.answer();
        if (answer == Judgement.Answer.TOO_SHORT || answer == Judgement.Answer.SWITCHED_OFF) {
            return "○ " + hearing.reason();
        }
        OptionalDouble first = hearing.firings().first();
        if (first.isEmpty()) {
            return "○ silent";
        }
        int criticals = hearing.firings().count(Severity.CRITICAL);
        String counts = Stream.of(
                        count(Severity.WARNING, hearing.firings().size() - criticals),
                        count(Severity.CRITICAL, criticals))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
        int episodes = hearing.episodes().size();
        String joined = hearing.rules() instanceof Rules.Robust
                ? " in " + episodes + (episodes == 1 ? " episode" : " episodes")
                : "";
        return counts + joined + ", first at step " + Figures.text(first.getAsDouble());
    }

    private static String count(Severity severity, int count) {
        return count == 0 ? "" : Signs.of(severity) + " " + Figures.text(count);
    }
}
