package dev.curvewise.ui.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Lies over the whole window while files are held over it, and says what dropping them would do.
final class DropOverlay extends StackPane {

    private final Label title = new Label();
    private final Label words = new Label();

    DropOverlay() {
        setId("drop-overlay");
        getStyleClass().add("drop-overlay");
        setMouseTransparent(true);
        setVisible(false);
        title.getStyleClass().add("cw-title");
        words.getStyleClass().add("cw-muted");
        words.setWrapText(true);
        VBox box = new VBox(8, new FontIcon(Feather.DOWNLOAD), title, words);
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.getStyleClass().add("box");
        getChildren().add(box);
    }

    /// Says what would become of these files.
    void show(List<Path> files) {
        title.setText(title(files));
        words.setText(words(files));
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }

    private static String title(List<Path> files) {
        if (files.size() != 1) {
            return "Drop to open " + files.size() + " files";
        }
        Path file = files.getFirst();
        String name = Objects.toString(file.getFileName(), file.toString());
        return SessionFile.isOne(file)
                ? "Drop to open the session " + new SessionFile(file).name()
                : "Drop to open " + name;
    }

    private static String words(List<Path> files) {
        if (files.stream().anyMatch(SessionFile::isOne)) {
            return "It takes the place of what is open.";
        }
        return files.stream().anyMatch(Files::isDirectory)
                ? "Every run in the folder is opened beside what is open."
                : (files.size() == 1 ? "It is" : "They are") + " opened beside what is open.";
    }
}
