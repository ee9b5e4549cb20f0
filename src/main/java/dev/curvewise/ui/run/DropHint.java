package dev.curvewise.ui.run;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands at the side while no run is open: what can be dropped here, and a sample to try.
final class DropHint extends VBox {

    DropHint(FileCommands files) {
        super(12);
        getStyleClass().add("drop-hint");
        setAlignment(Pos.CENTER);
        Label title = new Label("Drop a run here");
        title.getStyleClass().add("cw-heading");
        Label what = new Label("A log of training metrics, a folder of them, or a session: CSV, JSON, TensorBoard, W&B,"
                + " MLflow, text. Its columns are laid over the examples, and the detectors mark what they"
                + " find. Nothing leaves this machine.");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.getStyleClass().add("words");
        Button open = new Button("Open…");
        open.getStyleClass().add(Styles.ACCENT);
        open.setOnAction(event -> files.choose());
        Button folder = new Button("Open a folder…");
        folder.setOnAction(event -> files.chooseFolder());
        Button example = new Button("Try the sample run");
        example.setId("open-sample");
        example.setOnAction(event -> files.openSample());
        getChildren().addAll(new FontIcon(Feather.DOWNLOAD), title, what, open, folder, example);
    }
}
