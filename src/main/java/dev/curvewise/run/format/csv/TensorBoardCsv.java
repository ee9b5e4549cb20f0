package dev.curvewise.run.format.csv;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Column;
import dev.curvewise.run.Head;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Names;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.run.format.table.TableRun;
import java.nio.file.Path;
import java.util.List;

/// The table TensorBoard offers for download: one metric a file, whose name stands only in the file's name.
public final class TensorBoardCsv extends TableFormat {

    @Override
    public String name() {
        return "TensorBoard CSV";
    }

    @Override
    public boolean accepts(Head head) {
        return Csv.header(head).equals(List.of("Wall time", "Step", "Value"));
    }

    @Override
    Loaded<Run> run(Path file, Head head, Table table, Findings findings) {
        return TableRun.of(
                file, name(), named(table, tag(head.fileName())), findings, "It should hold Wall time, Step, Value");
    }

    public static Table named(Table table, String tag) {
        List<Column> columns = table.columns().stream()
                .map(c -> c.name().equals("Value") ? c.named(tag) : c)
                .toList();
        return new Table(true, table.rows(), columns, table.texts());
    }

    /// `run-NAME-tag-TAG.csv` in older versions, else the whole name; what was a slash is an underscore.
    public static String tag(String fileName) {
        String stem = Names.stem(fileName);
        int at = stem.indexOf("-tag-");
        return at < 0 ? stem : stem.substring(at + "-tag-".length());
    }
}
