package dev.curvewise.ui.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Chooses the folders with cards of one's own.
final class FoldersWindow {

    private FoldersWindow() {}

    static Dialog<Void> over(Window owner, ObservableList<String> folders) {
        return over(owner, folders, () -> ask(owner));
    }

    /// @param ask asks for a folder
    static Dialog<Void> over(Window owner, ObservableList<String> folders, Supplier<@Nullable File> ask) {
        Dialog<Void> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle("Card folders");
        dialog.setHeaderText("Card folders");
        dialog.getDialogPane().setContent(content(folders, ask));
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        return dialog;
    }

    /// Asks for one more folder and keeps it.
    static Optional<Path> add(Window owner, ObservableList<String> folders) {
        return keep(ask(owner), folders);
    }

    private static Optional<Path> keep(@Nullable File folder, ObservableList<String> folders) {
        if (folder != null && !folders.contains(folder.getPath())) {
            folders.add(folder.getPath());
        }
        return Optional.ofNullable(folder).map(File::toPath);
    }

    private static @Nullable File ask(Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Add a folder of cards");
        return chooser.showDialog(owner);
    }

    private static VBox content(ObservableList<String> folders, Supplier<@Nullable File> ask) {
        Label words =
                new Label("Every .md file in these folders is read as a card, beside the bundled ones. A card with"
                        + " the id of a bundled one replaces it. A file that is saved is shown anew at once.");
        words.setWrapText(true);
        words.getStyleClass().add("cw-muted");
        words.setPrefWidth(520);
        ListView<String> list = new ListView<>(folders);
        list.setId("card-folders");
        list.setAccessibleText("Card folders");
        list.setPrefHeight(160);
        list.setPlaceholder(new Label("No folder of your own yet."));
        Button add = new Button("Add a folder…");
        add.setId("add-folder");
        add.setOnAction(event -> keep(ask.get(), folders));
        Button remove = new Button("Take off the list");
        remove.setId("remove-folder");
        remove.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        remove.setOnAction(event -> folders.remove(list.getSelectionModel().getSelectedItem()));
        HBox buttons = new HBox(8, add, remove);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return new VBox(16, words, list, buttons);
    }
}
