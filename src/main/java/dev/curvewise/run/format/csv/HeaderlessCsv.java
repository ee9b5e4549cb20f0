package dev.curvewise.run.format.csv;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Column;
import dev.curvewise.run.Head;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.table.Cells;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Names;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.run.format.table.TableRun;
import java.nio.file.Path;
import java.util.List;

/// Two columns of numbers and no header, as TorchRL writes a file per metric: steps, and values of the metric that the
/// file is named after.
public final class HeaderlessCsv extends TableFormat {

    @Override
    public String name() {
        return "CSV without header";
    }

    @Override
    public boolean accepts(Head head) {
        List<String> lines =
                head.lines().stream().filter(line -> !line.isBlank()).limit(20).toList();
        return !lines.isEmpty()
                && lines.stream().limit(Math.max(1, lines.size() - 1)).allMatch(HeaderlessCsv::isPair);
    }

    private static boolean isPair(String line) {
        String[] cells = line.split("[,;\t]", -1);
        return cells.length == 2 && isNumber(cells[0]) && !Cells.isWords(Cells.parse(cells[1]));
    }

    private static boolean isNumber(String cell) {
        return Double.isFinite(Cells.parse(cell));
    }

    @Override
    Loaded<Run> run(Path file, Head head, Table table, Findings findings) {
        if (table.columns().size() != 2) {
            return TableRun.of(file, name(), table, findings, "It should hold steps and values");
        }
        Column step = table.columns().getFirst();
        Column value = table.columns().getLast();
        List<Column> columns = List.of(
                new Column("step", "step", step.values(), step.words()),
                new Column(Names.stem(head.fileName()), "value", value.values(), value.words()));
        return TableRun.of(file, name(), new Table(false, table.rows(), columns, List.of()), "step", findings);
    }
}
