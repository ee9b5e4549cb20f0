package dev.curvewise.ui.app;

import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Page;
import dev.curvewise.problem.Problem;
import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import dev.curvewise.ui.card.CardPage;
import dev.curvewise.ui.card.HomeView;
import dev.curvewise.ui.card.MethodView;
import dev.curvewise.ui.card.ProblemBar;
import dev.curvewise.ui.card.draw.CurveEditor;
import dev.curvewise.ui.detect.ComparePage;
import dev.curvewise.ui.detect.RulesFile;
import dev.curvewise.ui.detect.TunerPage;
import dev.curvewise.ui.run.ColumnPage;
import dev.curvewise.ui.run.OverviewPage;
import dev.curvewise.ui.run.RunCommands;
import dev.curvewise.ui.task.Tasks;
import dev.curvewise.ui.text.LinkHandler;
import dev.curvewise.ui.text.MarkdownView;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The middle of the window: the page of the place one is at.
final class Pages extends StackPane {

    private final Session session;
    private final LinkHandler links;
    private final RunCommands commands;
    private final Tasks tasks;
    private final RulesFile rules;
    private final DoubleProperty zoom;
    private final ScrollPane scroll = new ScrollPane();
    private final ProblemBar problems;
    private final VBox reader;
    private final HomeView home;
    private Supplier<List<Path>> packs = List::of;
    private @Nullable OverviewPage overview;
    private @Nullable ColumnPage column;
    private @Nullable CardPage open;
    private @Nullable Page page;
    private @Nullable MarkdownView text;
    private @Nullable CurveEditor editor;

    /// @param zoom         how large the text is set, remembered
    /// @param showProblems opens the list of all problems
    Pages(
            Session session,
            LinkHandler links,
            RunCommands commands,
            Tasks tasks,
            RulesFile rules,
            DoubleProperty zoom,
            Runnable showProblems) {
        this.commands = commands;
        this.tasks = tasks;
        this.rules = rules;
        this.session = session;
        this.links = links;
        this.zoom = zoom;
        getStyleClass().add("pages");
        scroll.setId("page");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        problems = new ProblemBar(showProblems);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        reader = new VBox(problems, scroll);
        home = new HomeView(session, links);
        getChildren().addAll(home, reader);
        session.trail().currentProperty().subscribe(this::show);
        session.libraryProperty().addListener((o, before, now) -> renew());
        session.problems().addListener((ListChangeListener<Problem>) change -> showProblems());
    }

    /// Tells where the folders with cards of one's own are found.
    void setPacks(Supplier<List<Path>> folders) {
        packs = folders;
    }

    /// Opens the bar to find words on the page.
    void find() {
        if (text != null && editor == null) {
            text.openFind();
        }
    }

    /// Sets the text larger or smaller, or as it is meant.
    void zoom(int direction) {
        if (text == null) {
            return;
        }
        switch (direction) {
            case 1 -> text.zoomIn();
            case -1 -> text.zoomOut();
            default -> text.zoomReset();
        }
    }

    /// Closes what is open over the page; false where there is nothing.
    boolean closeOverlay() {
        if (editor != null) {
            editor.leave();
            return true;
        }
        return text != null && text.closeFind();
    }

    /// Scrolls to a heading of the page.
    void showSection(String anchor) {
        if (text != null && !anchor.isEmpty()) {
            text.showSection(anchor);
        }
    }

    private void show(Place place) {
        closeEditor();
        turnTo(place);
        boolean atHome = place instanceof Place.Home;
        if (!atHome && home.isVisible() && getScene() != null) {
            // else keys would go on to a page that can not be seen
            getScene().getRoot().requestFocus();
        }
        home.setVisible(atHome);
        reader.setVisible(!atHome && overview == null);
        scroll.setVvalue(0);
        if (atHome && getScene() != null && !(getScene().getFocusOwner() instanceof TextInputControl)) {
            home.focusTiles();
        }
    }

    private void turnTo(Place place) {
        if (open != null) {
            open.close();
        }
        if (text != null) {
            text.zoomProperty().unbindBidirectional(zoom);
            getChildren().remove(text.findBar());
        }
        closeRunPages();
        open = null;
        text = null;
        page = null;
        scroll.setContent(
                switch (place) {
                    case Place.Card(String id) ->
                        session.library().card(id).map(this::cardPage).orElseGet(() -> absent(id));
                    case Place.Method(String id) ->
                        session.library()
                                .method(id)
                                .<Node>map(method -> {
                                    MethodView view = new MethodView(method, session.library(), links);
                                    page = method;
                                    read(view.body());
                                    return view;
                                })
                                .orElseGet(() -> absent(id));
                    case Place.Compare(String id) -> new ComparePage(session, tasks, id);
                    case Place.Tune(String id) ->
                        session.library()
                                .card(id)
                                .<Node>map(card -> new TunerPage(card, session, tasks, rules))
                                .orElseGet(() -> absent(id));
                    case Place.Column(String name) -> {
                        ColumnPage view = new ColumnPage(name, session, commands);
                        column = view;
                        yield view;
                    }
                    case Place.Overview() -> {
                        OverviewPage view = new OverviewPage(session);
                        overview = view;
                        getChildren().add(view);
                        yield null;
                    }
                    case Place.Home() -> null;
                });
        showProblems();
    }

    private void closeRunPages() {
        if (overview != null) {
            overview.close();
            getChildren().remove(overview);
            overview = null;
        }
        if (column != null) {
            column.close();
            column = null;
        }
    }

    private Node cardPage(MetricCard card) {
        CardPage view = new CardPage(card, session, links, () -> draw(card));
        open = view;
        page = card;
        read(view.body());
        return view;
    }

    private void read(MarkdownView body) {
        text = body;
        body.zoomProperty().bindBidirectional(zoom);
        Region bar = body.findBar();
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(bar, Pos.TOP_RIGHT);
        StackPane.setMargin(bar, new Insets(8, 24, 0, 0));
        getChildren().add(bar);
    }

    /// Shows the page anew after its file was saved: one keeps one's place and what one has chosen.
    private void renew() {
        Place place = session.trail().current();
        Page before = page;
        boolean ofAFile = place instanceof Place.Card || place instanceof Place.Method;
        if (!ofAFile || editor != null || (before != null && before.equals(current(place)))) {
            return;
        }
        String chosen = open == null ? "" : open.chosen();
        double offset = scroll.getVvalue() * hidden();
        turnTo(place);
        if (open != null) {
            open.choose(chosen);
        }
        scroll.applyCss();
        scroll.layout();
        double hidden = hidden();
        scroll.setVvalue(hidden > 0 ? Math.clamp(offset / hidden, 0, 1) : 0);
    }

    private @Nullable Page current(Place place) {
        return switch (place) {
            case Place.Card(String id) -> session.library().card(id).orElse(null);
            case Place.Method(String id) -> session.library().method(id).orElse(null);
            default -> null;
        };
    }

    private double hidden() {
        Node content = scroll.getContent();
        return content == null
                ? 0
                : Math.max(
                        0,
                        content.getLayoutBounds().getHeight()
                                - scroll.getViewportBounds().getHeight());
    }

    private void showProblems() {
        Page shown = page;
        problems.show(
                shown == null
                        ? List.of()
                        : session.problems().stream()
                                .filter(problem ->
                                        problem.isError() && problem.source().equals(shown.file()))
                                .toList());
    }

    private void draw(MetricCard card) {
        closeEditor();
        CurveEditor opened =
                new CurveEditor(card, session.library().path(card).orElse(null), packs.get(), this::closeEditor);
        editor = opened;
        getChildren().add(opened);
        opened.begin();
    }

    private void closeEditor() {
        if (editor != null) {
            getChildren().remove(editor);
            editor = null;
            scroll.requestFocus();
            renew();
        }
    }

    private static Node absent(String id) {
        Label label = new Label("There is no page called " + id + ".");
        label.getStyleClass().addAll("cw-muted", "absent");
        return label;
    }
}
