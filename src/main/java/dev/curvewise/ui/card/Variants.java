package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import dev.curvewise.session.Standing;
import dev.curvewise.ui.text.LinkHandler;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The variants of a landing page as tiles.
final class Variants extends VBox {

    Variants(List<MetricCard> cards, Map<String, Standing> inRun, LinkHandler links) {
        super(12);
        setId("variants");
        FlowPane tiles = new FlowPane(Tile.GAP, Tile.GAP);
        for (MetricCard card : cards) {
            Tile tile = new Tile(chosen -> links.openPage(chosen.id(), ""));
            tile.show(card, inRun, null);
            tiles.getChildren().add(tile);
        }
        getChildren().addAll(Headings.heading("Variants"), tiles);
    }
}
