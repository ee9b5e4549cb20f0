package dev.curvewise.ui.app;

import dev.curvewise.card.MetricCard;
import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import dev.curvewise.ui.card.CardPage;
import dev.curvewise.ui.card.HomeView;
import dev.curvewise.ui.card.MethodView;
import dev.curvewise.ui.detect.ComparePage;
import dev.curvewise.ui.detect.RulesFile;
import dev.curvewise.ui.detect.TunerPage;
import dev.curvewise.ui.run.ColumnPage;
import dev.curvewise.ui.run.OverviewPage;
import dev.curvewise.ui.run.OverviewState;
import dev.curvewise.ui.run.RunCommands;
import dev.curvewise.ui.task.Tasks;
import dev.curvewise.ui.text.LinkHandler;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Label;

/// Makes the sheet of every place. The home page is made once, for its tiles are many; all others each time.
///
/// @param home     the page of all cards
/// @param overview how the page of the runs was left
/// @param links    follows the links of a text
/// @param commands what a column's page can ask of its run
/// @param rules    where tuned rules are kept
/// @param draw     opens the editor of a card's curves
record Sheets(
        Session session,
        HomeView home,
        OverviewState overview,
        LinkHandler links,
        RunCommands commands,
        Tasks tasks,
        RulesFile rules,
        BooleanProperty sideBySide,
        Consumer<MetricCard> draw) {

    Sheet at(Place place) {
        return switch (place) {
            case Place.Home() -> Sheet.whole(home, () -> {});
            case Place.Card(String id) ->
                session.library().card(id).map(this::card).orElseGet(() -> absent(id));
            case Place.Method(String id) -> method(id);
            case Place.Compare(String id) -> Sheet.onScroll(new ComparePage(session, tasks, id));
            case Place.Tune(String id) ->
                session.library()
                        .card(id)
                        .map(card -> Sheet.onScroll(new TunerPage(card, session, tasks, rules)))
                        .orElseGet(() -> absent(id));
            case Place.Column(String name) -> {
                ColumnPage view = new ColumnPage(name, session, commands);
                yield Sheet.onScroll(view, view::close);
            }
            case Place.Overview() -> {
                OverviewPage view = new OverviewPage(session, overview, tasks, commands.columns());
                yield Sheet.whole(view, view::close);
            }
        };
    }

    private Sheet card(MetricCard card) {
        CardPage view = new CardPage(card, session, links, sideBySide, tasks, () -> draw.accept(card));
        return Sheet.of(card, view, view.body(), view::close);
    }

    private Sheet method(String id) {
        return session.library()
                .method(id)
                .map(method -> {
                    MethodView view = new MethodView(method, session.library(), links);
                    return Sheet.of(method, view, view.body(), () -> {});
                })
                .orElseGet(() -> absent(id));
    }

    private static Sheet absent(String id) {
        Label label = new Label("There is no page called " + id + ".");
        label.getStyleClass().addAll("cw-muted", "absent");
        return Sheet.onScroll(label);
    }
}
