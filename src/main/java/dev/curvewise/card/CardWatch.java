package dev.curvewise.card;

import dev.curvewise.problem.Loaded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Watches folders of cards and reads them again when a file in them changes. A save that breaks a card keeps the page
/// that was there before, beside the problem.
///
/// Everything happens on one daemon thread; whoever listens on another thread has to hand over.
public final class CardWatch implements AutoCloseable {

    private final Consumer<Loaded<Library>> listener;
    private final FolderChanges changes;
    private final LastGood lastGood;

    private CardWatch(List<Path> folders, Consumer<Loaded<Library>> listener, FolderChanges changes) {
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
        List<Path> all = List.copyOf(folders);
        return start(all, listener, FolderChanges.of(all));
    }

    static CardWatch start(List<Path> folders, Consumer<Loaded<Library>> listener, FolderChanges changes) {
        CardWatch watch = new CardWatch(folders, listener, changes);
        Thread.ofPlatform().daemon().name("cards-watch").start(watch::run);
        return watch;
    }

    @Override
    public void close() {
        changes.close();
    }

    private void run() {
        try {
            changes.begin();
            do {
                listener.accept(lastGood.read());
            } while (changes.await());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
