package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A card in the gallery: its name, its sentence and its curves, small.
final class Tile extends Button {

    private static final double WIDTH = 232;

    Tile(MetricCard card, Runnable open) {
        getStyleClass().setAll("tile");
        Label name = new Label(card.name());
        name.getStyleClass().add("cw-heading");
        Label sentence = new Label(card.shortDescription());
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("cw-small", "cw-muted");
        sentence.setMinHeight(34);
        sentence.setMaxHeight(34);
        VBox box = new VBox(8, new Sparklines(card, WIDTH - 32, 72), name, sentence);
        box.setPrefWidth(WIDTH - 32);
        box.setMaxWidth(WIDTH - 32);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(box);
        setPrefWidth(WIDTH);
        setAccessibleText(card.name() + ". " + card.shortDescription());
        setOnAction(event -> open.run());
    }
}
