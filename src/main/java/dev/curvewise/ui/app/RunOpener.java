package dev.curvewise.ui.app;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.Growing;
import dev.curvewise.run.format.RunReader;
import dev.curvewise.run.format.table.Names;
import dev.curvewise.run.tidy.Tidied;
import dev.curvewise.run.tidy.TidyRules;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Origin;
import dev.curvewise.session.Session;
import dev.curvewise.ui.app.Rereading.Fresh;
import dev.curvewise.ui.app.Rereading.Reader;
import dev.curvewise.ui.task.Job;
import dev.curvewise.ui.task.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;

/// Opens runs: reads them in the background, matches their columns, lets the detectors watch, hands all to the session.
/// The first rows of a large file are shown while the rest is read.
final class RunOpener {

    private static final String SAMPLE = "/dev/curvewise/samples/kl-explosion.csv";

    /// What to open.
    ///
    /// @param path   a file or a folder
    /// @param again  whether of a folder only the runs are meant that stand on it, and not all that are in it
    /// @param wanted which runs are wanted
    /// @param dress  gives a run the name and steps it is wanted with
    /// @param done   told once all is done, whether anything was opened or not
    record Wish(
            Path path, boolean again, Predicate<Origin> wanted, Function<Origin, Run> dress, Consumer<Outcome> done) {

        /// Everything that is there, as it is.
        static Wish of(Path path, Consumer<Outcome> done) {
            return new Wish(path, false, origin -> true, Origin::made, done);
        }

        /// Some of the runs that stand on a file or folder, which were open before.
        static Wish again(Path path, Predicate<Origin> wanted, Function<Origin, Run> dress, Consumer<Outcome> done) {
            return new Wish(path, true, wanted, dress, done);
        }
    }

    /// What came of a wish.
    ///
    /// @param path      what was to be opened
    /// @param runs      the runs that are open now
    /// @param problems  what was wrong
    /// @param cancelled whether the reader stopped it
    record Outcome(Path path, List<OpenRun> runs, List<Problem> problems, boolean cancelled) {}

    /// All that comes out of the background.
    ///
    /// @param sizes how long the files were that were read, by their names; negative where one grew meanwhile
    private record Result(List<Fresh> runs, List<Problem> problems, Map<String, Long> sizes) {}

    private final Session session;
    private final Tasks tasks;
    private final Rereading rereading;
    private final FileRules rules;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, Job> loading = new HashMap<>();
    private Consumer<OpenRun> arriving = run -> {};
    private ObjLongConsumer<OpenRun> opened = (run, size) -> {};

    /// Which wish brought a run, both by their numbers: files read at the same time end in any order.
    private final Map<Integer, Integer> askedBy = new HashMap<>();

    /// The runs that were shown before all of them was read and judged.
    private final Set<Integer> early = new HashSet<>();

    RunOpener(Session session, Tasks tasks, Rereading rereading, FileRules rules) {
        this.session = session;
        this.tasks = tasks;
        this.rereading = rereading;
        this.rules = rules;
    }

    /// What to do once the first rows of a large file are there.
    void setOnArriving(Consumer<OpenRun> action) {
        arriving = action;
    }

    /// What to do once all of a run is there; told how long its file was, or a negative number where it grew meanwhile.
    void setOnOpened(ObjLongConsumer<OpenRun> action) {
        opened = action;
    }

    /// A number no run had before.
    int nextNumber() {
        return numbers.getAndIncrement();
    }

    /// The work that still reads a run, where it is not there in full.
    Optional<Job> loading(OpenRun run) {
        return Optional.ofNullable(loading.get(run.number()));
    }

    /// Stops reading the file that was begun last; false where none is being read.
    boolean cancelLast() {
        Optional<Integer> last = loading.keySet().stream().max(Integer::compare);
        last.ifPresent(number -> Objects.requireNonNull(loading.get(number)).cancel());
        return last.isPresent();
    }

    /// Opens a run file, or everything that is in a folder.
    void open(Wish wish) {
        Reader reader = rereading.reader();
        FileRules known = rules.copy();
        int number = nextNumber();
        String name = Names.inOneLine(
                Objects.toString(wish.path().getFileName(), wish.path().toString()));
        Job started = tasks.start(
                "Opening " + name,
                job -> read(
                        wish,
                        known,
                        reader,
                        number,
                        new Arriving(job, session, reader, number, Arriving.FIRST, this::arrived),
                        job),
                result -> {
                    loading.remove(number);
                    take(wish, number, result);
                    if (!reader.equals(rereading.reader())) {
                        // cards, rules or mappings changed meanwhile
                        result.runs().forEach(fresh -> rereading.run(fresh.run(), run -> run, () -> {}));
                    }
                },
                () -> {
                    loading.remove(number);
                    early.remove(number);
                    session.run(number).ifPresent(session::close);
                    List<Problem> said = List.of(Problem.note(
                            wish.path().toString(), 0, 0, "Opening was cancelled", "Open it again to read all of it"));
                    session.report(said);
                    wish.done().accept(new Outcome(wish.path(), List.of(), said, true));
                });
        if (tasks.running().contains(started)) {
            loading.put(number, started);
        }
    }

    private void arrived(OpenRun run) {
        askedBy.put(run.number(), run.number());
        session.move(run, place(run.number(), session.runs().size() - 1));
        early.add(run.number());
        arriving.accept(run);
    }

    private Result read(Wish wish, FileRules known, Reader reader, int number, Arriving arriving, Job job) {
        long begun = System.currentTimeMillis();
        Loaded<List<Tidied>> loaded =
                wish.again() ? RunReader.openAgain(wish.path(), arriving) : RunReader.open(wish.path(), arriving);
        Map<String, Long> sizes = new HashMap<>();
        loaded.found().orElse(List.of()).forEach(read -> {
            String path = read.asItStands().source();
            sizes.computeIfAbsent(path, key -> size(Path.of(key), begun));
        });
        List<Problem> problems = new ArrayList<>(loaded.problems());
        List<Fresh> runs = new ArrayList<>();
        for (Tidied read : loaded.found().orElse(List.of())) {
            Tidied made = asChosen(read, known);
            problems.removeAll(read.problems());
            problems.addAll(made.problems());
            for (int part = 0; part < made.runs().size() && !job.cancelled(); part++) {
                Origin origin = new Origin(made, part);
                if (wish.wanted().test(origin)) {
                    Run run = wish.dress().apply(origin);
                    int own = runs.isEmpty() ? number : nextNumber();
                    BooleanSupplier goOn = own == number ? arriving.judging(run) : () -> !job.cancelled();
                    runs.add(reader.read(own, run, origin, goOn));
                }
            }
        }
        return new Result(runs, problems, sizes);
    }

    private static long size(Path path, long begun) {
        return Growing.isWrittenAfter(path, begun) ? -1 : Growing.size(path);
    }

    /// By the rules the reader chose for the file, or the sensible ones.
    private static Tidied asChosen(Tidied read, FileRules known) {
        TidyRules chosen = known.of(read.asItStands().source());
        return chosen.equals(TidyRules.NONE) ? read : read.with(chosen);
    }

    private void take(Wish wish, int number, Result result) {
        session.report(result.problems());
        List<OpenRun> there = new ArrayList<>();
        for (Fresh fresh : result.runs()) {
            if (session.run(fresh.run().number()).isPresent()) {
                session.take(fresh.run(), fresh.readings());
                there.add(session.run(fresh.run().number()).orElse(fresh.run()));
            } else if (!early.contains(fresh.run().number())) {
                // one that was shown and is gone was closed by the reader meanwhile
                OpenRun run = fresh.run().coloured(session.freeColour());
                askedBy.put(run.number(), number);
                there.add(session.insert(
                        run, fresh.readings(), place(number, session.runs().size())));
            }
        }
        if (result.runs().isEmpty()) {
            session.run(number).ifPresent(session::close);
        }
        boolean closed = early.remove(number) && there.isEmpty();
        wish.done().accept(new Outcome(wish.path(), there, result.problems(), closed));
        for (OpenRun run : there) {
            Optional.ofNullable(run.origin())
                    .map(origin -> result.sizes().get(origin.path()))
                    .ifPresent(size -> opened.accept(run, size));
        }
    }

    /// Before those of the first runs of the list that stand at their end and were asked for later.
    private int place(int wish, int first) {
        int place = first;
        while (place > 0 && askedBy.getOrDefault(session.runs().get(place - 1).number(), wish) > wish) {
            place--;
        }
        return place;
    }

    /// Opens the sample that comes with the program.
    void openSample(Consumer<Outcome> done) {
        try (InputStream in = Objects.requireNonNull(RunOpener.class.getResourceAsStream(SAMPLE))) {
            Path folder = Files.createTempDirectory("curvewise");
            Path file = folder.resolve("sample-kl-explosion.csv");
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            open(Wish.again(file, origin -> true, origin -> origin.made().named("Sample run"), done));
        } catch (IOException e) {
            session.report(List.of(Problem.error(
                    "the sample run", "It could not be unpacked: " + e.getMessage(), "Is the disk full?")));
        }
    }
}
