package dev.curvewise.ui.app;

import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import dev.curvewise.ui.card.CardPage;
import dev.curvewise.ui.card.HomeView;
import dev.curvewise.ui.card.MethodView;
import dev.curvewise.ui.detect.ComparePage;
import dev.curvewise.ui.detect.RulesFile;
import dev.curvewise.ui.detect.TunerPage;
import dev.curvewise.ui.task.Tasks;
import dev.curvewise.ui.text.LinkHandler;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The middle of the window: the page of the place one is at.
final class Pages extends StackPane {

    private final Session session;
    private final LinkHandler links;
    private final Tasks tasks;
    private final RulesFile rules;
    private final ScrollPane scroll = new ScrollPane();
    private @Nullable CardPage open;

    Pages(Session session, LinkHandler links, Tasks tasks, RulesFile rules) {
        this.tasks = tasks;
        this.rules = rules;
        this.session = session;
        this.links = links;
        getStyleClass().add("pages");
        scroll.setId("page");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
        session.trail().currentProperty().subscribe(this::show);
        session.libraryProperty()
                .addListener((o, before, now) -> show(session.trail().current()));
    }

    private void show(Place place) {
        if (open != null) {
            open.close();
            open = null;
        }
        scroll.setContent(page(place));
        scroll.setVvalue(0);
    }

    private Node page(Place place) {
        return switch (place) {
            case Place.Card(String id) ->
                session.library()
                        .card(id)
                        .<Node>map(card -> {
                            CardPage page = new CardPage(card, session, links);
                            open = page;
                            return page;
                        })
                        .orElseGet(() -> absent(id));
            case Place.Method(String id) ->
                session.library()
                        .method(id)
                        .<Node>map(method -> new MethodView(method, session.library(), links))
                        .orElseGet(() -> absent(id));
            case Place.Compare(String id) -> new ComparePage(session, tasks, id);
            case Place.Tune(String id) ->
                session.library()
                        .card(id)
                        .<Node>map(card -> new TunerPage(card, session, tasks, rules))
                        .orElseGet(() -> absent(id));
            default -> new HomeView(session, links);
        };
    }

    private static Node absent(String id) {
        Label label = new Label("There is no page called " + id + ".");
        label.getStyleClass().addAll("cw-muted", "absent");
        return label;
    }
}
