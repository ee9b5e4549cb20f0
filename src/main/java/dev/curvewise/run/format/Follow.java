package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.tidy.Tidied;
import dev.curvewise.run.tidy.Tidy;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Follows a file that is still written: whenever it has changed it is read again and handed on. A line that is only
/// half there waits for its end. While nothing is written the thread sleeps in the system's file watch, so it costs
/// nothing.
///
/// A file is read again no sooner than twice the time the last reading took, so that a large file never keeps a
/// processor busy.
public final class Follow implements AutoCloseable {

    /// What happened to the file.
    public enum Change {
        /// Something was added.
        GREW,
        /// It was cut short or another file stands in its place: what was shown before is void.
        REPLACED,
        /// It is gone; should it come back, it is followed again.
        GONE
    }

    /// The file as it is now.
    ///
    /// @param change what happened to it
    /// @param loaded what it holds; empty where it is gone
    public record Update(Change change, Loaded<List<Tidied>> loaded) {}

    private static final long SETTLE_MS = 20;

    private final Path file;
    private final Consumer<Update> listener;
    private final WatchService watch;
    private final Thread thread;
    private long size;
    private @Nullable Object key;
    private boolean there;

    private Follow(Path file, Consumer<Update> listener, WatchService watch) {
        this.file = file;
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
        follow.look();
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
                    Change change = look();
                    if (change != null) {
                        listener.accept(new Update(change, change == Change.GONE ? gone() : read()));
                        TimeUnit.NANOSECONDS.sleep(System.nanoTime() - start);
                    }
                }
            }
        } catch (ClosedWatchServiceException _) {
            // closed: nobody listens any more
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Loaded<List<Tidied>> gone() {
        return new Loaded<>(List.of(), List.of(Problem.warning(file.toString(), 0, 0, "The file is gone", "")));
    }

    /// Compares the file with what it was; null where nothing happened.
    private @Nullable Change look() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            boolean same = there && Objects.equals(key, now.fileKey());
            long before = size;
            size = now.size();
            key = now.fileKey();
            there = true;
            if (same && size == before) {
                return null;
            }
            return same && size > before ? Change.GREW : Change.REPLACED;
        } catch (IOException _) {
            boolean was = there;
            there = false;
            size = 0;
            return was ? Change.GONE : null;
        }
    }

    private Loaded<List<Tidied>> read() {
        try {
            Path whole = Lines.complete(file);
            try {
                Loaded<List<Tidied>> loaded = RunReader.open(whole, Progress.NONE);
                return whole.equals(file) ? loaded : moved(loaded);
            } finally {
                if (!whole.equals(file)) {
                    Files.deleteIfExists(whole);
                    Files.deleteIfExists(whole.resolveSibling(""));
                }
            }
        } catch (IOException e) {
            return new Loaded<>(
                    List.of(),
                    List.of(Problem.warning(
                            file.toString(), 0, 0, "The file could not be read: " + e.getMessage(), "")));
        }
    }

    private Loaded<List<Tidied>> moved(Loaded<List<Tidied>> loaded) {
        String source = file.toString();
        List<Tidied> runs = loaded.found().orElse(List.of()).stream()
                .map(tidied -> {
                    Run run = tidied.asItStands();
                    return Tidy.of(new Run(
                            run.name(),
                            source,
                            run.format(),
                            run.rows(),
                            run.columns(),
                            run.stepColumn(),
                            run.texts()));
                })
                .toList();
        List<Problem> problems = loaded.problems().stream()
                .map(p -> new Problem(source, p.line(), p.column(), p.level(), p.what(), p.hint()))
                .toList();
        return new Loaded<>(runs, problems);
    }
}
