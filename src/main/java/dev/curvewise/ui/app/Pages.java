package dev.curvewise.ui.app;

import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Page;
import dev.curvewise.problem.Problem;
import dev.curvewise.session.Place;
import dev.curvewise.session.SavedView;
import dev.curvewise.session.Session;
import dev.curvewise.ui.card.CardPage;
import dev.curvewise.ui.card.HomeView;
import dev.curvewise.ui.card.LibrarySearch;
import dev.curvewise.ui.card.ProblemBar;
import dev.curvewise.ui.card.draw.CurveEditor;
import dev.curvewise.ui.chart.CurveChart;
import dev.curvewise.ui.detect.RulesFile;
import dev.curvewise.ui.run.OverviewState;
import dev.curvewise.ui.run.RunCommands;
import dev.curvewise.ui.task.Tasks;
import dev.curvewise.ui.text.LinkHandler;
import dev.curvewise.ui.text.MarkdownView;
import dev.curvewise.ui.theme.PageScroll;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The middle of the window: shows the sheet of the place one is at, keeps one's place on it while its file changes,
/// and lays over it what is open above it.
final class Pages extends StackPane implements Views {

    private final Session session;
    private final Sheets sheets;
    private final DoubleProperty zoom;
    private final PageScroll scroll = new PageScroll();
    private final ProblemBar problems;
    private final VBox reader;
    private final HomeView home;
    private Supplier<List<Path>> packs = List::of;
    private Supplier<Optional<Path>> addPack = Optional::empty;
    private final Map<Place, SavedView> views = new HashMap<>();
    private Sheet sheet;
    private Place place = new Place.Home();
    private @Nullable CurveEditor editor;

    /// The scenario that was drawn last, until its page shows it.
    private String drawn = "";

    /// @param zoom         how large the text is set, remembered
    /// @param sideBySide   whether runs stand beside a card's examples, remembered
    /// @param showProblems opens the list of all problems
    Pages(
            Session session,
            LibrarySearch search,
            LinkHandler links,
            RunCommands commands,
            Tasks tasks,
            RulesFile rules,
            DoubleProperty zoom,
            BooleanProperty sideBySide,
            Runnable showProblems) {
        this.session = session;
        this.zoom = zoom;
        getStyleClass().add("pages");
        scroll.setId("page");
        problems = new ProblemBar(showProblems);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        reader = new VBox(problems, scroll);
        home = new HomeView(session, search, links);
        sheets = new Sheets(session, home, new OverviewState(), links, commands, tasks, rules, sideBySide, this::draw);
        sheet = Sheet.whole(home, () -> {});
        getChildren().addAll(home, reader);
        session.trail().currentProperty().subscribe(this::show);
        session.libraryProperty().addListener((o, before, now) -> renew());
        session.problems().addListener((ListChangeListener<Problem>) change -> showProblems());
    }

    /// Tells where the folders with cards of one's own are found.
    ///
    /// @param add asks for one more and keeps it
    void setPacks(Supplier<List<Path>> folders, Supplier<Optional<Path>> add) {
        packs = folders;
        addPack = add;
    }

    /// Hands the keyboard to the page.
    void focusPage() {
        if (sheet.node() == home) {
            home.focusTiles();
        } else if (sheet.whole()) {
            sheet.node().requestFocus();
        } else {
            scroll.requestFocus();
        }
    }

    /// Opens the bar to find words on the page.
    void find() {
        MarkdownView text = sheet.text();
        if (text != null && editor == null) {
            text.openFind();
        }
    }

    /// Sets the text larger or smaller, or as it is meant.
    void zoom(int direction) {
        MarkdownView text = sheet.text();
        if (text == null) {
            return;
        }
        switch (direction) {
            case 1 -> text.zoomIn();
            case -1 -> text.zoomOut();
            default -> text.zoomReset();
        }
    }

    @Override
    public List<SavedView> views() {
        keep();
        return views.values().stream()
                .sorted(Comparator.comparing(view -> view.page().text()))
                .toList();
    }

    @Override
    public void take(List<SavedView> others) {
        views.clear();
        others.forEach(view -> views.put(view.page(), view));
        restore();
    }

    /// Remembers how the page that is shown is left.
    private void keep() {
        chart().ifPresent(chart -> {
            String example = sheet.node() instanceof CardPage card ? card.chosen() : "";
            SavedView view = new SavedView(place, example, chart.look());
            if (view.isPlain()) {
                views.remove(place);
            } else {
                views.put(place, view);
            }
        });
    }

    /// Shows the page as it was left.
    private void restore() {
        SavedView view = views.getOrDefault(place, SavedView.plain(place));
        if (sheet.node() instanceof CardPage card) {
            card.choose(view.example());
        }
        chart().filter(chart -> !chart.look().equals(view.look())).ifPresent(chart -> chart.setLook(view.look()));
    }

    private Optional<CurveChart> chart() {
        return !sheet.whole() && sheet.node().lookup("#chart") instanceof CurveChart chart
                ? Optional.of(chart)
                : Optional.empty();
    }

    /// Closes what is open over the page; false where there is nothing.
    boolean closeOverlay() {
        if (editor != null) {
            editor.leave();
            return true;
        }
        MarkdownView text = sheet.text();
        return text != null && text.closeFind();
    }

    /// Scrolls to a heading of the page.
    void showSection(String anchor) {
        MarkdownView text = sheet.text();
        if (text != null && !anchor.isEmpty()) {
            text.showSection(anchor);
        }
    }

    private void show(Place next) {
        closeEditor();
        boolean leavesHome = sheet.node() == home && !(next instanceof Place.Home);
        turnTo(next);
        scroll.setVvalue(0);
        if (getScene() == null) {
            return;
        }
        if (leavesHome && isBelow(getScene().getFocusOwner(), home)) {
            // else keys would go on to a page that can not be seen
            getScene().getRoot().requestFocus();
        } else if (sheet.node() == home && !(getScene().getFocusOwner() instanceof TextInputControl)) {
            home.focusTiles();
        }
    }

    private static boolean isBelow(@Nullable Node node, Node top) {
        Node at = node;
        while (at != null && !at.equals(top)) {
            at = at.getParent();
        }
        return at != null;
    }

    private void turnTo(Place next) {
        keep();
        takeAway();
        place = next;
        sheet = sheets.at(next);
        restore();
        reader.setVisible(!sheet.whole());
        if (!sheet.whole()) {
            scroll.setContent(sheet.node());
        } else if (sheet.node() == home) {
            home.setVisible(true);
        } else {
            getChildren().add(sheet.node());
        }
        MarkdownView text = sheet.text();
        if (text != null) {
            text.zoomProperty().bindBidirectional(zoom);
            getChildren().add(placed(text.findBar()));
        }
        showProblems();
    }

    private void takeAway() {
        sheet.close().run();
        MarkdownView text = sheet.text();
        if (text != null) {
            text.zoomProperty().unbindBidirectional(zoom);
            getChildren().remove(text.findBar());
        }
        scroll.setContent(null);
        home.setVisible(false);
        if (sheet.node() != home) {
            getChildren().remove(sheet.node());
        }
    }

    private static Region placed(Region findBar) {
        findBar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(findBar, Pos.TOP_RIGHT);
        StackPane.setMargin(findBar, new Insets(8, 24, 0, 0));
        return findBar;
    }

    /// Shows the page anew after its file was saved: one keeps one's place and what one has chosen.
    private void renew() {
        Page before = sheet.page();
        boolean ofAFile = place instanceof Place.Card || place instanceof Place.Method;
        if (!ofAFile || editor != null || (before != null && before.equals(current(place)))) {
            return;
        }
        String fresh = drawn;
        drawn = "";
        double offset = scroll.getVvalue() * hidden();
        turnTo(place);
        if (sheet.node() instanceof CardPage card && !fresh.isEmpty()) {
            card.choose(fresh);
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

    /// How much of the page is out of sight, in pixels.
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
        Page shown = sheet.page();
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
        CurveEditor opened = new CurveEditor(
                card,
                session.library().path(card).orElse(null),
                packs.get(),
                addPack,
                label -> drawn = label,
                this::closeEditor);
        drawn = "";
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
}
