package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Progress;
import dev.curvewise.run.tidy.Tidied;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Follows a file that is still written: whenever it has changed, what is new is read and the whole handed on, made
/// ready to be looked at. While nothing is written the thread sleeps in the system's file watch, so it costs nothing.
///
/// A file is read again no sooner than the time the last reading took, so that a large file never keeps a processor
/// busy.
public final class Follow implements AutoCloseable {

    /// The file as it is now.
    ///
    /// @param change what happened to it
    /// @param loaded what it holds; empty where it is gone
    public record Update(GrowingFile.Change change, Loaded<List<Tidied>> loaded) {}

    private static final long SETTLE_MS = 20;

    private final Path file;
    private final GrowingFile growing;
    private final Consumer<Update> listener;
    private final WatchService watch;
    private final Thread thread;

    private Follow(Path file, Consumer<Update> listener, WatchService watch) {
        this.file = file;
        this.growing = new GrowingFile(file);
        this.listener = listener;
        this.watch = watch;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("follow " + file.getFileName())
                .unstarted(this::watch);
    }

    /// Starts to follow a file. What it holds now counts as known.
    ///
    /// @param listener is called on a thread of this object's own
    /// @throws IOException where its folder cannot be watched
    public static Follow start(Path file, Consumer<Update> listener) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = Objects.requireNonNullElse(whole.getParent(), whole);
        WatchService watch = folder.getFileSystem().newWatchService();
        folder.register(
                watch,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        Follow follow = new Follow(whole, listener, watch);
        follow.growing.skip();
        follow.thread.start();
        return follow;
    }

    /// Stops following. The listener is not called afterwards, but for an update that is just being read.
    @Override
    public void close() throws IOException {
        watch.close();
    }

    private void watch() {
        try {
            while (true) {
                WatchKey woken = watch.take();
                TimeUnit.MILLISECONDS.sleep(SETTLE_MS);
                boolean ours = woken.pollEvents().stream()
                        .anyMatch(event -> event.context() == null || file.endsWith((Path) event.context()));
                woken.reset();
                if (ours) {
                    long start = System.nanoTime();
                    growing.look(Progress.NONE)
                            .ifPresent(
                                    news -> listener.accept(new Update(news.change(), RunReader.tidy(news.loaded()))));
                    TimeUnit.NANOSECONDS.sleep(System.nanoTime() - start);
                }
            }
        } catch (ClosedWatchServiceException _) {
            // closed: nobody listens any more
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
