package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import dev.curvewise.run.StepColumn;
import java.io.IOException;
import java.nio.file.Path;

/// A table with a column per metric, in any dialect: what Stable-Baselines3, RLlib, Spinning Up, OmniSafe, Tianshou,
/// Lightning, Keras and spreadsheets write.
final class WideCsv implements RunFormat {

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
        if (table.columns().isEmpty()) {
            findings.error(
                    1,
                    "No column of this file holds numbers",
                    "A run file has a line of names and below it a line of numbers per step");
            return new Loaded<>(null, findings.problems());
        }
        String step = StepColumn.choose(table.columns()).orElse(null);
        if (step == null) {
            findings.note(
                    1, "No column counts the steps, so the rows are counted", "Any column can be put on the x axis");
        }
        String format = dialect.delimiter() == '\t' ? "TSV" : name();
        Run run = new Run(Names.of(file), file.toString(), format, table.rows(), table.columns(), step, table.texts());
        return new Loaded<>(run, findings.problems());
    }
}
