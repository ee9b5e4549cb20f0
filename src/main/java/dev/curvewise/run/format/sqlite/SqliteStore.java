package dev.curvewise.run.format.sqlite;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Databases of rlwatch and of MLflow; every run in them is a run here. Opened for reading only.
public final class SqliteStore implements RunFormat {

    @Override
    public String name() {
        return "SQLite store";
    }

    @Override
    public boolean accepts(Head head) {
        return head.text().startsWith("SQLite format 3\0");
    }

    @Override
    public Loaded<Run> read(Path file, Head head, Progress progress) {
        Loaded<List<Run>> all = readAll(file, head, progress);
        List<Run> runs = all.found().orElse(List.of());
        if (runs.isEmpty()) {
            return new Loaded<>(null, all.problems());
        }
        List<Problem> problems = new ArrayList<>(all.problems());
        if (runs.size() > 1) {
            problems.add(Problem.note(
                    file.toString(), 0, 0, "There are " + runs.size() + " runs in it; this is the first", ""));
        }
        return new Loaded<>(runs.getFirst(), problems);
    }

    @Override
    public Loaded<List<Run>> readAll(Path file, Head head, Progress progress) {
        return new StoreReading(file, name()).readOn(progress, true);
    }

    /// Begins with nothing read.
    public StoreReading follow(Path file) {
        return new StoreReading(file, name());
    }
}
