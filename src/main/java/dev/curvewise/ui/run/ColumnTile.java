package dev.curvewise.ui.run;

import dev.curvewise.detect.Severity;
import dev.curvewise.run.Describe;
import dev.curvewise.session.Overview;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A column of the overview: what it is, how it went, small, and what is wrong with it. A click opens its page.
final class ColumnTile extends Button {

    static final double HEIGHT = 146;
    private static final double CURVE = 64;
    private static final double PADDING = 16;

    ColumnTile(Overview.Item item, double width, Runnable open) {
        getStyleClass().setAll("column-tile");
        setUserData(item);
        double inner = width - 2 * PADDING - 2;
        Label title = new Label(item.title());
        title.getStyleClass().add("cw-heading");
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, title, space, badge(item));
        Label column = new Label(item.card() == null ? " " : (item.isGuess() ? "guess: " : "") + item.column());
        column.getStyleClass().addAll("cw-mono", "column");
        column.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Label facts = new Label(facts(item));
        facts.getStyleClass().addAll("cw-small", "cw-muted");
        VBox box = new VBox(2, head, column, new SmallChart(item.lines(), inner, CURVE), facts);
        VBox.setMargin(facts, new javafx.geometry.Insets(4, 0, 0, 0));
        box.setPrefWidth(inner);
        box.setMaxWidth(inner);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(box);
        setPrefSize(width, HEIGHT);
        setMinSize(width, HEIGHT);
        setMaxSize(width, HEIGHT);
        String words = words(item);
        setAccessibleText(words);
        setTooltip(new Tooltip(words));
        setOnAction(event -> open.run());
    }

    private static Label badge(Overview.Item item) {
        Label badge = new Label();
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        int alerts = alerts(item);
        Severity worst = item.worst().orElse(null);
        if (worst != null) {
            badge.setText((worst == Severity.CRITICAL ? "✚ " : "▲ ") + alerts);
            badge.getStyleClass().add(worst.word());
        } else if (item.broken() > 0) {
            badge.setText("✚ " + String.format("%,d", item.broken()));
            badge.getStyleClass().add("critical");
        } else if (item.card() != null) {
            badge.setText("●");
            badge.getStyleClass().add("healthy");
        }
        return badge;
    }

    private static int alerts(Overview.Item item) {
        return item.lines().stream()
                .mapToInt(line ->
                        line.reading() == null ? 0 : line.reading().alerts().size())
                .sum();
    }

    /// The last value of the first run, and what is broken in all.
    private static String facts(Overview.Item item) {
        List<String> facts = new ArrayList<>();
        Overview.Line first = item.lines().getFirst();
        Describe.Summary summary = first.summary();
        Double last = summary.last();
        facts.add(last == null ? "no numbers" : "last " + Values.text(lastDrawn(first, last)));
        if (item.lines().size() > 1) {
            facts.add(item.lines().size() + " runs");
        }
        int nan = item.lines().stream().mapToInt(line -> line.summary().nan()).sum();
        int inf = item.lines().stream().mapToInt(line -> line.summary().inf()).sum();
        if (nan > 0) {
            facts.add(String.format("%,d NaN", nan));
        }
        if (inf > 0) {
            facts.add(String.format("%,d infinite", inf));
        }
        return String.join("  ·  ", facts);
    }

    /// The value as the card reads it, so that a turned sign shows here too.
    private static double lastDrawn(Overview.Line line, double logged) {
        return line.reading() == null
                ? logged
                : line.reading().match().transform().apply(logged);
    }

    private static String words(Overview.Item item) {
        List<String> words = new ArrayList<>();
        words.add(item.card() == null ? item.column() : item.title() + ", column " + item.column());
        item.worst().ifPresent(worst -> words.add(alerts(item) + " alerts, the worst " + worst.word()));
        words.add(facts(item).replace("  ·  ", ", "));
        if (item.isGuess()) {
            words.add("the card is a guess");
        }
        return String.join(": ", words.getFirst(), String.join(", ", words.subList(1, words.size())));
    }
}
