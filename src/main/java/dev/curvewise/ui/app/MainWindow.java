package dev.curvewise.ui.app;

import dev.curvewise.problem.Loaded;
import dev.curvewise.session.Place;
import dev.curvewise.session.Rules;
import dev.curvewise.session.Session;
import dev.curvewise.session.Start;
import dev.curvewise.session.Watch;
import dev.curvewise.ui.card.ContentsList;
import dev.curvewise.ui.card.LibrarySearch;
import dev.curvewise.ui.detect.RulesFile;
import dev.curvewise.ui.run.RunPanel;
import dev.curvewise.ui.task.Tasks;
import dev.curvewise.ui.text.MarkdownView;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.BooleanExpression;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.event.EventHandler;
import javafx.event.WeakEventHandler;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The window: puts the parts together and does what the buttons, menus and keys ask for.
final class MainWindow implements Actions {

    /// By then the cards are drawn.
    private static final Duration SOON = Duration.millis(1_500);

    private final Stage stage;
    private final Settings settings;
    private final Session session;
    private final Tasks tasks;
    private final RunDesk desk;
    private final Sessions sessions;
    private final Notices notices = new Notices();
    private final Appearance appearance;
    private EventHandler<WindowEvent> hidden = event -> {};
    private final BorderPane root = new BorderPane();
    private final DropOverlay overlay = new DropOverlay();
    private @Nullable Path last;
    private final ContentsList contents;
    private final RunPanel runPanel;
    private final TopBar topBar;
    private final Pages pages;
    private final Drawer drawer;
    private final Arrivals arrivals;
    private final MainMenu menu;

    MainWindow(Stage stage, Settings settings, Tasks tasks) {
        this(stage, settings, tasks, RulesFile.none(), Watch.robust());
    }

    /// @param rules where tuned rules are kept
    /// @param watch the rules the metrics are watched by at first
    MainWindow(Stage stage, Settings settings, Tasks tasks, RulesFile rules, Watch watch) {
        session = new Session(watch);
        this.stage = stage;
        this.settings = settings;
        this.tasks = tasks;
        desk = RunDesk.of(session, tasks, settings.restartRules());
        keep(session.byHand(), settings.columnCards());
        keep(session.columnNames(), settings.columnNames());
        appearance = new Appearance(settings);
        topBar = new TopBar(this);
        LibrarySearch search = new LibrarySearch(session, tasks);
        contents = new ContentsList(session, search, topBar.search(), this::focusPage);
        StatusLine status = new StatusLine(tasks, session.problems(), this::showProblems);
        drawer = new Drawer(status, new ProblemPane(session.problems(), session::clearProblems, this::hideProblems));
        root.setTop(topBar);
        Loaded<Map<String, Rules>> tuned = rules.read();
        session.report(tuned.problems());
        tuned.found()
                .ifPresent(all -> all.forEach(
                        (card, chosen) -> session.watch(session.watch().with(card, chosen), card, List.of())));
        Links links = new Links(session, uri -> browser().showDocument(uri.toString()), this::showSection);
        pages = new Pages(
                session,
                search,
                links,
                desk,
                tasks,
                rules,
                settings.textZoomProperty(),
                settings.sideBySideProperty(),
                this::showProblems);
        SessionDesk saved = new SessionDesk(session, tasks, desk, pages);
        sessions = new Sessions(stage, session, settings, tasks, saved, notices, this::showProblems);
        arrivals = new Arrivals(stage, session, settings, desk.opener(), sessions, notices, this::showProblems);
        menu = new MainMenu(stage, session, settings, arrivals, sessions, this);
        runPanel = new RunPanel(session, desk, tasks, arrivals);
        desk.setOnMarksChanged(runPanel::refresh);
        desk.setOnTold(notices::show);
        desk.setOnBegun((what, open) -> notices.show(what, "Open", open));
        desk.setOnClosed(what -> notices.show("Closed " + what + ".", "Undo", this::undo));
        root.setCenter(pages);
        root.setBottom(drawer);
        drawer.heightProperty().subscribe(height -> notices.above(height.doubleValue()));
        settings.sidebarShownProperty().subscribe(shown -> root.setLeft(shown ? contents : null));
        topBar.search().textProperty().subscribe(words -> {
            if (!words.isEmpty()) {
                settings.sidebarShownProperty().set(true);
            }
        });
        settings.runPanelShownProperty().subscribe(shown -> root.setRight(shown ? runPanel : null));
        session.libraryProperty()
                .subscribe(library -> status.setText(library.cards().size() + " metrics, "
                        + library.methods().size() + " methods"));
        session.trail().currentProperty().subscribe(place -> session.select(null));
    }

    /// Begins with what was remembered, and remembers what changes.
    private static void keep(ObservableMap<String, String> now, ObservableMap<String, String> remembered) {
        now.putAll(remembered);
        now.addListener((MapChangeListener<String, String>) change -> {
            if (change.wasAdded()) {
                remembered.put(change.getKey(), change.getValueAdded());
            } else {
                remembered.remove(change.getKey());
            }
        });
    }

    /// Opens the program's window.
    ///
    /// @param closed told when it is closed
    static void open(Start start, Runnable closed) {
        Settings settings = new Settings();
        SettingsFile file = SettingsFile.ofUser();
        file.keep(settings);
        Stage stage = new Stage();
        stage.setOnHidden(event -> closed.run());
        MainWindow window = new MainWindow(
                stage, settings, Tasks.inBackground(), new RulesFile(file.beside("rules.json")), Watch.robust());
        window.setLast(file.beside("last" + SessionFile.ENDING));
        window.show();
        window.begin(start);
    }

    Sessions sessions() {
        return sessions;
    }

    RunDesk desk() {
        return desk;
    }

    Session session() {
        return session;
    }

    /// Whether nothing is under way.
    boolean isCalm() {
        return tasks.running().isEmpty();
    }

    /// Shows the window.
    void show() {
        WindowBounds.keep(settings, stage);
        // at its size from the start, else all is laid out twice
        Scene scene = new Scene(new StackPane(root, notices, overlay), stage.getWidth(), stage.getHeight());
        scene.getStylesheets()
                .add(Objects.requireNonNull(MainWindow.class.getResource("app.css"))
                        .toExternalForm());
        appearance.themeProperty().subscribe(theme -> theme.applyTo(scene));
        new Keys(this).listen(scene);
        new DropTarget(overlay, arrivals::open).on(scene);
        topBar.search().addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        ErrorWindow errors = new ErrorWindow(stage);
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> errors.show(failure));
        stage.setTitle("Curvewise");
        for (int size : new int[] {32, 48, 128, 256}) {
            stage.getIcons()
                    .add(new Image(Objects.requireNonNull(
                            MainWindow.class.getResourceAsStream("icons/icon-" + size + ".png"))));
        }
        stage.setScene(scene);
        stage.show();
        root.requestFocus();
    }

    /// Reads the cards, then opens what the program was started with.
    void begin(Start start) {
        CardFolders folders = new CardFolders(session, tasks, start.cards(), settings.cardFolders());
        pages.setPacks(folders::all, () -> FoldersWindow.add(stage, settings.cardFolders()));
        hidden = event -> folders.close();
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, new WeakEventHandler<>(hidden));
        folders.open(() -> {
            arrivals.open(start.runs());
            if (start.sample()) {
                arrivals.openSample();
            }
            keepLast(start.runs().isEmpty() && !start.sample());
            prepare();
        });
    }

    /// The first formula loads its typesetter: better now than when the first page opens, but not while the first
    /// pictures of the window are drawn.
    private void prepare() {
        PauseTransition soon = new PauseTransition(SOON);
        soon.setOnFinished(event -> tasks.quietly(MainWindow::prepared, nothing -> rehearse()));
        soon.play();
    }

    /// The first run opens as smoothly as the second.
    private void rehearse() {
        if (session.runs().isEmpty()) {
            Rehearsal rehearsal = Rehearsal.begin(appearance.themeProperty().get(), tasks, desk.columns());
            session.runs().addListener((InvalidationListener) runs -> rehearsal.end());
        }
    }

    /// Opens what was open the last time, where that is wished, and keeps what is open from then on.
    private void keepLast(boolean nothingElse) {
        Path file = last;
        if (file == null) {
            return;
        }
        if (nothingElse && settings.reopenLastProperty().get()) {
            sessions.openLast(file, () -> sessions.keepLast(file));
        } else {
            sessions.keepLast(file);
        }
    }

    /// Keeps what is open in this file, and opens it from there.
    void setLast(Path file) {
        last = file;
    }

    DropOverlay overlay() {
        return overlay;
    }

    private static boolean prepared() {
        MarkdownView.prepareFormulas();
        return true;
    }

    void openRuns(List<Path> files) {
        arrivals.open(files);
    }

    void openSample() {
        arrivals.openSample();
    }

    private void searchKey(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN) {
            contents.focusList();
        } else if (code == KeyCode.ENTER) {
            contents.first();
            focusPage();
        } else if (code == KeyCode.ESCAPE) {
            topBar.search().clear();
            root.requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    private javafx.application.HostServices browser() {
        return new Application() {
            @Override
            public void start(Stage primary) {}
        }.getHostServices();
    }

    @Override
    public void home() {
        session.trail().go(new Place.Home());
    }

    @Override
    public void back() {
        if (!drawer.close() && !desk.opener().cancelLast() && !pages.closeOverlay()) {
            session.trail().back();
        }
    }

    @Override
    public void forward() {
        session.trail().forward();
    }

    @Override
    public BooleanExpression canGoBack() {
        return session.trail().canGoBackProperty();
    }

    @Override
    public BooleanExpression canGoForward() {
        return session.trail().canGoForwardProperty();
    }

    @Override
    public void undo() {
        session.undo().undo();
    }

    @Override
    public void redo() {
        session.undo().redo();
    }

    @Override
    public void chooseRuns() {
        arrivals.choose();
    }

    @Override
    public void chooseFolder() {
        arrivals.chooseFolder();
    }

    @Override
    public void saveSession() {
        sessions.save();
    }

    @Override
    public void toggleTheme() {
        appearance.toggle();
    }

    @Override
    public void toggleSidebar() {
        settings.sidebarShownProperty().set(!settings.sidebarShownProperty().get());
    }

    @Override
    public void toggleRunPanel() {
        settings.runPanelShownProperty().set(!settings.runPanelShownProperty().get());
    }

    @Override
    public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void focusSearch() {
        settings.sidebarShownProperty().set(true);
        topBar.search().requestFocus();
        topBar.search().selectAll();
    }

    @Override
    public void findInPage() {
        pages.find();
    }

    @Override
    public void zoom(int direction) {
        pages.zoom(direction);
    }

    @Override
    public void step(int direction) {
        contents.step(direction);
    }

    @Override
    public void showKeys() {
        KeysWindow.over(stage).show();
    }

    @Override
    public void showProblems() {
        drawer.toggle();
    }

    private void showSection(String anchor) {
        pages.showSection(anchor);
    }

    private void focusPage() {
        pages.focusPage();
    }

    private void hideProblems() {
        drawer.close();
    }

    @Override
    public List<MenuItem> menu() {
        return menu.items();
    }
}
