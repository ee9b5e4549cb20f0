package dev.curvewise.ui.run;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// Rows of numbers under their names, each row with a title. Its labels stay while only the numbers change.
final class NumberTable extends GridPane {

    private final List<String> names;
    private final List<List<Label>> cells = new ArrayList<>();

    /// @param names what the numbers of a row are called
    NumberTable(List<String> names) {
        super(24, 4);
        this.names = names;
        getStyleClass().add("statistics");
    }

    /// Shows these rows instead of those before.
    ///
    /// @param rows each its title, then a number for every name
    void show(List<List<String>> rows) {
        if (rows.size() != cells.size()) {
            makeRoom(rows.size());
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < rows.get(row).size(); i++) {
                cells.get(row).get(i).setText(rows.get(row).get(i));
            }
        }
    }

    private void makeRoom(int rows) {
        getChildren().clear();
        cells.clear();
        for (int i = 0; i < names.size(); i++) {
            Label name = new Label(names.get(i));
            name.getStyleClass().addAll("cw-small", "cw-muted");
            GridPane.setHalignment(name, HPos.RIGHT);
            add(name, i + 1, 0);
        }
        for (int row = 0; row < rows; row++) {
            List<Label> line = new ArrayList<>();
            for (int i = 0; i <= names.size(); i++) {
                Label cell = new Label();
                if (i > 0) {
                    cell.getStyleClass().add("number");
                    GridPane.setHalignment(cell, HPos.RIGHT);
                }
                line.add(cell);
                add(cell, i, row + 1);
            }
            cells.add(line);
        }
    }
}
