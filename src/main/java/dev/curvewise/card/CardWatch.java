package dev.curvewise.card;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Watches folders of cards and reads them again when a file in them changes. A save that breaks a card keeps the page
/// that was there before, beside the problem.
///
/// Everything happens on one daemon thread; whoever listens on another thread has to hand over.
public final class CardWatch implements AutoCloseable {

    /// Editors write a file in several steps; after the last one it is quiet for this long.
    private static final long QUIET_MILLIS = 80;

    /// However busy the folder is, changes are shown after this long.
    private static final long LONGEST_WAIT_MILLIS = 300;

    private static final int DEEPEST = 6;

    private final List<Path> folders;
    private final Consumer<Loaded<Library>> listener;
    private final WatchService changes;
    private final Set<Path> watched = new HashSet<>();
    private final LastGood lastGood;

    private CardWatch(List<Path> folders, Consumer<Loaded<Library>> listener, WatchService changes) {
        this.folders = List.copyOf(folders);
        this.listener = listener;
        this.changes = changes;
        this.lastGood = new LastGood(folders);
    }

    /// Reads the bundled cards and those of the folders, and goes on watching the folders until it is closed.
    ///
    /// @param folders  one's own packs; a folder that is not there is a problem in every reading
    /// @param listener gets the first reading and one after each change, on the watching thread
    /// @throws IOException where the system has no way to watch folders
    public static CardWatch start(List<Path> folders, Consumer<Loaded<Library>> listener) throws IOException {
        CardWatch watch =
                new CardWatch(folders, listener, FileSystems.getDefault().newWatchService());
        Thread.ofPlatform().daemon().name("cards-watch").start(watch::run);
        return watch;
    }

    @Override
    public void close() throws IOException {
        changes.close();
    }

    private void run() {
        try {
            register();
            listener.accept(lastGood.read());
            while (true) {
                boolean ours = drain(changes.take());
                ours |= drainUntilQuiet();
                register();
                if (ours) {
                    listener.accept(lastGood.read());
                }
            }
        } catch (ClosedWatchServiceException closed) {
            // this is how it ends
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean drainUntilQuiet() throws InterruptedException {
        boolean ours = false;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MILLIS);
        WatchKey key = changes.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        while (key != null) {
            ours |= drain(key);
            key = System.nanoTime() < end ? changes.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : null;
        }
        return ours;
    }

    /// Takes the events of a folder and tells whether any may concern a card.
    private boolean drain(WatchKey key) {
        boolean ours = false;
        for (var event : key.pollEvents()) {
            // hidden files are drafts of editors and of ourselves
            ours |= !(event.context() instanceof Path name) || !name.toString().startsWith(".");
        }
        if (!key.reset() && key.watchable() instanceof Path gone) {
            watched.remove(gone);
        }
        return ours;
    }

    /// Watches all folders that are there by now and are not watched yet.
    private void register() {
        for (Path folder : folders) {
            try (Stream<Path> below = Files.walk(folder, DEEPEST)) {
                for (Path path : below.filter(Files::isDirectory).toList()) {
                    if (watched.add(path)) {
                        path.register(
                                changes,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE);
                    }
                }
            } catch (IOException | UncheckedIOException unreadable) {
                // the reading itself says so to the user
                watched.remove(folder);
            }
        }
    }

    /// The packs as they were last read, with the last good page of every file.
    private static final class LastGood {

        private final List<Path> folders;
        private final Pack bundled = CardReader.bundledPack();
        private List<Pack> before = List.of();

        LastGood(List<Path> folders) {
            this.folders = folders;
        }

        Loaded<Library> read() {
            List<Pack> packs = new ArrayList<>();
            packs.add(bundled);
            for (Path folder : folders) {
                packs.add(Pack.read(folder, false));
            }
            List<Pack> kept = new ArrayList<>();
            for (int i = 0; i < packs.size(); i++) {
                kept.add(before.isEmpty() || i == 0 ? packs.get(i) : withLastGood(packs.get(i), before.get(i)));
            }
            before = kept;
            return LibraryBuilder.library(kept);
        }

        private static Pack withLastGood(Pack now, Pack before) {
            List<Pack.PackFile> files = now.files().stream()
                    .map(file -> file.page() != null ? file : withLastGood(file, before))
                    .toList();
            return new Pack(now.bundled(), files, now.problems());
        }

        private static Pack.PackFile withLastGood(Pack.PackFile broken, Pack before) {
            for (Pack.PackFile file : before.files()) {
                if (file.path().equals(broken.path()) && file.page() != null) {
                    List<Problem> problems = new ArrayList<>(broken.problems());
                    problems.add(Problem.note(
                            file.page().file(), 1, 0, "The page is shown as it was before this change", ""));
                    return new Pack.PackFile(file.path(), file.page(), file.idPlace(), problems);
                }
            }
            return broken;
        }
    }
}
