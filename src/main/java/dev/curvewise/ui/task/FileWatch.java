package dev.curvewise.ui.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Tells when files change. One thread sleeps until the system wakes it, so watching costs nothing while nothing is
/// written. Used on the window's thread, and tells it there.
public final class FileWatch {

    private final Map<Path, Runnable> watched = new HashMap<>();
    private final Map<Path, WatchKey> folders = new HashMap<>();
    private @Nullable WatchService service;

    /// Tells when a file is written to, replaced or taken away, until [#end(Path)].
    ///
    /// @param changed told on the window's thread, perhaps several times for one change
    /// @throws UncheckedIOException where the folder cannot be watched
    public void begin(Path file, Runnable changed) {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        if (folder == null) {
            return;
        }
        try {
            if (!folders.containsKey(folder)) {
                folders.put(
                        folder,
                        folder.register(
                                service(),
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE));
            }
            watched.put(whole, changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stops watching a file.
    public void end(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        watched.remove(whole);
        Path folder = whole.getParent();
        if (folder != null && watched.keySet().stream().noneMatch(other -> folder.equals(other.getParent()))) {
            WatchKey key = folders.remove(folder);
            if (key != null) {
                key.cancel();
            }
        }
    }

    private WatchService service() throws IOException {
        WatchService open = service;
        if (open == null) {
            WatchService fresh = FileSystems.getDefault().newWatchService();
            Thread thread = new Thread(() -> listen(fresh), "file watch");
            thread.setDaemon(true);
            thread.start();
            service = fresh;
            open = fresh;
        }
        return open;
    }

    private void listen(WatchService from) {
        try {
            while (true) {
                WatchKey key = from.take();
                Path folder = (Path) key.watchable();
                for (WatchEvent<?> event : key.pollEvents()) {
                    if (event.context() instanceof Path name) {
                        Path file = folder.resolve(name);
                        Platform.runLater(() -> tell(file));
                    }
                }
                key.reset();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ClosedWatchServiceException e) {
            // nothing is watched any more
        }
    }

    private void tell(Path file) {
        Runnable changed = watched.get(file);
        if (changed != null) {
            changed.run();
        }
    }
}
