package dev.curvewise.ui.detect;

import dev.curvewise.detect.Alert;
import dev.curvewise.session.Finding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One alert in a line: how bad, where, by how much.
final class FindingCell extends ListCell<Finding> {

    private final Label sign = new Label();
    private final Label step = new Label();
    private final Label score = new Label();
    private final HBox line;

    FindingCell() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        sign.setMinWidth(16);
        score.getStyleClass().add("cw-muted");
        line = new HBox(8, sign, step, space, score);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        if (empty || finding == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Alert alert = finding.alert();
        sign.setText(Signs.of(alert.severity()));
        sign.getStyleClass().setAll("label", alert.severity().word());
        step.setText("step " + Figures.number(alert.step()));
        score.setText(Figures.score(alert));
        setAccessibleText(
                alert.severity().word() + " at step " + Figures.number(alert.step()) + ", " + score.getText());
        setGraphic(line);
    }
}
