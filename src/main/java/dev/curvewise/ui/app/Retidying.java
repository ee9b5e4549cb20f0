package dev.curvewise.ui.app;

import dev.curvewise.run.Run;
import dev.curvewise.run.tidy.Tidied;
import dev.curvewise.session.ClosedRun;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Origin;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import dev.curvewise.ui.app.Rereading.Fresh;
import dev.curvewise.ui.app.Rereading.Reader;
import dev.curvewise.ui.task.Tasks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    private final Map<String, ClosedRun> gone = new HashMap<>();

    /// @param numbers gives runs their numbers
    Retidying(Session session, Tasks tasks, Rereading rereading, IntSupplier numbers) {
        this.session = session;
        this.tasks = tasks;
        this.rereading = rereading;
        this.numbers = numbers;
    }

    /// The open runs of a file, in the order they have in it.
    List<OpenRun> of(String source) {
        return session.runs().stream()
                .filter(run -> run.origin() != null && run.origin().source().equals(source))
                .sorted(Comparator.comparingInt(
                        run -> Objects.requireNonNull(run.origin()).part()))
                .toList();
    }

    /// Makes the runs of a file anew.
    ///
    /// @param make makes them in the background of how they were made before
    void run(String source, UnaryOperator<Tidied> make) {
        List<OpenRun> before = of(source);
        if (before.isEmpty()) {
            return;
        }
        Turns turns = new Turns(before);
        Tidied file = Objects.requireNonNull(before.getFirst().origin()).file();
        Reader reader = rereading.reader();
        tasks.start(
                "Reading " + before.getFirst().run().name(),
                job -> read(before, make.apply(file), (known, run, origin) -> reader.read(number(known), run, origin)),
                fresh -> {
                    if (turns.passed()) {
                        run(source, make);
                    } else {
                        take(source, before, fresh);
                    }
                });
    }

    /// Takes the rows that were added to a file. The runs stand under the verdicts there are: judging takes longer.
    ///
    /// @param look makes them in the background of how they were made before; nothing where they are to stay
    /// @param done told once the session has them, or that they stay; and how many nanoseconds the work took
    void grow(String source, Function<Tidied, Optional<Tidied>> look, LongConsumer done) {
        List<OpenRun> before = of(source);
        if (before.isEmpty()) {
            done.accept(0);
            return;
        }
        Turns turns = new Turns(before);
        Tidied file = Objects.requireNonNull(before.getFirst().origin()).file();
        Reader reader = rereading.reader();
        Map<Integer, List<Reading>> verdicts = new HashMap<>();
        before.forEach(open -> verdicts.put(open.number(), session.readingsOf(open)));
        tasks.promptly(
                () -> {
                    long start = System.nanoTime();
                    Optional<List<Fresh>> runs = look.apply(file)
                            .map(made -> read(
                                    before,
                                    made,
                                    (known, run, origin) -> known.map(open -> reader.grown(
                                                    open, run, origin, verdicts.getOrDefault(open.number(), List.of())))
                                            .orElseGet(() -> reader.read(NEW, run, origin))));
                    return new Grown(runs.orElse(List.of()), System.nanoTime() - start);
                },
                grown -> {
                    if (!turns.passed()) {
                        if (!grown.runs().isEmpty()) {
                            take(source, before, grown.runs());
                        }
                        done.accept(grown.nanos());
                    } else if (grown.runs().isEmpty()) {
                        done.accept(grown.nanos());
                    } else {
                        // what was read is not lost: the file knows how far, and gives all of it again
                        grow(source, tidied -> Optional.of(made(grown.runs()).with(tidied.rules())), done);
                    }
                });
    }

    /// The runs of a file with the rows that were added, none where they stay as they are, and how long that took.
    private record Grown(List<Fresh> runs, long nanos) {}

    private static Tidied made(List<Fresh> runs) {
        return Objects.requireNonNull(runs.getFirst().run().origin()).file();
    }

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

    private static List<Fresh> read(List<OpenRun> before, Tidied made, PartReader reader) {
        List<Fresh> fresh = new ArrayList<>();
        for (int part = 0; part < made.runs().size(); part++) {
            int index = part;
            Run run = made.runs().get(part);
            Optional<OpenRun> known = before.stream()
                    .filter(open -> Objects.requireNonNull(open.origin()).part() == index)
                    .findFirst();
            Run kept = known.map(open -> likeBefore(open, run)).orElse(run);
            fresh.add(reader.read(known, kept, new Origin(made, part)));
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

    private void take(String source, List<OpenRun> before, List<Fresh> fresh) {
        session.undo().quietly(() -> {
            int place = session.runs().size();
            for (int part = 0; part < fresh.size(); part++) {
                Fresh one = fresh.get(part);
                Optional<OpenRun> open = session.run(one.run().number());
                if (open.isPresent()) {
                    session.take(one.run(), one.readings());
                    rereading.changed(one.run().number());
                    place = index(open.get()) + 1;
                } else if (!wasClosed(before, part)) {
                    insert(source, part, one, place++);
                }
            }
            before.stream()
                    .filter(open -> Objects.requireNonNull(open.origin()).part() >= fresh.size())
                    .forEach(open -> session.close(open).ifPresent(closed -> remember(source, closed)));
        });
    }

    /// Whether the reader closed this run of the file while others of it stayed open.
    private static boolean wasClosed(List<OpenRun> before, int part) {
        Origin origin = Objects.requireNonNull(before.getFirst().origin());
        return part < origin.file().runs().size()
                && before.stream()
                        .noneMatch(open -> Objects.requireNonNull(open.origin()).part() == part);
    }

    private void insert(String source, int part, Fresh fresh, int place) {
        ClosedRun known = gone.remove(source + "\n" + part);
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

    private void remember(String source, ClosedRun closed) {
        int part = Objects.requireNonNull(closed.run().origin()).part();
        // only its look is needed: what it held is made anew
        OpenRun bare = new OpenRun(
                closed.run().number(), closed.run().colour(), closed.run().run().bare(), List.of(), null);
        gone.put(
                source + "\n" + part, new ClosedRun(bare, Map.of(), closed.place(), closed.shown(), closed.baseline()));
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
