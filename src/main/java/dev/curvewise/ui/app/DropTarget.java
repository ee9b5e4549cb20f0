package dev.curvewise.ui.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Lets files be dropped anywhere on the window.
final class DropTarget {

    private final DropOverlay overlay;
    private final Consumer<List<Path>> open;

    /// @param overlay says what dropping would do
    /// @param open    takes the files
    DropTarget(DropOverlay overlay, Consumer<List<Path>> open) {
        this.overlay = overlay;
        this.open = open;
    }

    void on(Scene scene) {
        scene.setOnDragEntered(event -> {
            if (event.getDragboard().hasFiles()) {
                overlay.show(files(event));
            }
        });
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        scene.setOnDragExited(event -> overlay.hide());
        scene.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        overlay.hide();
        List<Path> files = files(event);
        if (!files.isEmpty()) {
            open.accept(files);
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    private static List<Path> files(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).toList();
    }
}
