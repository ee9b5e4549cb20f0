package dev.curvewise.ui.detect;

import dev.curvewise.detect.Comparison;
import dev.curvewise.detect.Comparison.Change;
import dev.curvewise.detect.Firing;
import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.series.Figures;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
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

    private final Label counts = new Label();
    private final ListView<Change> list = new ListView<>();
    private @Nullable Comparison shown;

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
        list.getSelectionModel().selectedIndexProperty().subscribe(at -> {
            Comparison compared = shown;
            if (compared != null && at.intValue() >= 0) {
                look.accept(compared.alert(at.intValue()));
            }
        });
        Label nothing = new Label("No alert gained, none lost");
        nothing.getStyleClass().addAll("cw-small", "cw-muted");
        list.setPlaceholder(nothing);
        getChildren().addAll(counts, list);
    }

    void show(Comparison comparison) {
        counts.setText(Figures.text(comparison.gained()) + " gained, " + Figures.text(comparison.lost()) + " lost, "
                + Figures.text(comparison.kept()) + " kept");
        if (shown == null || !comparison.equals(shown)) {
            shown = null;
            list.setItems(FXCollections.observableList(comparison.changes()));
            shown = comparison;
        }
    }

    /// Sign, what became of it, step, value and by how much. The labels stay while the list changes under them.
    private static final class Cell extends ListCell<Change> {

        private static final PseudoClass CRITICAL = PseudoClass.getPseudoClass("critical");

        private final Label sign = new Label();
        private final Label what = label("cw-small");
        private final Label where = label("cw-small");
        private final Label value = label("cw-small", "cw-muted");
        private final Label score = label("cw-small", "cw-muted");
        private final HBox line;

        Cell() {
            sign.setMinWidth(16);
            sign.getStyleClass().add("warning");
            what.setMinWidth(56);
            score.setMinWidth(Region.USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            line = new HBox(8, sign, what, where, value, space, score);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
        }

        @Override
        protected void updateItem(@Nullable Change change, boolean empty) {
            super.updateItem(change, empty);
            if (empty || change == null) {
                line.setVisible(false);
                setAccessibleText(null);
                return;
            }
            line.setVisible(true);
            Firing alert = change.firing();
            sign.setText(Signs.of(alert.severity()));
            sign.pseudoClassStateChanged(CRITICAL, alert.severity() == Severity.CRITICAL);
            what.setText(change.gained() ? "+ gained" : "− lost");
            where.setText("step " + Figures.text(alert.step()));
            value.setText(Figures.text(alert.value()));
            score.setText(Scores.text(alert));
            setAccessibleText((change.gained() ? "gained, " : "lost, ")
                    + alert.severity().word() + ", " + where.getText() + ", value " + value.getText() + ", "
                    + score.getText());
        }

        private static Label label(String... styles) {
            Label label = new Label();
            label.getStyleClass().addAll(styles);
            return label;
        }
    }
}
