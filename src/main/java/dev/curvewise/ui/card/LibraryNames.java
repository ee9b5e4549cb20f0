package dev.curvewise.ui.card;

import dev.curvewise.card.LogName;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What each library calls a metric, and what is done to its numbers; folded until asked for.
final class LibraryNames extends TitledPane {

    LibraryNames(List<LogName> names) {
        setText("What the libraries call it (" + names.size() + ")");
        setId("library-names");
        getStyleClass().add("library-names");
        setExpanded(false);
        setAnimated(false);
        setContent(table(names));
    }

    private static GridPane table(List<LogName> names) {
        GridPane table = new GridPane(16, 8);
        table.getColumnConstraints().addAll(column(28), column(30), column(16), column(26));
        table.addRow(0, head("Library"), head("Log name"), head("What is done"), head("Note"));
        for (int i = 0; i < names.size(); i++) {
            LogName name = names.get(i);
            table.addRow(
                    i + 1,
                    cell(name.library(), ""),
                    cell(name.name(), "cw-mono"),
                    cell(done(name.transform()), name.transform().isEmpty() ? "cw-muted" : ""),
                    cell(name.note(), "cw-muted"));
        }
        return table;
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static Node head(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("cw-small", "cw-muted");
        return label;
    }

    private static Node cell(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("cell-text");
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    /// What turns the logged number into the card's, in words.
    static String done(String transform) {
        return switch (transform) {
            case "" -> "as logged";
            case "negate" -> "sign turned";
            case "square" -> "squared";
            case "complement" -> "1 − x";
            case "percent" -> "divided by 100";
            case "percent-complement" -> "1 − x / 100";
            case "not-comparable" -> "not comparable";
            default -> transform;
        };
    }
}
