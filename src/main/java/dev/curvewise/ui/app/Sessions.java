package dev.curvewise.ui.app;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.session.SavedRun;
import dev.curvewise.session.SavedSession;
import dev.curvewise.session.Session;
import dev.curvewise.ui.task.Tasks;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The session files: which one is open, and the one that keeps what was open last.
final class Sessions {

    private static final Duration CALM = Duration.seconds(2);

    private final Stage stage;
    private final Session session;
    private final Settings settings;
    private final Tasks tasks;
    private final SessionDesk desk;
    private final Notices notices;
    private final Runnable problems;
    private @Nullable SessionFile current;

    /// @param problems shows what was wrong
    Sessions(
            Stage stage,
            Session session,
            Settings settings,
            Tasks tasks,
            SessionDesk desk,
            Notices notices,
            Runnable problems) {
        this.stage = stage;
        this.session = session;
        this.settings = settings;
        this.tasks = tasks;
        this.desk = desk;
        this.notices = notices;
        this.problems = problems;
    }

    SessionDesk desk() {
        return desk;
    }

    /// Opens a session instead of what is open.
    void open(Path file) {
        SessionFile chosen = new SessionFile(file);
        desk.open(chosen, read -> {
            if (read.found().isPresent()) {
                use(chosen);
            }
            boolean sound = read.problems().isEmpty() && session.missing().isEmpty();
            notices.show(tidings(chosen, read), sound ? "" : "Problems and notes", problems);
        });
    }

    private String tidings(SessionFile file, Loaded<SavedSession> read) {
        if (read.found().isEmpty()) {
            return "The session " + file.name() + " could not be opened.";
        }
        long missing = session.missing().stream().map(SavedRun::file).distinct().count();
        String damaged = read.problems().isEmpty() ? "" : " Part of it is damaged and left out.";
        String gone = missing == 0
                ? ""
                : missing == 1 ? " One file was not found." : " " + missing + " files were not found.";
        return "Opened the session " + file.name() + "." + damaged + gone;
    }

    /// Asks for a session file and opens it.
    void choose() {
        FileChooser chooser = chooser("Open a session");
        File file = chooser.showOpenDialog(stage);
        if (file != null) {
            open(file.toPath());
        }
    }

    /// Saves the session where it was opened from or saved before; asks where that is not known.
    void save() {
        SessionFile file = current;
        if (file == null) {
            saveAs();
        } else {
            save(file.path());
        }
    }

    /// Asks where the session is to be saved and saves it there.
    void saveAs() {
        FileChooser chooser = chooser("Save the session");
        SessionFile before = current;
        chooser.setInitialFileName((before == null ? "session" : before.name()) + SessionFile.ENDING);
        File file = chooser.showSaveDialog(stage);
        if (file != null) {
            String name = file.getPath();
            save(Path.of(name.endsWith(SessionFile.ENDING) ? name : name + SessionFile.ENDING));
        }
    }

    void save(Path path) {
        SessionFile file = new SessionFile(path);
        SavedSession now = desk.now();
        tasks.quietly(() -> file.write(now), wrong -> {
            if (wrong.isEmpty()) {
                use(file);
                notices.show("Saved the session " + file.name() + ".");
            } else {
                session.report(wrong);
                notices.show(wrong.getFirst().what() + ".", "Problems and notes", problems);
            }
        });
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        settings.lastFolder().ifPresent(chooser::setInitialDirectory);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Sessions of Curvewise", "*" + SessionFile.ENDING));
        return chooser;
    }

    private void use(SessionFile file) {
        current = file;
        settings.usedSession(file.path().toString());
        stage.setTitle(file.name() + " – Curvewise");
    }

    /// Keeps what is open in a file, a moment after each change, and at the end.
    void keepLast(Path path) {
        SessionFile last = new SessionFile(path);
        PauseTransition calm = new PauseTransition(CALM);
        calm.setOnFinished(event -> {
            SavedSession now = desk.now();
            tasks.quietly(() -> last.write(now), Sessions::ignore);
        });
        InvalidationListener changed = what -> calm.playFromStart();
        session.revisionProperty().addListener(changed);
        session.baselineProperty().addListener(changed);
        session.trail().currentProperty().addListener(changed);
        session.missing().addListener(changed);
        stage.setOnHiding(event -> ignore(last.write(desk.now())));
    }

    /// Opens what was open the last time; nothing is said where that is not possible.
    ///
    /// @param then what to do once it is open, or is known not to be there
    void openLast(Path path, Runnable then) {
        if (path.toFile().isFile()) {
            desk.open(new SessionFile(path), read -> then.run());
        } else {
            then.run();
        }
    }

    /// What can not be kept is lost; nobody asked for it by name.
    private static void ignore(List<Problem> wrong) {}
}
