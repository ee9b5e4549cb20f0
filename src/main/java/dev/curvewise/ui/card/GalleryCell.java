package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Draws a [GalleryRow].
final class GalleryCell extends ListCell<GalleryRow> {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final ReadOnlyIntegerProperty current;
    private final Function<MetricCard, Tile> maker;
    private final List<Tile> tiles = new ArrayList<>();
    private @Nullable GalleryRow shown;

    /// @param current the number of the tile the keyboard is on
    /// @param maker   makes the tile of a card when its line comes into view
    GalleryCell(ReadOnlyIntegerProperty current, Function<MetricCard, Tile> maker) {
        this.current = current;
        this.maker = maker;
        getStyleClass().add("gallery-cell");
        setPrefWidth(0);
        current.addListener((o, before, now) -> mark());
    }

    @Override
    protected void updateItem(@Nullable GalleryRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            shown = null;
            tiles.clear();
            setGraphic(null);
            return;
        }
        shown = row;
        tiles.clear();
        setGraphic(
                switch (row) {
                    case GalleryRow.Heading heading -> heading(heading);
                    case GalleryRow.Tiles line -> line(line);
                });
        mark();
    }

    private static HBox heading(GalleryRow.Heading heading) {
        Label title = new Label(heading.title());
        title.getStyleClass().add("cw-title");
        Label count = new Label(String.valueOf(heading.count()));
        count.getStyleClass().add("cw-muted");
        HBox line = new HBox(8, title, count);
        line.getStyleClass().add("gallery-heading");
        return line;
    }

    private HBox line(GalleryRow.Tiles line) {
        HBox box = new HBox(Tile.GAP);
        box.getStyleClass().add("gallery-tiles");
        for (MetricCard card : line.cards()) {
            Tile tile = maker.apply(card);
            tile.setFocusTraversable(false);
            tiles.add(tile);
            box.getChildren().add(stretched(tile));
        }
        for (int i = line.cards().size(); i < line.columns(); i++) {
            box.getChildren().add(stretched(new Region()));
        }
        return box;
    }

    /// All places of a line are equally wide.
    private static Region stretched(Region place) {
        place.setPrefWidth(Tile.WIDTH);
        place.setMinWidth(0);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        return place;
    }

    private void mark() {
        if (shown instanceof GalleryRow.Tiles line) {
            for (int i = 0; i < tiles.size(); i++) {
                tiles.get(i).pseudoClassStateChanged(CURRENT, line.first() + i == current.get());
            }
        }
    }
}
