package dev.curvewise.ui.app;

import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/// Files that come in, chosen, dropped or named at the start, and the session that goes out to a file.
final class Arrivals {

    /// The page the sample run is made for.
    private static final String SAMPLE_PAGE = "kl";

    private final Stage stage;
    private final Session session;
    private final Settings settings;
    private final RunOpener opener;
    private final SessionFile sessionFile;

    Arrivals(Stage stage, Session session, Settings settings, RunOpener opener, SessionFile sessionFile) {
        this.stage = stage;
        this.session = session;
        this.settings = settings;
        this.opener = opener;
        this.sessionFile = sessionFile;
        opener.setOnArriving(run -> arrived(new Place.Overview()));
    }

    /// Asks for run files and opens them.
    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open run files");
        List<File> files = chooser.showOpenMultipleDialog(stage);
        if (files != null) {
            open(files.stream().map(File::toPath).toList());
        }
    }

    /// Opens runs, folders of runs and sessions.
    void open(List<Path> files) {
        for (Path file : files) {
            if (SessionFile.isOne(file)) {
                sessionFile.open(file);
                continue;
            }
            opener.open(file, run -> {
                settings.opened(file.toAbsolutePath().toString());
                arrived(new Place.Overview());
            });
        }
    }

    void openSample() {
        opener.openSample(run -> arrived(new Place.Card(SAMPLE_PAGE)));
    }

    /// Who is on the home page is led to where the run is best seen; who reads a page stays there.
    private void arrived(Place best) {
        settings.runPanelShownProperty().set(true);
        if (session.trail().current() instanceof Place.Home) {
            session.trail().go(best);
        }
    }

    /// Asks where the session is to be saved and saves it there.
    void saveSession() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the session");
        chooser.setInitialFileName("session" + SessionFile.ENDING);
        File file = chooser.showSaveDialog(stage);
        if (file != null) {
            String name = file.getPath();
            sessionFile.save(Path.of(name.endsWith(SessionFile.ENDING) ? name : name + SessionFile.ENDING));
        }
    }
}
