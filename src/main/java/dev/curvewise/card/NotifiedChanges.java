package dev.curvewise.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Is told by the system what changes.
final class NotifiedChanges implements FolderChanges {

    /// After the last step of a save it is quiet for this long.
    private static final long QUIET_MILLIS = 80;

    /// However busy the folder is, changes are shown after this long.
    private static final long LONGEST_WAIT_MILLIS = 300;

    /// How often one looks whether a folder is there that was not; nothing can be told of it.
    private static final long LOOK_MILLIS = 150;

    private static final int DEEPEST = 6;

    private final List<Path> folders;
    private final WatchService changes;
    private final Set<Path> watched = new HashSet<>();

    NotifiedChanges(List<Path> folders) throws IOException {
        this.folders = folders;
        this.changes = FileSystems.getDefault().newWatchService();
    }

    @Override
    public void begin() {
        register();
    }

    @Override
    public boolean await() throws InterruptedException {
        try {
            boolean ours;
            do {
                ours = awaitFirst();
                ours |= drainUntilQuiet();
                register();
            } while (!ours);
            return true;
        } catch (ClosedWatchServiceException closed) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            changes.close();
        } catch (IOException alreadyGone) {
            // nothing watches any more, which is what was wanted
        }
    }

    /// Waits for the first sign of a change and tells whether it may concern a card.
    private boolean awaitFirst() throws InterruptedException {
        while (true) {
            boolean missing = !folders.stream().allMatch(watched::contains);
            WatchKey key = missing ? changes.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS) : changes.take();
            if (key != null) {
                return drain(key);
            }
            if (folders.stream().anyMatch(folder -> !watched.contains(folder) && Files.isDirectory(folder))) {
                return true;
            }
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
                    if (!watched.contains(path)) {
                        path.register(
                                changes,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE);
                        watched.add(path);
                    }
                }
            } catch (IOException | UncheckedIOException | ClosedWatchServiceException unreadable) {
                // the reading itself says so to the user
            }
        }
    }
}
