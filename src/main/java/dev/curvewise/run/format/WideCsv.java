package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import java.io.IOException;
import java.nio.file.Path;

/// A table with a column per metric, in any dialect: what Stable-Baselines3, RLlib, Spinning Up, OmniSafe, Tianshou,
/// Lightning, Keras and spreadsheets write.
final class WideCsv implements RunFormat {

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
    public Loaded<Run> read(Path file, Head head, Progress progress) throws IOException {
        Findings findings = new Findings(file.toString());
        Dialect dialect = Dialect.sniff(head.lines());
        Table table = TableReader.read(file, head, dialect, findings, progress);
        return TableRun.of(file, dialect.delimiter() == '\t' ? "TSV" : name(), table, findings, HINT);
    }
}
