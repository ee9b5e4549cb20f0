package dev.curvewise.ui.app;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/// All keys on one page.
final class KeysWindow {

    private record Key(String keys, String what) {}

    private static final List<Key> KEYS = List.of(
            new Key("/  or  S  or  Ctrl+K", "Search metrics, log names and text"),
            new Key("↓ in the search", "Go to the list; Enter opens the first card found"),
            new Key("←  →", "Previous and next card"),
            new Key("Alt+←  Alt+→", "Back and forward"),
            new Key("Alt+Home", "All metrics at a glance"),
            new Key("Esc", "Close what is open, then go back"),
            new Key("Ctrl+O", "Open run files"),
            new Key("Ctrl+Shift+O", "Open all runs in a folder"),
            new Key("Ctrl+S", "Save the session"),
            new Key("Ctrl+F", "Find in the page"),
            new Key("Ctrl++  Ctrl+−  Ctrl+0", "Larger and smaller text, and back to normal"),
            new Key("Ctrl+D", "Light or dark"),
            new Key("F8  F9", "Fold the list, fold the side of the runs"),
            new Key("F11", "Full screen"),
            new Key("In the chart", "← → move, + − zoom, 0 shows everything"),
            new Key("?", "This page"));

    private KeysWindow() {}

    static Dialog<Void> over(Window owner) {
        Dialog<Void> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle("Keys");
        dialog.setHeaderText("Keys");
        dialog.getDialogPane().getStyleClass().add("keys-window");
        dialog.getDialogPane().setContent(table());
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        return dialog;
    }

    private static GridPane table() {
        GridPane table = new GridPane(24, 8);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.LEFT);
        table.getColumnConstraints().add(keys);
        for (int i = 0; i < KEYS.size(); i++) {
            Label key = new Label(KEYS.get(i).keys());
            key.getStyleClass().add("cw-mono");
            table.addRow(i, key, new Label(KEYS.get(i).what()));
        }
        return table;
    }
}
