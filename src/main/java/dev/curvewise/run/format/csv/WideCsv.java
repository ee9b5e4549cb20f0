package dev.curvewise.run.format.csv;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Run;
import dev.curvewise.run.TextColumn;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.run.format.table.TableRun;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// A table with a column per metric, in any dialect: what Stable-Baselines3, RLlib, Spinning Up, OmniSafe, Tianshou,
/// Lightning, Keras and spreadsheets write.
public final class WideCsv extends TableFormat {

    private static final String HINT = "A run file has a line of names and below it a line of numbers per step";

    private static final Pattern LOG = Pattern.compile("\\.(?:log|out|err|md)$");
    private static final String LOGS =
            "Curvewise reads tables, JSON, and the logs of TRL, verl, nanoGPT, torchtune and Stable-Baselines3";

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
        if (table.columns().isEmpty() && isProse(head, table)) {
            Findings prose = new Findings(file.toString());
            prose.error(0, "There is no table in this text and no line of metrics", LOGS);
            return new Loaded<>(null, prose.problems());
        }
        if (table.columns().isEmpty() && table.rows() == 0 && table.header()) {
            findings.error(1, "There are names of columns and no rows yet", HINT);
            return new Loaded<>(null, findings.problems());
        }
        return TableRun.of(file, dialect(head).delimiter() == '\t' ? "TSV" : name(), table, findings, HINT);
    }

    /// Most rows of a table fill most of its columns; of sentences hardly any do.
    private static boolean isProse(Head head, Table table) {
        long filled = table.texts().stream().mapToLong(TextColumn::count).sum();
        long cells = (long) table.rows() * table.texts().size();
        boolean log = LOG.matcher(head.fileName()).find();
        return log || (table.rows() > 0 && (table.texts().size() <= 1 || filled * 2 < cells));
    }
}
