package dev.curvewise.ui.card;

import dev.curvewise.card.CardSearch;
import dev.curvewise.card.MetricCard;
import dev.curvewise.session.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The tiles in as many columns as there is room for. The keyboard is on one tile at a time: the arrows move it, Enter
/// opens it. A list of lines of tiles rather than a grid of nodes, so that a thousand cards cost no more than those
/// that can be seen.
final class GalleryGrid extends StackPane {

    private static final Set<KeyCode> WALK = Set.of(
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.HOME,
            KeyCode.END);
    private static final double SCROLL_BAR = 14;

    private final ObservableList<GalleryRow> rows = FXCollections.observableArrayList();
    private final ListView<GalleryRow> list = new ListView<>(rows);
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", -1);
    private final Map<String, Standing> inRun = new HashMap<>();
    private final Map<String, CardSearch.Hit> found = new HashMap<>();
    private final Consumer<MetricCard> open;
    private final Node empty;
    private List<Gallery.Group> groups = List.of();
    private int columns;

    /// @param open  told which card to open
    /// @param empty what stands there while nothing is shown
    GalleryGrid(Consumer<MetricCard> open, Node empty) {
        this.open = open;
        list.setId("gallery");
        list.getStyleClass().add("gallery");
        list.setPlaceholder(new Label());
        list.setCellFactory(view -> new GalleryCell(current.getReadOnlyProperty(), this::clicked, this::fill));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setAccessibleText("Metrics, as tiles");
        this.empty = empty;
        empty.setVisible(false);
        getChildren().addAll(list, empty);
        widthProperty().subscribe(this::arrange);
    }

    /// The tile the keyboard is on, counting from 0, or -1.
    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Shows these groups; the keyboard stays on its card where that is still there.
    ///
    /// @param states the metrics of the open runs, with their worst alert
    /// @param hits   what the words of the filter found, by id of the card
    void show(List<Gallery.Group> shown, Map<String, Standing> states, Map<String, CardSearch.Hit> hits) {
        if (groups.equals(shown) && inRun.equals(states) && found.equals(hits)) {
            return;
        }
        Optional<MetricCard> before = card(current.get());
        groups = shown;
        inRun.clear();
        inRun.putAll(states);
        found.clear();
        found.putAll(hits);
        refill();
        current.set(before.map(this::indexOf).orElse(-1));
    }

    /// Hands the keyboard to the tiles.
    void focus() {
        list.requestFocus();
    }

    private void fill(Tile tile, MetricCard card) {
        tile.show(card, inRun, found.get(card.id()));
    }

    private void arrange() {
        double room = getWidth() - SCROLL_BAR;
        int fit = Math.max(1, (int) Math.floor((room + Tile.GAP) / (Tile.WIDTH + Tile.GAP)));
        if (fit != columns) {
            columns = fit;
            refill();
        }
    }

    private void refill() {
        if (columns > 0) {
            rows.setAll(GalleryRow.of(groups, columns));
            empty.setVisible(groups.isEmpty());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        if (WALK.contains(event.getCode())) {
            go(TileWalk.over(rows).next(current.get(), event.getCode()));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            card(current.get()).ifPresent(open);
            event.consume();
        }
    }

    private void go(int tile) {
        current.set(tile);
        card(tile).ifPresent(card -> {
            list.setAccessibleText("%s, %d of %d. %s"
                    .formatted(card.name(), tile + 1, TileWalk.over(rows).count(), card.shortDescription()));
            reveal(tile);
        });
    }

    /// Scrolls as little as needed; the first line of a group takes its title along.
    private void reveal(int tile) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof GalleryRow.Tiles line
                    && line.first() <= tile
                    && tile < line.first() + line.cards().size()) {
                if (i > 0 && rows.get(i - 1) instanceof GalleryRow.Heading) {
                    flow.scrollTo(i - 1);
                }
                flow.scrollTo(i);
            }
        }
    }

    private void clicked(MetricCard card) {
        current.set(indexOf(card));
        open.accept(card);
    }

    private Optional<MetricCard> card(int tile) {
        @Nullable MetricCard found = null;
        for (GalleryRow row : rows) {
            if (row instanceof GalleryRow.Tiles line
                    && tile >= line.first()
                    && tile < line.first() + line.cards().size()) {
                found = line.cards().get(tile - line.first());
            }
        }
        return Optional.ofNullable(found);
    }

    private int indexOf(MetricCard card) {
        for (GalleryRow row : rows) {
            if (row instanceof GalleryRow.Tiles line) {
                for (int i = 0; i < line.cards().size(); i++) {
                    if (line.cards().get(i).id().equals(card.id())) {
                        return line.first() + i;
                    }
                }
            }
        }
        return -1;
    }
}
