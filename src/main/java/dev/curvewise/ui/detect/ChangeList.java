package dev.curvewise.ui.detect;

import dev.curvewise.detect.Alert;
import dev.curvewise.detect.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The alerts that a setting gains and loses against the one before; the one chosen is shown on the chart.
final class ChangeList extends VBox {

    private static final int ROW = 28;
    private static final int MOST_ROWS = 6;

    /// An alert that is new, or gone.
    private record Change(Alert alert, boolean gained) {}

    private final Label counts = new Label();
    private final ListView<Change> list = new ListView<>();

    /// @param look shows an alert
    ChangeList(Consumer<Alert> look) {
        super(4);
        counts.setId("tuner-changes");
        list.setId("tuner-change-list");
        list.setAccessibleText("Alerts gained and lost; choosing one shows it on the chart");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Cell());
        list.setMinHeight(MOST_ROWS * ROW + 2.0);
        list.setPrefHeight(MOST_ROWS * ROW + 2.0);
        list.getSelectionModel().selectedItemProperty().subscribe(change -> {
            if (change != null) {
                look.accept(change.alert());
            }
        });
        Label nothing = new Label("No alert gained, none lost");
        nothing.getStyleClass().addAll("cw-small", "cw-muted");
        list.setPlaceholder(nothing);
        getChildren().addAll(counts, list);
    }

    void show(Comparison comparison) {
        counts.setText(comparison.gained().size() + " gained, "
                + comparison.lost().size() + " lost, "
                + comparison.kept().size() + " kept");
        List<Change> changes = new ArrayList<>();
        comparison.gained().forEach(alert -> changes.add(new Change(alert, true)));
        comparison.lost().forEach(alert -> changes.add(new Change(alert, false)));
        changes.sort(Comparator.comparingDouble(change -> change.alert().step()));
        if (!changes.equals(list.getItems())) {
            list.getItems().setAll(changes);
        }
    }

    /// Sign, what became of it, step, value and by how much.
    private static final class Cell extends ListCell<Change> {

        @Override
        protected void updateItem(@Nullable Change change, boolean empty) {
            super.updateItem(change, empty);
            if (empty || change == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Alert alert = change.alert();
            Label sign = new Label(Signs.of(alert.severity()));
            sign.getStyleClass().add(alert.severity().word());
            sign.setMinWidth(16);
            Label what = label(change.gained() ? "+ gained" : "− lost", "cw-small");
            what.setMinWidth(56);
            Label where = label("step " + Figures.number(alert.step()), "cw-small");
            Label value = label(Figures.number(alert.value()), "cw-small", "cw-muted");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Label score = label(Figures.score(alert), "cw-small", "cw-muted");
            score.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(8, sign, what, where, value, space, score);
            line.setAlignment(Pos.CENTER_LEFT);
            setAccessibleText((change.gained() ? "gained, " : "lost, ")
                    + alert.severity().word() + ", " + where.getText() + ", value " + value.getText() + ", "
                    + score.getText());
            setGraphic(line);
        }

        private static Label label(String words, String... styles) {
            Label label = new Label(words);
            label.getStyleClass().addAll(styles);
            return label;
        }
    }
}
