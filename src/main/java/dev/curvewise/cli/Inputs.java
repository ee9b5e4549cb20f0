package dev.curvewise.cli;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.Library;
import dev.curvewise.match.ColumnMatcher;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.RunReader;
import dev.curvewise.session.OpenRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a command works on: the cards and a run, and what was wrong with them.
///
/// @param library  the cards
/// @param run      the run with its columns matched, or null where it could not be read
/// @param problems what was wrong with the run
record Inputs(Library library, @Nullable OpenRun run, List<Problem> problems) {

    static Inputs read(Path file) {
        return read(file, CardReader.bundled().found().orElseGet(Library::empty));
    }

    static Inputs read(Path file, Library library) {
        Loaded<Run> loaded = RunReader.read(file, Progress.NONE);
        List<Problem> problems = new ArrayList<>(loaded.problems());
        OpenRun open = loaded.found()
                .map(run ->
                        OpenRun.of(0, run, new ColumnMatcher(library).match(run).values()))
                .orElse(null);
        return new Inputs(library, open, problems);
    }
}
