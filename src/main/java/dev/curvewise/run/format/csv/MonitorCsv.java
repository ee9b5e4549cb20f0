package dev.curvewise.run.format.csv;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Column;
import dev.curvewise.run.Head;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.run.format.table.TableRun;
import dev.curvewise.series.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The `*.monitor.csv` of Stable-Baselines3 and baselines: a line of JSON, then a row per episode with its return, its
/// length and when it ended. The environment steps are the lengths added up.
public final class MonitorCsv extends TableFormat {

    @Override
    public String name() {
        return "Monitor CSV";
    }

    @Override
    public boolean accepts(Head head) {
        return head.firstLine().startsWith("#{");
    }

    @Override
    Dialect dialect(Head head) {
        return new Dialect(',', Numerals.PLAIN, 1);
    }

    /// The line above the table belongs to the format.
    @Override
    void tell(Head head, Dialect dialect, Findings findings) {}

    @Override
    Loaded<Run> run(Path file, Head head, Table table, Findings findings) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(column.named(
                    switch (column.name()) {
                        case "r" -> "episode_return";
                        case "l" -> "episode_length";
                        case "t" -> "time";
                        default -> column.name();
                    }));
        }
        columns.stream()
                .filter(column -> column.inFile().equals("l"))
                .findFirst()
                .ifPresent(length -> columns.addFirst(new Column("step", total(length))));
        Table stepped = new Table(true, table.rows(), columns, table.texts());
        return TableRun.of(file, name(), stepped, findings, "It should hold r, l and t for every episode");
    }

    public static double[] total(Column lengths) {
        double[] steps = new double[lengths.size()];
        double sum = 0;
        for (int i = 0; i < steps.length; i++) {
            double length = lengths.value(i);
            sum += Double.isFinite(length) ? length : 0;
            steps[i] = Series.isMissing(length) ? Series.MISSING : sum;
        }
        return steps;
    }
}
