package dev.curvewise.ui.run;

import dev.curvewise.session.SavedRun;
import dev.curvewise.session.Session;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The files of a session that were not found, each with the question where it is.
final class MissingFiles extends VBox {

    private final Session session;
    private final FileCommands commands;

    MissingFiles(Session session, FileCommands commands) {
        super(8);
        this.session = session;
        this.commands = commands;
        setId("missing");
        session.missing().addListener((InvalidationListener) runs -> show());
        show();
    }

    private void show() {
        Map<String, Long> files = session.missing().stream()
                .collect(Collectors.groupingBy(SavedRun::file, LinkedHashMap::new, Collectors.counting()));
        getChildren().clear();
        files.forEach((file, runs) -> getChildren().add(file(file, runs)));
        setVisible(!files.isEmpty());
        setManaged(!files.isEmpty());
    }

    private VBox file(String file, long runs) {
        Path path = Path.of(file);
        Label name = new Label(Objects.toString(path.getFileName(), file), new FontIcon(Feather.ALERT_TRIANGLE));
        name.getStyleClass().add("file");
        Label where = new Label("Not found in " + Objects.toString(path.getParent(), ""));
        where.getStyleClass().addAll("cw-small", "cw-muted");
        where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        where.setTooltip(new Tooltip(file));
        Button locate = new Button("Locate…");
        locate.getStyleClass().addAll("small", "locate");
        locate.setTooltip(new Tooltip("Say where the file is now; what lies beside it is found too"));
        locate.setOnAction(event -> commands.locate(file));
        Button giveUp = new Button("Give up");
        giveUp.getStyleClass().addAll("small", "flat");
        giveUp.setTooltip(new Tooltip("Leave its " + (runs == 1 ? "run" : runs + " runs") + " out of the session"));
        giveUp.setOnAction(event -> commands.giveUp(file));
        HBox buttons = new HBox(8, locate, giveUp);
        buttons.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(locate, Priority.NEVER);
        VBox box = new VBox(4, name, where, buttons);
        box.getStyleClass().add("missing-file");
        return box;
    }
}
