package dev.curvewise.ui.card;

import dev.curvewise.card.CardSearch;
import dev.curvewise.card.MetricCard;
import dev.curvewise.session.Standing;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A card in the gallery: its curves, small, its name and its sentence. The gallery shows one card after the other in
/// the same tile, for making one takes longer than filling it.
final class Tile extends Button {

    /// The least width of a tile, in pixels.
    static final double WIDTH = 232;

    /// Between two tiles.
    static final double GAP = 16;

    private static final double PADDING = 16;

    private final Sparklines curves = new Sparklines();
    private final Label name = new Label();
    private final StandingBadge badge = new StandingBadge();
    private final Label sentence = new Label();
    private final WhyFound why = new WhyFound();
    private final Tooltip tip = new Tooltip();
    private @Nullable MetricCard card;

    /// A tile without a card yet.
    ///
    /// @param open told the card of a tile that is clicked
    Tile(Consumer<MetricCard> open) {
        getStyleClass().setAll("tile");
        name.getStyleClass().addAll("cw-heading", "name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("cw-small", "cw-muted", "sentence");
        // in the place of the sentence, so that the tiles of a line stay equally high
        sentence.setGraphic(why);
        VBox box = new VBox(8, curves, new HBox(8, name, badge), sentence);
        box.prefWidthProperty().bind(widthProperty().subtract(2 * PADDING + 2));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(box);
        setPrefWidth(WIDTH);
        setTooltip(tip);
        setOnAction(event -> {
            if (card != null) {
                open.accept(card);
            }
        });
    }

    /// @param shown what it shows from now on
    /// @param inRun the cards an open run has a column for, and how they stand
    /// @param found what a search found it by, or null
    void show(MetricCard shown, Map<String, Standing> inRun, CardSearch.@Nullable Hit found) {
        card = shown;
        curves.show(shown);
        name.setText(shown.name());
        boolean says = found != null && WhyFound.says(found);
        if (found != null && says) {
            why.show(found);
        } else {
            sentence.setText(shown.shortDescription());
        }
        sentence.setContentDisplay(says ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
        tip.setText(shown.shortDescription());
        Standing standing = inRun.get(shown.id());
        badge.show(standing);
        String state = standing == null ? "" : "in your run, " + standing.words();
        setAccessibleText(shown.name() + (state.isEmpty() ? ". " : ", " + state + ". ") + shown.shortDescription());
    }
}
