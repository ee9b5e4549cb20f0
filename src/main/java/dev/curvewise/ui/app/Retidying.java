package dev.curvewise.ui.app;

import dev.curvewise.run.Run;
import dev.curvewise.run.tidy.Tidied;
import dev.curvewise.session.ClosedRun;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Origin;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import dev.curvewise.session.Source;
import dev.curvewise.ui.app.Rereading.Fresh;
import dev.curvewise.ui.app.Rereading.Reader;
import dev.curvewise.ui.task.Tasks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/// Makes the open runs of a file anew, after the file grew or is treated otherwise. Runs stay the same runs: their
/// colour, name, place, and whether they are drawn. Runs that a file no longer has are closed, and come back the same
/// should it have them again.
final class Retidying {

    /// The number of a run that is not open yet.
    private static final int NEW = -1;

    private final Session session;
    private final Tasks tasks;
    private final Rereading rereading;
    private final IntSupplier numbers;
    private final Map<Origin.Key, ClosedRun> gone = new HashMap<>();

    /// @param numbers gives runs their numbers
    Retidying(Session session, Tasks tasks, Rereading rereading, IntSupplier numbers) {
        this.session = session;
        this.tasks = tasks;
        this.rereading = rereading;
        this.numbers = numbers;
    }

    /// The open runs of a file or folder, in the order they have in it.
    List<OpenRun> of(String path) {
        return session.runs().stream()
                .filter(run -> run.origin() != null && run.origin().path().equals(path))
                .sorted(Comparator.comparingInt(
                        run -> Objects.requireNonNull(run.origin()).part()))
                .toList();
    }

    /// How the runs of a file or folder were made that are open.
    private static Map<Source, Tidied> made(List<OpenRun> runs) {
        Map<Source, Tidied> made = new LinkedHashMap<>();
        runs.forEach(open -> {
            Origin origin = Objects.requireNonNull(open.origin());
            made.putIfAbsent(origin.source(), origin.file());
        });
        return made;
    }

    /// Makes the runs of a file or folder anew.
    ///
    /// @param make makes them in the background of how they were made before
    void run(String path, UnaryOperator<Tidied> make) {
        List<OpenRun> before = of(path);
        if (before.isEmpty()) {
            return;
        }
        Turns turns = new Turns(before);
        List<Tidied> files = List.copyOf(made(before).values());
        Reader reader = rereading.reader();
        tasks.start(
                "Reading " + before.getFirst().run().name(),
                job -> read(
                        before,
                        files.stream().map(make).toList(),
                        (known, run, origin) -> reader.read(number(known), run, origin)),
                fresh -> {
                    if (turns.passed()) {
                        run(path, make);
                    } else {
                        take(before, fresh);
                    }
                });
    }

    /// Takes the rows that were added to a file or folder. The runs stand under the verdicts there are: judging takes
    /// longer.
    ///
    /// @param look makes them in the background of how they were made before; those that are to stay are left out
    /// @param done told once the session has them, or that they stay; and how many nanoseconds the work took
    void grow(String path, Function<Map<Source, Tidied>, List<Tidied>> look, LongConsumer done) {
        List<OpenRun> before = of(path);
        if (before.isEmpty()) {
            done.accept(0);
            return;
        }
        Turns turns = new Turns(before);
        Map<Source, Tidied> files = made(before);
        Reader reader = rereading.reader();
        Map<Integer, List<Reading>> verdicts = new HashMap<>();
        before.forEach(open -> verdicts.put(open.number(), session.readingsOf(open)));
        tasks.promptly(
                () -> {
                    long start = System.nanoTime();
                    List<Fresh> runs = read(
                            before,
                            look.apply(files),
                            (known, run, origin) -> known.map(open -> reader.grown(
                                            open, run, origin, verdicts.getOrDefault(open.number(), List.of())))
                                    .orElseGet(() -> reader.read(NEW, run, origin)));
                    return new Grown(runs, System.nanoTime() - start);
                },
                grown -> {
                    if (!turns.passed()) {
                        take(before, grown.runs());
                        done.accept(grown.nanos());
                    } else if (grown.runs().isEmpty()) {
                        done.accept(grown.nanos());
                    } else {
                        // what was read is not lost: the file knows how far, and gives all of it again
                        Map<Source, Tidied> read =
                                made(grown.runs().stream().map(Fresh::run).toList());
                        grow(path, now -> again(read, now), done);
                    }
                });
    }

    /// What was read, under the rules there are now.
    private static List<Tidied> again(Map<Source, Tidied> read, Map<Source, Tidied> now) {
        return now.entrySet().stream()
                .flatMap(entry ->
                        Optional.ofNullable(read.get(entry.getKey()))
                                .map(made -> made.with(entry.getValue().rules()))
                                .stream())
                .toList();
    }

    /// The runs of a file with the rows that were added, none where they stay as they are, and how long that took.
    private record Grown(List<Fresh> runs, long nanos) {}

    private static int number(Optional<OpenRun> known) {
        return known.map(OpenRun::number).orElse(NEW);
    }

    /// How often each of some runs was asked to change when work on them began.
    private final class Turns {
        private final Map<Integer, Integer> turns = new HashMap<>();

        Turns(List<OpenRun> runs) {
            runs.forEach(open -> turns.put(open.number(), rereading.changes(open.number())));
        }

        /// Whether one of them was asked to change since.
        boolean passed() {
            return turns.entrySet().stream().anyMatch(turn -> rereading.changes(turn.getKey()) != turn.getValue());
        }
    }

    /// Reads a run of a file.
    private interface PartReader {
        /// @param known the run as it is open, if it is
        Fresh read(Optional<OpenRun> known, Run run, Origin origin);
    }

    private static List<Fresh> read(List<OpenRun> before, List<Tidied> files, PartReader reader) {
        List<Fresh> fresh = new ArrayList<>();
        for (Tidied made : files) {
            for (int part = 0; part < made.runs().size(); part++) {
                Origin origin = new Origin(made, part);
                Optional<OpenRun> known = before.stream()
                        .filter(open -> origin(open).key().equals(origin.key()))
                        .findFirst();
                Run kept = known.map(open -> likeBefore(open, origin.made())).orElse(origin.made());
                fresh.add(reader.read(known, kept, origin));
            }
        }
        return fresh;
    }

    /// Under the name and over the steps the reader chose.
    private static Run likeBefore(OpenRun open, Run run) {
        Run made = Objects.requireNonNull(open.origin()).made();
        Run named = made.name().equals(open.run().name())
                ? run
                : run.named(open.run().name());
        String step = open.run().stepColumn();
        boolean chosen = !Objects.equals(made.stepColumn(), step);
        return chosen && (step == null || run.column(step).isPresent()) ? named.steppedBy(step) : named;
    }

    private void take(List<OpenRun> before, List<Fresh> fresh) {
        Map<Source, List<Fresh>> files = new LinkedHashMap<>();
        fresh.forEach(one -> files.computeIfAbsent(origin(one.run()).source(), source -> new ArrayList<>())
                .add(one));
        session.undo()
                .quietly(() -> files.forEach((source, runs) -> takeFile(
                        before.stream()
                                .filter(open -> origin(open).source().equals(source))
                                .toList(),
                        runs)));
    }

    private static Origin origin(OpenRun open) {
        return Objects.requireNonNull(open.origin());
    }

    /// Takes the runs of one source.
    private void takeFile(List<OpenRun> before, List<Fresh> fresh) {
        int place = session.runs().size();
        for (Fresh one : fresh) {
            Optional<OpenRun> open = session.run(one.run().number());
            if (open.isPresent()) {
                session.take(one.run(), one.readings());
                rereading.changed(one.run().number());
                place = index(open.get()) + 1;
            } else if (!wasClosed(before, origin(one.run()).part())) {
                insert(origin(one.run()).key(), one, place++);
            }
        }
        before.stream()
                .filter(open -> origin(open).part() >= fresh.size())
                .forEach(open -> session.close(open).ifPresent(this::remember));
    }

    /// Whether the reader closed this run of the file while others of it stayed open.
    private static boolean wasClosed(List<OpenRun> before, int part) {
        return part < origin(before.getFirst()).file().runs().size()
                && before.stream().noneMatch(open -> origin(open).part() == part);
    }

    private void insert(Origin.Key key, Fresh fresh, int place) {
        ClosedRun known = gone.remove(key);
        int number = known == null ? numbers.getAsInt() : known.run().number();
        OpenRun run = new OpenRun(
                number,
                known == null ? session.freeColour() : known.run().colour(),
                fresh.run().run(),
                fresh.run().matches(),
                fresh.run().origin());
        session.insert(run, fresh.readings(), place);
        if (known != null) {
            session.show(run, known.shown());
            if (known.baseline()) {
                session.setBaseline(run);
            }
        }
    }

    private void remember(ClosedRun closed) {
        // only its look is needed: what it held is made anew
        OpenRun bare = new OpenRun(
                closed.run().number(), closed.run().colour(), closed.run().run().bare(), List.of(), null);
        gone.put(
                origin(closed.run()).key(),
                new ClosedRun(bare, Map.of(), closed.place(), closed.shown(), closed.baseline()));
    }

    private int index(OpenRun open) {
        for (int i = 0; i < session.runs().size(); i++) {
            if (session.runs().get(i).is(open)) {
                return i;
            }
        }
        return session.runs().size() - 1;
    }
}
