package dev.curvewise.ui.app;

import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.Growing;
import dev.curvewise.run.format.GrowingFolder;
import dev.curvewise.run.format.table.Names;
import dev.curvewise.run.tidy.Tidied;
import dev.curvewise.run.tidy.Tidy;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Session;
import dev.curvewise.session.Source;
import dev.curvewise.ui.task.FileWatch;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Reads on in files as they grow. At rest it does nothing: the system tells when a file is written to. A file
/// that takes long to read is read less often, and judged less often still, so that following leaves a processor
/// idle for most of the time.
final class Following {

    /// Time for a writer to finish its line, in milliseconds; what comes in so short a time is shown in one go.
    private static final double SOON = 15;

    /// The least time between two readings, in milliseconds, so that the frame that shows the rows comes between.
    private static final double REST = 10;

    /// Work that takes no longer than this, in milliseconds, is no burden, and needs no rest after it: a processor that
    /// has other things to do makes short work long.
    private static final double SHORT = 50;

    /// The least time between two verdicts, in milliseconds: nobody reads them as fast as rows are drawn.
    private static final double CONSIDERED = 200;

    /// How often a folder is looked through for a file that grew, in milliseconds.
    private static final double SELDOM = 500;

    private final Session session;
    private final Rereading rereading;
    private final Retidying retidying;
    private final FileWatch watch = new FileWatch();
    private final Map<String, Growing> followed = new HashMap<>();
    private final Set<String> paused = new HashSet<>();
    private final Set<String> busy = new HashSet<>();
    private final Set<String> stale = new HashSet<>();
    private final Set<String> judged = new HashSet<>();
    private final Set<String> grown = new HashSet<>();
    private final Map<String, Set<Path>> watched = new HashMap<>();
    private final Map<String, Long> expected = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    /// Which runs a followed file or folder holds, whether they are open or not.
    private final Map<String, Set<String>> seen = new HashMap<>();
    private Consumer<String> told = words -> {};
    private BiConsumer<Path, List<Run>> begun = (path, runs) -> {};
    private Runnable marksChanged = () -> {};

    Following(Session session, Rereading rereading, Retidying retidying) {
        this.session = session;
        this.rereading = rereading;
        this.retidying = retidying;
    }

    /// What to do once a file was written anew or is gone; told so in a sentence.
    void setOnTold(Consumer<String> action) {
        told = action;
    }

    /// What to do once other runs have begun in a folder or database that is followed; told where, and which.
    void setOnBegun(BiConsumer<Path, List<Run>> action) {
        begun = action;
    }

    /// What to do once a file began to be followed by itself, is gone or is there again.
    void setOnMarksChanged(Runnable action) {
        marksChanged = action;
    }

    /// Follows a file from the moment on in which it grows, so that nobody has to say that it is still written. One
    /// that can not be watched is left as it is: it can be opened again.
    ///
    /// @param size what was read of it, by [Growing#size]; a negative number says that it has grown meanwhile
    void expect(OpenRun open, long size) {
        String path = path(open);
        if (followed.containsKey(path) || expected.containsKey(path) || !Files.exists(Path.of(path))) {
            return;
        }
        try {
            expected.put(path, size);
            begin(path, () -> written(path));
            if (size < 0) {
                written(path);
            }
        } catch (UncheckedIOException _) {
            expected.remove(path);
        }
    }

    /// Watches all that belongs to a file or folder, also what has come to belong to it since.
    private void begin(String path, Runnable changed) {
        Set<Path> own = watched.computeIfAbsent(path, key -> new HashSet<>());
        for (Path part : Growing.parts(Path.of(path))) {
            watch.begin(part, changed);
            own.add(part);
        }
    }

    /// A file that is expected to grow was touched. A folder is looked through for what grew, so not too often.
    private void written(String path) {
        if (!Files.isDirectory(Path.of(path))) {
            compare(path);
        } else if (busy.add(path)) {
            later(SELDOM, () -> {
                busy.remove(path);
                compare(path);
            });
        }
    }

    private void compare(String path) {
        Long before = expected.get(path);
        long now = Growing.size(Path.of(path));
        if (before == null || now == before) {
            return;
        }
        if (now == 0) {
            // gone for the moment: whatever comes in its place is new
            expected.put(path, 0L);
            return;
        }
        try {
            session.runs().stream()
                    .filter(open -> path(open).equals(path))
                    .findFirst()
                    .ifPresent(this::begin);
        } catch (UncheckedIOException _) {
            // its folder was just taken away
            followed.remove(path);
            return;
        }
        tell(path, now < before || before == 0 ? Growing.Change.REPLACED : Growing.Change.GREW);
        if (before > 0 ? now > before : before < 0) {
            told.accept(name(path) + " is still being written: its rows are shown as they come.");
        }
        marksChanged.run();
    }

    /// Whether the file of a run is followed and not there.
    boolean isGone(OpenRun open) {
        return gone.contains(path(open));
    }

    boolean isFollowed(OpenRun open) {
        return followed.containsKey(path(open));
    }

    boolean isPaused(OpenRun open) {
        return paused.contains(path(open));
    }

    void begin(OpenRun open) {
        String path = path(open);
        expected.remove(path);
        if (followed.putIfAbsent(path, Growing.of(Path.of(path))) == null) {
            begin(path, () -> changed(path));
            changed(path);
        }
    }

    void end(OpenRun open) {
        end(path(open));
    }

    private void end(String source) {
        paused.remove(source);
        gone.remove(source);
        seen.remove(source);
        boolean waited = expected.remove(source) != null;
        if (followed.remove(source) != null || waited) {
            Objects.requireNonNullElse(watched.remove(source), Set.<Path>of()).forEach(watch::end);
        }
    }

    /// Holds what is shown still while the file goes on growing, or goes on from there.
    void pause(OpenRun open, boolean held) {
        String source = path(open);
        if (held) {
            paused.add(source);
        } else if (paused.remove(source)) {
            changed(source);
        }
    }

    /// Stops following files no run of which is open any more.
    void endClosed() {
        Set<String> open = new HashSet<>();
        session.runs().forEach(run -> open.add(path(run)));
        Stream.of(followed.keySet(), expected.keySet()).flatMap(Set::stream).toList().stream()
                .filter(source -> !open.contains(source))
                .forEach(this::end);
    }

    private static String path(OpenRun open) {
        return open.run().source();
    }

    private void changed(String source) {
        if (!busy.add(source)) {
            stale.add(source);
            return;
        }
        later(SOON, () -> read(source));
    }

    private void read(String source) {
        Growing file = followed.get(source);
        if (file == null || paused.contains(source)) {
            busy.remove(source);
            return;
        }
        AtomicReference<Growing.@Nullable News> news = new AtomicReference<>();
        retidying.grow(source, before -> again(file, before, news::set), nanos -> {
            Growing.News fresh = news.get();
            if (fresh != null) {
                Growing.Change happened = fresh.change();
                boolean changed = happened == Growing.Change.GONE ? gone.add(source) : gone.remove(source);
                tell(source, happened);
                if (changed) {
                    marksChanged.run();
                }
                notice(source, fresh.loaded().found().orElse(List.of()));
                if (file instanceof GrowingFolder && followed.containsKey(source)) {
                    watchAgain(source);
                }
            }
            judge(source);
            later(Math.max(REST, rest(nanos)), () -> {
                busy.remove(source);
                if (stale.remove(source)) {
                    changed(source);
                }
            });
        });
    }

    /// Tells of runs that were not there when the following began.
    private void notice(String path, List<Run> runs) {
        Set<String> known = seen.get(path);
        if (known == null) {
            seen.put(path, runs.stream().map(Run::which).collect(Collectors.toCollection(HashSet::new)));
            return;
        }
        List<Run> others = runs.stream()
                .filter(run -> run.rows() > 0 && known.add(run.which()))
                .toList();
        if (!others.isEmpty()) {
            begun.accept(Path.of(path), others);
        }
    }

    /// Watches folders that have come to belong to a folder.
    private void watchAgain(String path) {
        try {
            begin(path, () -> changed(path));
        } catch (UncheckedIOException _) {
            // it was just taken away; should it come back, that is told
        }
    }

    /// Judges what was read, beside reading on: rows do not wait for the verdict on them.
    private void judge(String source) {
        if (!judged.add(source)) {
            grown.add(source);
            return;
        }
        long start = System.nanoTime();
        rereading.judge(
                retidying.of(source),
                () -> later(Math.max(CONSIDERED, rest(System.nanoTime() - start)), () -> {
                    judged.remove(source);
                    if (grown.remove(source)) {
                        judge(source);
                    }
                }));
    }

    /// Twice as long as work took beyond what is nothing to speak of, in milliseconds.
    private static double rest(long nanos) {
        return 2 * Math.max(0, nanos / 1e6 - SHORT);
    }

    /// The runs that changed, as they are now. A file that is empty or gone for the moment, as when it is rotated,
    /// leaves what was read.
    private static List<Tidied> again(Growing file, Map<Source, Tidied> before, Consumer<Growing.News> told) {
        Optional<Growing.News> news = file.look(Progress.NONE);
        news.ifPresent(told);
        return news.flatMap(fresh -> fresh.loaded().found()).orElse(List.of()).stream()
                .filter(run -> run.rows() > 0)
                .flatMap(run -> Optional.ofNullable(before.get(new Source(run.source(), run.which())))
                        .map(known -> Tidy.of(run.named(known.asItStands().name()), known.rules()))
                        .stream())
                .toList();
    }

    private void tell(String source, Growing.Change change) {
        switch (change) {
            case GREW -> {}
            case REPLACED -> told.accept(name(source) + " was begun anew: its new rows are shown from the first on.");
            case GONE ->
                told.accept(name(source) + " is gone. Its rows stay; should it come back, it is followed again.");
        }
    }

    /// The file, or the run that a folder holds; of several in a folder, the folder.
    private String name(String path) {
        List<String> runs = retidying.of(path).stream()
                .map(open -> Objects.requireNonNull(open.origin()).file().asItStands())
                .filter(run -> !run.which().isEmpty())
                .map(Run::name)
                .distinct()
                .toList();
        return runs.size() == 1
                ? runs.getFirst()
                : Names.inOneLine(Objects.toString(Path.of(path).getFileName(), path));
    }

    private static void later(double millis, Runnable then) {
        CompletableFuture.delayedExecutor(Math.round(millis * 1_000), TimeUnit.MICROSECONDS, Platform::runLater)
                .execute(then);
    }
}
