package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Run;
import java.nio.file.Path;

/// A table with a column per metric, in any dialect: what Stable-Baselines3, RLlib, Spinning Up, OmniSafe, Tianshou,
/// Lightning, Keras and spreadsheets write.
final class WideCsv extends TableFormat {

    private static final String HINT = "A run file has a line of names and below it a line of numbers per step";

    @Override
    public String name() {
        return "CSV";
    }

    @Override
    public boolean accepts(Head head) {
        return !head.isBinary();
    }

    @Override
    Loaded<Run> run(Path file, Head head, Table table, Findings findings) {
        return TableRun.of(file, dialect(head).delimiter() == '\t' ? "TSV" : name(), table, findings, HINT);
    }
}
