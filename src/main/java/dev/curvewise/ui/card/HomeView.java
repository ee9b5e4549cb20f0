package dev.curvewise.ui.card;

import dev.curvewise.card.Library;
import dev.curvewise.card.MetricCard;
import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import dev.curvewise.ui.text.LinkHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The first page: every card as a tile with its curves, by category.
public final class HomeView extends VBox {

    public HomeView(Session session, LinkHandler links) {
        super(32);
        getStyleClass().addAll("card-page", "home");
        getStylesheets()
                .add(Objects.requireNonNull(HomeView.class.getResource("card.css"))
                        .toExternalForm());
        Label title = new Label("What does a healthy curve look like?");
        title.getStyleClass().add("cw-display");
        Label sentence =
                new Label("Choose a metric to see healthy and failing examples side by side, or drop a run on the"
                        + " window to lay its curves over them.");
        sentence.getStyleClass().add("lead");
        sentence.setWrapText(true);
        sentence.setMaxWidth(720);
        VBox header = new VBox(8, title, sentence);
        header.getStyleClass().add("card-header");
        getChildren().add(header);
        groups(session.library()).forEach((name, cards) -> getChildren().add(group(name, cards, links)));
    }

    private static Map<String, List<MetricCard>> groups(Library library) {
        Map<String, List<MetricCard>> groups = new LinkedHashMap<>();
        String group = "";
        for (Row row : new Contents(library, Map.of()).rows(id -> true)) {
            switch (row) {
                case Row.Heading(String name) -> group = name;
                case Row.Link link
                when link.place() instanceof Place.Card(String id) ->
                    groups.computeIfAbsent(group, name -> new ArrayList<>())
                            .addAll(library.card(id).stream().toList());
                case Row.Link link -> {}
            }
        }
        return groups;
    }

    private static VBox group(String name, List<MetricCard> cards, LinkHandler links) {
        Label heading = new Label(name);
        heading.getStyleClass().add("cw-title");
        FlowPane tiles = new FlowPane(16, 16);
        cards.forEach(card -> tiles.getChildren().add(new Tile(card, () -> links.openPage(card.id(), ""))));
        return new VBox(12, heading, tiles);
    }
}
