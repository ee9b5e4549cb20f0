package dev.curvewise.ui.run;

import dev.curvewise.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
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

    /// @param pace when tiles are made
    /// @param fold folds or unfolds a group
    OverviewCell(Session session, ColumnCommands commands, Pace pace, Consumer<String> fold) {
        this.session = session;
        this.commands = commands;
        this.fold = fold;
        this.pace = pace;
        getStyleClass().add("overview-cell");
        setPrefWidth(0);
        setFocusTraversable(false);
    }

    @Override
    protected void updateItem(@Nullable OverviewRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        tiles.forEach(ColumnTile::close);
        tiles.clear();
        turn++;
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        switch (row) {
            case OverviewRow.Heading heading -> setGraphic(heading(heading));
            case OverviewRow.Tiles several -> setGraphic(tiles(several));
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

    private HBox tiles(OverviewRow.Tiles row) {
        HBox box = new HBox(16);
        box.getStyleClass().add("tiles");
        int now = turn;
        for (int i = 0; i < row.slots().size(); i++) {
            Region place = new Region();
            place.getStyleClass().add("tile-to-be");
            place.setMinSize(row.width(), ColumnTile.HEIGHT);
            place.setMaxSize(row.width(), ColumnTile.HEIGHT);
            box.getChildren().add(place);
            int at = i;
            pace.run(() -> {
                if (turn == now) {
                    ColumnTile tile = new ColumnTile(row.slots().get(at), row.width(), session, commands);
                    tiles.add(tile);
                    box.getChildren().set(at, tile);
                }
            });
        }
        return box;
    }
}
