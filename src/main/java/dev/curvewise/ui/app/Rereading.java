package dev.curvewise.ui.app;

import dev.curvewise.card.Library;
import dev.curvewise.match.ColumnMatcher;
import dev.curvewise.match.Match;
import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Origin;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import dev.curvewise.session.Watch;
import dev.curvewise.ui.task.Tasks;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Reads the columns of open runs anew after something about them changed: their steps, their cards, or the cards
/// themselves.
final class Rereading {

    /// A run with its columns read as metrics.
    record Fresh(OpenRun run, Map<String, List<Reading>> readings) {}

    /// Makes [Fresh] runs in the background, with what was known on the window's thread when the work began.
    record Reader(Library library, Watch watch, Map<String, String> byHand) {

        Fresh read(int number, Run run, @Nullable Origin origin) {
            return read(number, run, origin, () -> true);
        }

        /// @param goOn asked now and then; once it says no, the rest is left out
        Fresh read(int number, Run run, @Nullable Origin origin, BooleanSupplier goOn) {
            OpenRun open = OpenRun.of(
                            number,
                            run,
                            new ColumnMatcher(library).match(run, byHand).values())
                    .from(origin);
            return new Fresh(open, watch.readAll(open, library, goOn));
        }

        /// A run to which rows were added, under the verdicts there are.
        ///
        /// @param before its columns as they were read before
        Fresh grown(OpenRun known, Run run, Origin origin, List<Reading> before) {
            boolean same = names(known.run()).equals(names(run));
            Collection<Match> matches = same
                    ? known.matches()
                    : new ColumnMatcher(library).match(run, byHand).values();
            OpenRun open = OpenRun.of(known.number(), run, matches).from(origin);
            return new Fresh(open, watch.readGrown(open, before));
        }

        private static List<String> names(Run run) {
            return run.columns().stream().map(Column::name).toList();
        }

        /// Judges a run as it is.
        Map<String, List<Reading>> judge(OpenRun open) {
            return watch.readAll(open, library);
        }

        /// The same without a verdict, for rows that are still coming in.
        ///
        /// @param part how much of the file the rows are, at most 1
        Fresh glance(int number, Run run, double part) {
            OpenRun open = OpenRun.of(
                            number,
                            run,
                            new ColumnMatcher(library).match(run, byHand).values())
                    .upTo(part);
            return new Fresh(open, watch.readUnjudged(open));
        }
    }

    private final Session session;
    private final Tasks tasks;
    private final Map<Integer, Integer> changes = new HashMap<>();

    Rereading(Session session, Tasks tasks) {
        this.session = session;
        this.tasks = tasks;
    }

    /// What the background needs to know.
    Reader reader() {
        return new Reader(session.library(), session.watch(), Map.copyOf(session.byHand()));
    }

    /// Counts how often a run was asked to change; work that began before the count grew is stale.
    int changes(int number) {
        return changes.getOrDefault(number, 0);
    }

    /// Says that a run changed, so that work under way begins again.
    void changed(int number) {
        changes.merge(number, 1, Integer::sum);
    }

    /// Judges runs anew whose rows are shown already. What was found is thrown away where cards, rules or mappings
    /// changed meanwhile: then the runs are read anew anyway.
    void judge(List<OpenRun> runs, Runnable done) {
        Reader reader = reader();
        Map<Integer, Map<String, List<Reading>>> found = new HashMap<>();
        tasks.quietly(
                () -> {
                    runs.forEach(open -> found.put(open.number(), reader.judge(open)));
                    return found;
                },
                judged -> {
                    if (reader.equals(reader())) {
                        judged.forEach(session::judge);
                    }
                    done.run();
                });
    }

    /// Reads every open run anew, as after a column was mapped by hand.
    void all() {
        List.copyOf(session.runs()).forEach(open -> run(open, run -> run, () -> {}));
    }

    /// Changes what a run holds and reads its columns anew. Where several changes of a run are under way the earlier
    /// ones give way, but for what they changed, which is made again.
    ///
    /// @param change from the run as it is; done in the background
    /// @param done   told once the session has it
    void run(OpenRun open, UnaryOperator<Run> change, Runnable done) {
        int number = open.number();
        changed(number);
        int ticket = changes(number);
        Reader reader = reader();
        OpenRun now = session.run(number).orElse(open);
        tasks.start(
                "Reading " + now.run().name(),
                job -> reader.read(number, change.apply(now.run()), now.origin()),
                fresh -> {
                    if (changes(number) == ticket) {
                        session.replace(fresh.run(), fresh.readings());
                        done.run();
                    } else if (session.run(number).isPresent()) {
                        run(open, change, done);
                    }
                });
    }
}
