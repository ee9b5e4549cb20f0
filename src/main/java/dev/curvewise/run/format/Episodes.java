package dev.curvewise.run.format;

import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.csv.MonitorCsv;
import dev.curvewise.run.format.table.Cells;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts runs behind or between each other row by row.
final class Episodes {

    private static final Pattern START = Pattern.compile("\"t_start\":\\s*([\\d.eE+]+)");

    private Episodes() {}

    /// The episodes of parallel environments in the order in which they ended; the steps count all environments.
    ///
    /// @param prefaces the first line of each log, which says when it was begun
    static Run together(List<Run> parts, List<String> prefaces) {
        Run all = parts.getFirst();
        for (int i = 1; i < parts.size(); i++) {
            all = append(all, parts.get(i));
        }
        double[] ended = new double[all.rows()];
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            Matcher start = START.matcher(prefaces.get(i));
            double offset = start.find() ? Cells.parse(start.group(1)) : 0;
            Column time = parts.get(i).column("time").orElseGet(parts.get(i)::steps);
            for (int row = 0; row < time.size(); row++) {
                ended[at++] = offset + time.value(row);
            }
        }
        Integer[] order = new Integer[all.rows()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(ended[a], ended[b]));
        List<Column> columns = new ArrayList<>();
        for (Column column : all.columns()) {
            double[] values = new double[order.length];
            Arrays.setAll(values, i -> column.value(order[i]));
            columns.add(column.withValues(values));
        }
        for (Column length : List.copyOf(columns)) {
            if (length.inFile().equals("l")) {
                columns.replaceAll(c -> c.name().equals("step") ? c.withValues(MonitorCsv.total(length)) : c);
            }
        }
        return new Run(all.name(), all.source(), all.format(), all.rows(), columns, all.stepColumn());
    }

    /// The rows of one run behind those of another.
    static Run append(Run first, Run second) {
        Set<String> names = new LinkedHashSet<>();
        first.columns().forEach(column -> names.add(column.name()));
        second.columns().forEach(column -> names.add(column.name()));
        int rows = first.rows() + second.rows();
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            double[] values = new double[rows];
            Arrays.fill(values, Series.MISSING);
            first.column(name).ifPresent(c -> System.arraycopy(c.values(), 0, values, 0, c.size()));
            second.column(name).ifPresent(c -> System.arraycopy(c.values(), 0, values, first.rows(), c.size()));
            String inFile = first.column(name)
                    .or(() -> second.column(name))
                    .map(Column::inFile)
                    .orElse(name);
            columns.add(new Column(name, inFile, values, 0));
        }
        return new Run(first.name(), first.source(), first.format(), rows, columns, first.stepColumn());
    }
}
