package dev.curvewise.ui.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Tells when files change. One thread sleeps until the system wakes it, so watching costs nothing while nothing is
/// written. Used on the window's thread, and tells it there.
public final class FileWatch {

    private final Map<Path, Runnable> watched = new HashMap<>();
    private final Map<Path, WatchKey> folders = new HashMap<>();
    /// Folders that are not there any more, each with the folder above it that is watched until it is made again.
    private final Map<Path, Path> lost = new HashMap<>();

    private @Nullable WatchService service;

    /// Tells when a file is written to, replaced or taken away, until [#end(Path)]; of a folder, when any of that
    /// happens to something in it.
    ///
    /// @param changed told on the window's thread, perhaps several times for one change
    /// @throws UncheckedIOException where the folder cannot be watched
    public void begin(Path file, Runnable changed) {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = Files.isDirectory(whole) ? whole : whole.getParent();
        if (folder == null) {
            return;
        }
        try {
            if (!folders.containsKey(folder)) {
                folders.put(folder, register(folder));
            }
            watched.put(whole, changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WatchKey register(Path folder) throws IOException {
        return folder.register(
                service(),
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    /// Stops watching a file.
    public void end(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        watched.remove(whole);
        release(whole);
        Path folder = whole.getParent();
        if (folder != null) {
            release(folder);
        }
    }

    private void release(Path folder) {
        if (watched.keySet().stream().noneMatch(other -> folder.equals(other) || folder.equals(other.getParent()))) {
            lost.remove(folder);
            WatchKey key = folders.remove(folder);
            if (key != null && !lost.containsValue(folder)) {
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
                    } else {
                        // so much happened that the system no longer says what
                        Platform.runLater(() -> tellAll(folder));
                    }
                }
                if (!key.reset()) {
                    Platform.runLater(() -> gone(folder));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ClosedWatchServiceException e) {
            // nothing is watched any more
        }
    }

    private void tell(Path file) {
        Stream.of(file, file.getParent())
                .map(watched::get)
                .filter(Objects::nonNull)
                .forEach(Runnable::run);
        lost.keySet().stream()
                .filter(folder -> folder.startsWith(file))
                .toList()
                .forEach(this::await);
    }

    private void tellAll(Path folder) {
        List<Path> files = watched.keySet().stream()
                .filter(file -> folder.equals(file) || folder.equals(file.getParent()))
                .toList();
        files.forEach(this::tell);
    }

    /// A folder that was taken away, and its files with it. It may be made again, as by a run that is begun anew.
    private void gone(Path folder) {
        if (folders.remove(folder) != null) {
            tellAll(folder);
            await(folder);
        }
        lost.entrySet().stream()
                .filter(entry -> entry.getValue().equals(folder))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::await);
    }

    /// Watches a folder again, or the nearest one above it that is there, until it is made again.
    private void await(Path folder) {
        for (Path near = folder; near != null; near = near.getParent()) {
            try {
                WatchKey key = register(near);
                lost.remove(folder);
                if (near.equals(folder)) {
                    folders.put(folder, key);
                    tellAll(folder);
                } else {
                    lost.put(folder, near);
                }
                return;
            } catch (IOException _) {
                // not there: the folder above it is
            }
        }
    }
}
