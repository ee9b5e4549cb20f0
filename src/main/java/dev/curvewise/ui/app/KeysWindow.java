package dev.curvewise.ui.app;

import dev.curvewise.ui.chart.ChartHelp;
import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
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
            new Key("Ctrl+Z  Ctrl+Y", "Undo and redo what was done to runs and columns"),
            new Key("Ctrl+F", "Find in the page"),
            new Key("Ctrl++  Ctrl+−  Ctrl+0", "Larger and smaller text, and back to normal"),
            new Key("Ctrl+D", "Light or dark"),
            new Key("F8  F9", "Fold the list, fold the side of the runs"),
            new Key("F11", "Full screen"),
            new Key("?", "This page"));

    private static final List<Key> ROWS = List.of(
            new Key("↑  ↓", "The run above and below"),
            new Key("Alt+↑  Alt+↓", "Move the run up and down"),
            new Key("Space", "Switch the run off and on"),
            new Key("B", "Compare the others with it"),
            new Key("F2", "Rename it"),
            new Key("Del", "Close it"));

    private KeysWindow() {}

    static Dialog<Void> over(Window owner) {
        Dialog<Void> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle("Keys");
        dialog.setHeaderText("Keys");
        dialog.getDialogPane().getStyleClass().add("keys-window");
        dialog.getDialogPane()
                .setContent(new HBox(
                        48,
                        new VBox(
                                24,
                                group("Everywhere", KEYS),
                                group("In the list of runs", ROWS),
                                group("With a pointer in a chart", chart(ChartHelp.pointer())),
                                group("In the legend of a chart", chart(ChartHelp.legend()))),
                        group("In a chart, once it was clicked or reached with Tab", chart(ChartHelp.keyboard()))));
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        return dialog;
    }

    private static List<Key> chart(List<ChartHelp> rows) {
        return rows.stream().map(row -> new Key(row.keys(), row.words())).toList();
    }

    private static VBox group(String title, List<Key> keys) {
        Label head = new Label(title);
        head.getStyleClass().add("cw-overline");
        GridPane table = new GridPane(24, 6);
        for (int i = 0; i < keys.size(); i++) {
            Label key = new Label(keys.get(i).keys());
            key.getStyleClass().add("cw-mono");
            key.setMinWidth(Region.USE_PREF_SIZE);
            Label what = new Label(keys.get(i).what());
            what.setMinWidth(Region.USE_PREF_SIZE);
            table.addRow(i, key, what);
        }
        return new VBox(8, head, table);
    }
}
