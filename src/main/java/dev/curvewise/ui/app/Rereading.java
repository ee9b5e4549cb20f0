package dev.curvewise.ui.app;

import dev.curvewise.card.Library;
import dev.curvewise.match.ColumnMatcher;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import dev.curvewise.session.Watch;
import dev.curvewise.ui.task.Tasks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Reads the columns of open runs anew after something about them changed: their names, their steps, their cards, or
/// their files.
final class Rereading {

    /// All that comes out of the background.
    private record Fresh(OpenRun run, Map<String, List<Reading>> readings) {}

    private final Session session;
    private final Tasks tasks;
    private final Map<Integer, Integer> asked = new HashMap<>();

    Rereading(Session session, Tasks tasks) {
        this.session = session;
        this.tasks = tasks;
    }

    /// Reads every open run anew, as after a column was mapped by hand.
    void all() {
        List.copyOf(session.runs()).forEach(open -> run(open, (run, progress) -> run, () -> {}));
    }

    /// Changes what a run holds and reads its columns anew. Where several changes of a run are under way the earlier
    /// ones give way, but for what they changed, which is made again.
    ///
    /// @param change from the run as it is; done in the background
    /// @param done   told once the session has it
    void run(OpenRun open, BiFunction<Run, Progress, Run> change, Runnable done) {
        int number = open.number();
        int ticket = asked.merge(number, 1, Integer::sum);
        Library library = session.library();
        Watch watch = session.watch();
        Map<String, String> byHand = Map.copyOf(session.byHand());
        Run now = session.run(number).orElse(open).run();
        tasks.start(
                "Reading " + now.name(), job -> read(number, change.apply(now, job), library, watch, byHand), fresh -> {
                    if (asked.getOrDefault(number, 0) == ticket) {
                        session.replace(fresh.run(), fresh.readings());
                        done.run();
                    } else {
                        run(open, change, done);
                    }
                });
    }

    private static Fresh read(int number, Run run, Library library, Watch watch, Map<String, String> byHand) {
        OpenRun open = OpenRun.of(
                number, run, new ColumnMatcher(library).match(run, byHand).values());
        return new Fresh(open, watch.readAll(open, library));
    }
}
