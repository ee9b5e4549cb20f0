package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// Draws a [GalleryRow]. Its tiles stay and show other cards while one types or scrolls.
final class GalleryCell extends ListCell<GalleryRow> {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final ReadOnlyIntegerProperty current;
    private final Consumer<MetricCard> open;
    private final BiConsumer<Tile, MetricCard> filler;
    private final HBox line = new HBox(Tile.GAP);
    private final List<Tile> tiles = new ArrayList<>();
    private final Label title = new Label();
    private final Label count = new Label();
    private final HBox heading = new HBox(8, title, count);
    private @Nullable GalleryRow shown;

    /// @param current the number of the tile the keyboard is on
    /// @param open    told which card was clicked
    /// @param filler  shows a card in a tile when its line comes into view
    GalleryCell(ReadOnlyIntegerProperty current, Consumer<MetricCard> open, BiConsumer<Tile, MetricCard> filler) {
        this.current = current;
        this.open = open;
        this.filler = filler;
        getStyleClass().add("gallery-cell");
        title.getStyleClass().add("cw-title");
        count.getStyleClass().add("cw-muted");
        heading.getStyleClass().add("gallery-heading");
        line.getStyleClass().add("gallery-tiles");
        setPrefWidth(0);
        current.addListener((o, before, now) -> mark());
    }

    @Override
    protected void updateItem(@Nullable GalleryRow row, boolean empty) {
        super.updateItem(row, empty);
        Node before = getGraphic();
        if (empty || row == null) {
            shown = null;
            // a cell that is only put aside is shown again at once, and to take its tiles away costs most
            if (getIndex() >= 0 && before != null) {
                before.setVisible(false);
            }
            return;
        }
        shown = row;
        switch (row) {
            case GalleryRow.Nothing nothing -> {
                if (before != null) {
                    before.setVisible(false);
                }
            }
            case GalleryRow.Heading group -> {
                title.setText(group.title());
                count.setText(String.valueOf(group.count()));
                heading.setVisible(true);
                setGraphic(heading);
            }
            case GalleryRow.Tiles some -> {
                show(some);
                line.setVisible(true);
                setGraphic(line);
            }
        }
        mark();
    }

    /// All places of a line are equally wide, those without a card too.
    private void show(GalleryRow.Tiles some) {
        while (tiles.size() > some.columns()) {
            tiles.removeLast();
            line.getChildren().removeLast();
        }
        while (tiles.size() < some.columns()) {
            Tile tile = new Tile(open);
            tile.setFocusTraversable(false);
            tile.setMinWidth(0);
            tile.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(tile, Priority.ALWAYS);
            tiles.add(tile);
            line.getChildren().add(tile);
        }
        for (int i = 0; i < tiles.size(); i++) {
            boolean used = i < some.cards().size();
            if (used) {
                filler.accept(tiles.get(i), some.cards().get(i));
            }
            tiles.get(i).setVisible(used);
        }
    }

    private void mark() {
        if (shown instanceof GalleryRow.Tiles some) {
            for (int i = 0; i < tiles.size(); i++) {
                tiles.get(i).pseudoClassStateChanged(CURRENT, some.first() + i == current.get());
            }
        }
    }
}
