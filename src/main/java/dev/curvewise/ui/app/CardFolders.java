package dev.curvewise.ui.app;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.CardWatch;
import dev.curvewise.card.Library;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.session.Session;
import dev.curvewise.ui.task.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The folders the cards come from: reads them, and reads them again whenever a file in them was saved.
final class CardFolders {

    private final Session session;
    private final Tasks tasks;
    private final List<Path> given;
    private final ObservableList<String> chosen;
    private final AtomicInteger latest = new AtomicInteger();
    private @Nullable CardWatch watch;

    /// @param given  folders named when the program was started
    /// @param chosen folders the user chose to keep
    CardFolders(Session session, Tasks tasks, List<Path> given, ObservableList<String> chosen) {
        this.session = session;
        this.tasks = tasks;
        this.given = List.copyOf(given);
        this.chosen = chosen;
    }

    /// Every folder besides the bundled cards.
    List<Path> all() {
        List<Path> all = new ArrayList<>(given);
        chosen.forEach(folder -> all.add(Path.of(folder)));
        return all.stream().distinct().toList();
    }

    /// Reads the cards and keeps up with the folders from then on.
    ///
    /// @param then what to do when they are there for the first time
    void open(Runnable then) {
        List<Path> folders = all();
        tasks.start("Reading cards", job -> CardReader.bundledAnd(folders), loaded -> {
            session.setLibrary(loaded);
            then.run();
            if (!folders.isEmpty()) {
                follow();
            }
            chosen.addListener((ListChangeListener<String>) change -> follow());
        });
    }

    void close() {
        CardWatch before = watch;
        watch = null;
        if (before != null) {
            before.close();
        }
    }

    private void follow() {
        close();
        int number = latest.incrementAndGet();
        try {
            watch = CardWatch.start(all(), loaded -> Platform.runLater(() -> take(number, loaded)));
        } catch (IOException cannotWatch) {
            session.report(List.of(Problem.warning(
                    "cards",
                    0,
                    0,
                    "This system can not watch the card folders: " + cannotWatch.getMessage(),
                    "Start the program again to see what was saved")));
        }
    }

    /// Takes a reading, unless the folders are others by now or it says what is known.
    private void take(int number, Loaded<Library> loaded) {
        if (number == latest.get()) {
            session.setLibrary(loaded);
        }
    }
}
