package dev.curvewise.ui.run;

import dev.curvewise.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws an [OverviewRow].
final class OverviewCell extends ListCell<OverviewRow> {

    private final Session session;
    private final ColumnCommands commands;
    private final Consumer<String> fold;
    private final Pace pace;
    private int turn;
    private final List<ColumnTile> tiles = new ArrayList<>();
    private final HBox box = new HBox(16);

    /// @param pace when tiles are made
    /// @param fold folds or unfolds a group
    OverviewCell(Session session, ColumnCommands commands, Pace pace, Consumer<String> fold) {
        this.session = session;
        this.commands = commands;
        this.fold = fold;
        this.pace = pace;
        getStyleClass().add("overview-cell");
        box.getStyleClass().add("tiles");
        setPrefWidth(0);
        setFocusTraversable(false);
    }

    @Override
    protected void updateItem(@Nullable OverviewRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        turn++;
        if (empty || row == null) {
            letGo(0);
            setGraphic(null);
            return;
        }
        switch (row) {
            case OverviewRow.Heading heading -> {
                letGo(0);
                setGraphic(heading(heading));
            }
            case OverviewRow.Tiles several -> {
                show(several);
                setGraphic(box);
            }
        }
    }

    private HBox heading(OverviewRow.Heading row) {
        Button title =
                new Button(row.name(), new FontIcon(row.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
        title.getStyleClass().setAll("button", "fold");
        title.setTooltip(new Tooltip(row.folded() ? "Unfold" : "Fold"));
        title.setAccessibleText(
                row.name() + ", " + row.count() + " columns, " + (row.folded() ? "folded" : "unfolded"));
        title.setOnAction(event -> fold.accept(row.name()));
        Label number = new Label(Integer.toString(row.count()));
        number.getStyleClass().add("cw-muted");
        HBox heading = new HBox(4, title, number);
        if (row.folded() && row.alarms() > 0) {
            Label alarms = new Label(row.alarms() + (row.alarms() == 1 ? " needs a look" : " need a look"));
            alarms.getStyleClass().addAll("badge", "critical");
            heading.getChildren().add(alarms);
            heading.setSpacing(8);
        }
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("group");
        return heading;
    }

    /// Shows a row with the tiles there are; those that are missing are made as soon as there is time for them.
    private void show(OverviewRow.Tiles row) {
        if (tiles.stream().anyMatch(tile -> tile.wide() != row.width())) {
            letGo(0);
            tiles.clear();
        }
        letGo(row.slots().size());
        List<Node> shown = new ArrayList<>(
                tiles.subList(0, Math.min(tiles.size(), row.slots().size())));
        for (int i = 0; i < shown.size(); i++) {
            tiles.get(i).show(row.slots().get(i));
        }
        for (int i = shown.size(); i < row.slots().size(); i++) {
            Region place = new Region();
            place.getStyleClass().add("tile-to-be");
            place.setMinSize(row.width(), ColumnTile.HEIGHT);
            place.setMaxSize(row.width(), ColumnTile.HEIGHT);
            shown.add(place);
        }
        if (!box.getChildren().equals(shown)) {
            box.getChildren().setAll(shown);
        }
        int now = turn;
        for (int i = tiles.size(); i < row.slots().size(); i++) {
            int at = i;
            pace.run(() -> {
                if (turn == now) {
                    ColumnTile tile = new ColumnTile(row.width(), session, commands, pace);
                    tile.show(row.slots().get(at));
                    tiles.add(tile);
                    box.getChildren().set(at, tile);
                }
            });
        }
    }

    /// Lets the tiles from one on go of their columns; they may be used again.
    private void letGo(int first) {
        tiles.stream().skip(first).forEach(ColumnTile::close);
    }
}
