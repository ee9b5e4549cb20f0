package dev.curvewise.ui.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Lets files be dropped anywhere on the window.
final class DropTarget {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Consumer<List<Path>> open;

    /// @param open takes the files
    DropTarget(Consumer<List<Path>> open) {
        this.open = open;
    }

    void on(Scene scene) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                scene.getRoot().pseudoClassStateChanged(DROPPING, true);
            }
            event.consume();
        });
        scene.setOnDragExited(event -> scene.getRoot().pseudoClassStateChanged(DROPPING, false));
        scene.setOnDragDropped(event -> dropped(scene, event));
    }

    private void dropped(Scene scene, DragEvent event) {
        scene.getRoot().pseudoClassStateChanged(DROPPING, false);
        List<Path> files =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        open.accept(files);
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
