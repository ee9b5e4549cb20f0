package dev.curvewise.ui.app;

import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import dev.curvewise.ui.app.RunOpener.Outcome;
import dev.curvewise.ui.app.RunOpener.Wish;
import dev.curvewise.ui.run.FileCommands;
import dev.curvewise.ui.task.NextFrame;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableList;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Files that come in, chosen, dropped or named at the start.
final class Arrivals implements FileCommands {

    /// The page the sample run is made for.
    private static final String SAMPLE_PAGE = "kl";

    private final Stage stage;
    private final Session session;
    private final Settings settings;
    private final RunOpener opener;
    private final Sessions sessions;
    private final Notices notices;
    private final Runnable problems;

    /// @param problems shows what was wrong
    Arrivals(
            Stage stage,
            Session session,
            Settings settings,
            RunOpener opener,
            Sessions sessions,
            Notices notices,
            Runnable problems) {
        this.stage = stage;
        this.session = session;
        this.settings = settings;
        this.opener = opener;
        this.sessions = sessions;
        this.notices = notices;
        this.problems = problems;
        opener.setOnArriving(run -> arrived(new Place.Overview()));
    }

    @Override
    public void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open run files");
        settings.lastFolder().ifPresent(chooser::setInitialDirectory);
        List<File> files = chooser.showOpenMultipleDialog(stage);
        if (files != null) {
            open(files.stream().map(File::toPath).toList());
        }
    }

    @Override
    public void chooseFolder() {
        File folder =
                askForFolder("Open all runs in a folder", settings.lastFolder().orElse(null));
        if (folder != null) {
            open(List.of(folder.toPath()));
        }
    }

    /// Opens runs, folders of runs and sessions, and says what came of it.
    void open(List<Path> files) {
        files.stream().filter(SessionFile::isOne).findFirst().ifPresent(sessions::open);
        List<Path> runs =
                files.stream().filter(file -> !SessionFile.isOne(file)).toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (Path file : runs) {
            opener.open(Wish.of(file, outcome -> {
                if (!outcome.runs().isEmpty()) {
                    settings.opened(file.toAbsolutePath().normalize().toString());
                    arrived(new Place.Overview());
                }
                outcomes.add(outcome);
                if (outcomes.size() == runs.size()) {
                    boolean well = Tidings.isAllWell(outcomes);
                    notices.show(Tidings.of(outcomes), well ? "" : "Problems and notes", problems);
                }
            }));
        }
    }

    @Override
    public ObservableList<String> recent() {
        return settings.recentFiles();
    }

    @Override
    public void reopen(String file) {
        open(List.of(Path.of(file)));
    }

    @Override
    public void openSample() {
        opener.openSample(outcome -> arrived(new Place.Card(SAMPLE_PAGE)));
    }

    /// Who is on the home page is led to where the run is best seen; who reads a page stays there.
    private void arrived(Place best) {
        settings.runPanelShownProperty().set(true);
        NextFrame.run(() -> {
            if (session.trail().current() instanceof Place.Home
                    && !session.runs().isEmpty()) {
                session.trail().go(best);
            }
        });
    }

    @Override
    public void locate(String file) {
        Path name = Path.of(file).getFileName();
        String title = "Where is " + Objects.toString(name, file) + " now?";
        boolean folder = session.missing().stream().anyMatch(run -> run.file().equals(file) && run.standsOnAFolder());
        File found = folder ? askForFolder(title, near(file)) : askForFile(title, near(file));
        if (found != null) {
            sessions.desk().locate(file, found.toPath());
        }
    }

    private @Nullable File askForFile(String title, @Nullable File near) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(near);
        return chooser.showOpenDialog(stage);
    }

    private @Nullable File askForFolder(String title, @Nullable File near) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(near);
        return chooser.showDialog(stage);
    }

    /// The nearest folder that is still there of those above a file.
    private static @Nullable File near(String file) {
        Path folder = Path.of(file).toAbsolutePath().getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return folder == null ? null : folder.toFile();
    }

    @Override
    public void giveUp(String file) {
        sessions.desk().giveUp(file);
    }
}
