package dev.curvewise.ui.card;

import dev.curvewise.card.CardSearch;
import dev.curvewise.card.MetricCard;
import dev.curvewise.session.Standing;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A card in the gallery: its curves, small, its name and its sentence.
final class Tile extends Button {

    /// The least width of a tile, in pixels.
    static final double WIDTH = 232;

    /// Between two tiles.
    static final double GAP = 16;

    private static final double PADDING = 16;

    /// @param card   what it shows
    /// @param inRun  the cards an open run has a column for, and how they stand
    /// @param found  what a search found it by, or null
    /// @param open   what a click does
    Tile(MetricCard card, Map<String, Standing> inRun, CardSearch.@Nullable Hit found, Runnable open) {
        getStyleClass().setAll("tile");
        Label name = new Label(card.name());
        name.getStyleClass().add("cw-heading");
        name.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, name, space);
        String said = "";
        Standing standing = inRun.get(card.id());
        if (standing != null) {
            said = "in your run, " + standing.words();
            head.getChildren().add(badge(standing, said));
        }
        Label sentence = new Label(card.shortDescription());
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("cw-small", "cw-muted", "sentence");
        VBox box = new VBox(8, new Sparklines(card), head, sentence);
        if (found != null && WhyFound.says(found)) {
            WhyFound why = new WhyFound();
            why.show(found);
            // in the place of the sentence, so that the tiles of a line stay equally high
            sentence.setText("");
            sentence.setGraphic(why);
            sentence.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
        box.prefWidthProperty().bind(widthProperty().subtract(2 * PADDING + 2));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(box);
        setPrefWidth(WIDTH);
        setTooltip(new Tooltip(card.shortDescription()));
        setAccessibleText(card.name() + (said.isEmpty() ? ". " : ", " + said + ". ") + card.shortDescription());
        setOnAction(event -> open.run());
    }

    private static Label badge(Standing standing, String words) {
        Label badge = new Label(standing.sign());
        badge.getStyleClass().addAll("badge", standing.styleClass());
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.setTooltip(new Tooltip(words));
        return badge;
    }
}
