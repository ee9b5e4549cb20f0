package dev.curvewise.ui.run;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// Numbers of several runs: a line for each number, a column for each run. Its labels stay while only the numbers
/// change.
final class NumberTable extends GridPane {

    private static final double LEAST_TITLE = 64;
    private static final double WIDEST_TITLE = 128;

    private final List<String> names;
    private final List<List<Label>> cells = new ArrayList<>();

    /// @param names what the numbers of a run are called
    NumberTable(List<String> names) {
        super(24, 4);
        this.names = names;
        getStyleClass().add("statistics");
    }

    /// Shows these runs instead of those before.
    ///
    /// @param runs each its title, then a number for every name
    void show(List<List<String>> runs) {
        if (runs.size() != cells.size()) {
            makeRoom(runs.size());
        }
        for (int run = 0; run < runs.size(); run++) {
            for (int i = 0; i < runs.get(run).size(); i++) {
                cells.get(run).get(i).setText(runs.get(run).get(i));
            }
        }
    }

    private void makeRoom(int runs) {
        getChildren().clear();
        cells.clear();
        for (int i = 0; i < names.size(); i++) {
            Label name = new Label(names.get(i));
            name.getStyleClass().addAll("cw-small", "cw-muted");
            name.setMinWidth(Region.USE_PREF_SIZE);
            add(name, 0, i + 1);
        }
        for (int run = 0; run < runs; run++) {
            List<Label> line = new ArrayList<>();
            Label title = new Label();
            title.getStyleClass().add("cw-small");
            title.setWrapText(true);
            title.setMaxWidth(WIDEST_TITLE);
            title.setTextAlignment(TextAlignment.RIGHT);
            title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            line.add(title);
            for (int i = 0; i < names.size(); i++) {
                Label cell = new Label();
                cell.getStyleClass().add("number");
                line.add(cell);
            }
            for (int i = 0; i < line.size(); i++) {
                line.get(i).setMinWidth(i == 0 ? LEAST_TITLE : Region.USE_PREF_SIZE);
                GridPane.setHalignment(line.get(i), HPos.RIGHT);
                GridPane.setValignment(line.get(i), i == 0 ? VPos.BOTTOM : VPos.CENTER);
                add(line.get(i), run + 1, i);
            }
            cells.add(line);
        }
    }
}
