package dev.curvewise.ui.card;

import dev.curvewise.card.LogName;
import dev.curvewise.card.MethodPage;
import dev.curvewise.card.MetricCard;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/// The list of pages, narrowed by the search, marked by the open runs.
public final class ContentsList extends StackPane {

    private final Session session;
    private final TextField search;
    private final Sidebar sidebar;
    private Map<String, String> texts = Map.of();

    public ContentsList(Session session, TextField search) {
        this.session = session;
        this.search = search;
        sidebar = new Sidebar(session.trail()::go);
        getChildren().add(sidebar);
        setMinWidth(240);
        setMaxWidth(240);
        session.libraryProperty().subscribe(library -> {
            texts = texts();
            show();
        });
        session.readingsProperty().subscribe(readings -> show());
        session.runs().addListener((ListChangeListener<OpenRun>) change -> show());
        search.textProperty().subscribe(text -> show());
        session.trail().currentProperty().subscribe(sidebar::mark);
    }

    public void step(int direction) {
        sidebar.step(direction);
    }

    public void first() {
        sidebar.first();
    }

    public void focusList() {
        sidebar.focusList();
    }

    private void show() {
        List<String> words = GalleryFilter.words(search.getText());
        List<Row> rows = new ArrayList<>(new Contents(session.library(), session.states())
                .rows(id -> words.stream().allMatch(texts.getOrDefault(id, "")::contains)));
        if (words.isEmpty() && !session.runs().isEmpty()) {
            rows.addFirst(Contents.overview());
        }
        sidebar.show(rows, session.trail().current());
    }

    private Map<String, String> texts() {
        Map<String, String> found = new HashMap<>();
        for (MetricCard card : session.library().cards()) {
            String names = card.names().stream().map(LogName::name).collect(Collectors.joining(" "));
            found.put(
                    card.id(),
                    String.join(
                                    "\n",
                                    card.id(),
                                    card.name(),
                                    String.join(" ", card.aliases()),
                                    String.join(" ", card.tags()),
                                    names,
                                    card.shortDescription(),
                                    card.body())
                            .toLowerCase(Locale.ROOT));
        }
        for (MethodPage method : session.library().methods()) {
            found.put(
                    method.id(),
                    String.join(
                                    "\n",
                                    method.id(),
                                    method.name(),
                                    method.fullName(),
                                    method.shortDescription(),
                                    method.body())
                            .toLowerCase(Locale.ROOT));
        }
        return found;
    }
}
