package dev.curvewise.run.format.table;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Run;
import dev.curvewise.run.StepColumn;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Makes a run of a table, or says why it is none.
public final class TableRun {

    private TableRun() {}

    public static Loaded<Run> of(Path file, String format, Table table, Findings findings, String hint) {
        if (table.columns().isEmpty()) {
            findings.error(1, "No column of this file holds numbers", hint);
            return new Loaded<>(null, findings.problems());
        }
        return of(file, format, table, StepColumn.choose(table.columns()).orElse(null), findings);
    }

    public static Loaded<Run> of(Path file, String format, Table table, @Nullable String step, Findings findings) {
        if (step == null) {
            findings.note(
                    1,
                    StepColumn.tooCoarse(table.columns())
                            .map(coarse -> "Many rows share a number of '" + coarse + "', so the rows are counted")
                            .orElse("No column counts the steps, so the rows are counted"),
                    StepColumn.rising(table.columns())
                            .map(rising -> "'" + rising + "' rises from row to row: perhaps it belongs on the x axis")
                            .orElse("Any column can be put on the x axis"));
        }
        Run run = new Run(Names.of(file), file.toString(), format, table.rows(), table.columns(), step, table.texts());
        return new Loaded<>(run, findings.problems());
    }
}
