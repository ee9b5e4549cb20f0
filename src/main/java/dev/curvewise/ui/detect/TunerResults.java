package dev.curvewise.ui.detect;

import dev.curvewise.detect.Alert;
import dev.curvewise.detect.Comparison;
import dev.curvewise.detect.Errors;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What a setting changes: alerts gained and lost, and how it fares on the card's examples.
final class TunerResults extends VBox {

    private static final int NAMED = 6;

    private final Label said = text("summary");
    private final Label gained = text("body");
    private final Label lost = text("body");
    private final Label falseAlarms = text("number");
    private final Label misses = text("number");
    private final Label falseNames = text("cw-small");
    private final Label missNames = text("cw-small");

    TunerResults() {
        super(16);
        said.setId("tuner-said");
        gained.setId("tuner-gained");
        lost.setId("tuner-lost");
        falseAlarms.setId("false-alarms");
        misses.setId("misses");
        GridPane table = new GridPane(16, 4);
        table.getStyleClass().add("numbers");
        table.addRow(0, text("cw-muted", "False alarms on healthy examples"), falseAlarms);
        table.add(falseNames, 0, 1, 2, 1);
        table.addRow(2, text("cw-muted", "Misses on failing examples"), misses);
        table.add(missNames, 0, 3, 2, 1);
        getChildren()
                .addAll(
                        new VBox(4, heading("On this run"), said),
                        new VBox(4, heading("Against the settings in use"), gained, lost),
                        new VBox(8, heading("On the examples of this card"), table));
    }

    void show(Tuned tuned) {
        said.setText(Lane.words(tuned.hearing()));
        Comparison change = tuned.change();
        gained.setText("Gained: " + steps(change.gained()));
        lost.setText("Lost: " + steps(change.lost()));
        Errors errors = tuned.errors();
        if (errors != null) {
            falseAlarms.setText(errors.falseAlarms().size() + " of " + errors.healthy());
            misses.setText(errors.misses().size() + " of " + errors.failing());
            falseNames.setText(String.join(", ", errors.falseAlarms()));
            missNames.setText(String.join(", ", errors.misses()));
        }
    }

    private static String steps(List<Alert> alerts) {
        if (alerts.isEmpty()) {
            return "none";
        }
        String steps = alerts.stream()
                .limit(NAMED)
                .map(alert -> Figures.number(alert.step()))
                .collect(Collectors.joining(", "));
        return alerts.size()
                + (alerts.size() == 1 ? " alert, at step " : " alerts, at steps ")
                + steps
                + (alerts.size() > NAMED ? " …" : "");
    }

    private static Label heading(String words) {
        return text("cw-heading", words);
    }

    private static Label text(String style) {
        return text(style, "");
    }

    private static Label text(String style, String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
