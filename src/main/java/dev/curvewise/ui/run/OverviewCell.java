package dev.curvewise.ui.run;

import dev.curvewise.session.Overview;
import dev.curvewise.session.Place;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Draws an [OverviewRow].
final class OverviewCell extends ListCell<OverviewRow> {

    private final Consumer<Place> go;

    OverviewCell(Consumer<Place> go) {
        this.go = go;
        getStyleClass().add("overview-cell");
        setPrefWidth(0);
        setFocusTraversable(false);
    }

    @Override
    protected void updateItem(@Nullable OverviewRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        switch (row) {
            case OverviewRow.Heading(String name, int count) -> setGraphic(heading(name, count));
            case OverviewRow.Tiles tiles -> setGraphic(tiles(tiles));
        }
    }

    private static HBox heading(String name, int count) {
        Label title = new Label(name);
        title.getStyleClass().add("cw-title");
        Label number = new Label(Integer.toString(count));
        number.getStyleClass().add("cw-muted");
        HBox heading = new HBox(8, title, number);
        heading.setAlignment(Pos.BASELINE_LEFT);
        heading.getStyleClass().add("group");
        return heading;
    }

    private HBox tiles(OverviewRow.Tiles row) {
        HBox tiles = new HBox(16);
        tiles.getStyleClass().add("tiles");
        for (Overview.Item item : row.items()) {
            tiles.getChildren().add(new ColumnTile(item, row.width(), () -> go.accept(item.place())));
        }
        return tiles;
    }
}
