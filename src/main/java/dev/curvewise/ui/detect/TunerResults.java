package dev.curvewise.ui.detect;

import dev.curvewise.detect.Errors;
import dev.curvewise.detect.alert.Alert;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What a setting changes: alerts gained and lost, and how it fares on the card's examples.
final class TunerResults extends VBox {

    private final Label said = text("summary");
    private final ChangeList changes;
    private final Label falseAlarms = text("number");
    private final Label misses = text("number");
    private final Label falseNames = text("cw-small");
    private final Label missNames = text("cw-small");

    /// @param look shows an alert on the chart
    TunerResults(Consumer<Alert> look) {
        super(16);
        changes = new ChangeList(look);
        said.setId("tuner-said");
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
                        new VBox(4, heading("Against the settings in use"), changes),
                        new VBox(8, heading("On the examples of this card"), table));
    }

    void show(Tuned tuned) {
        said.setText(Lane.words(tuned.hearing()));
        changes.show(tuned.change());
    }

    void show(Errors errors) {
        falseAlarms.setText(errors.falseAlarms().size() + " of " + errors.healthy());
        misses.setText(errors.misses().size() + " of " + errors.failing());
        names(falseNames, errors.falseAlarms());
        names(missNames, errors.misses());
    }

    private static void names(Label label, List<String> names) {
        label.setText(String.join(", ", names));
        label.setManaged(!names.isEmpty());
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
