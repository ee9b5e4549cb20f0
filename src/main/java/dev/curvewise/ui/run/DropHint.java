package dev.curvewise.ui.run;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands at the side while no run is open: what can be dropped here, and a sample to try.
final class DropHint extends VBox {

    /// So many files that were opened before are named; the menu has the others.
    private static final int NAMED = 4;

    private final FileCommands files;
    private final VBox recent = new VBox(4);

    DropHint(FileCommands files) {
        super(12);
        this.files = files;
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
        recent.setId("recent-files");
        recent.setAlignment(Pos.CENTER);
        getChildren().addAll(new FontIcon(Feather.DOWNLOAD), title, what, open, folder, example, recent);
        files.recent().addListener((InvalidationListener) changed -> showRecent());
        visibleProperty().subscribe(this::showRecent);
    }

    private void showRecent() {
        if (!isVisible()) {
            return;
        }
        recent.getChildren().clear();
        recent.setManaged(!files.recent().isEmpty());
        recent.setVisible(recent.isManaged());
        Label heading = new Label("Opened before");
        heading.getStyleClass().add("cw-overline");
        VBox.setMargin(heading, new Insets(12, 0, 0, 0));
        recent.getChildren().add(heading);
        files.recent().stream().limit(NAMED).map(this::link).forEach(recent.getChildren()::add);
    }

    private Hyperlink link(String file) {
        Hyperlink link = new Hyperlink(Objects.toString(Path.of(file).getFileName(), file));
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setAlignment(Pos.CENTER);
        link.setTooltip(new Tooltip(file));
        link.setAccessibleText("Open " + file);
        link.setOnAction(event -> files.reopen(file));
        return link;
    }
}
