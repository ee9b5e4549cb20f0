package dev.curvewise.run.tidy;

import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.run.TextColumn;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Picks rows of a run.
final class Rows {

    /// In a list of rows: a row that is missing everywhere, to break the line.
    static final int GAP = -1;

    private Rows() {}

    /// A run of these rows in this order.
    static Run pick(Run run, int[] rows) {
        List<Column> columns =
                run.columns().stream().map(column -> pick(column, rows)).toList();
        List<TextColumn> texts =
                run.texts().stream().map(text -> pick(text, rows)).toList();
        return with(run, rows.length, columns, texts);
    }

    static Run with(Run run, int rows, List<Column> columns, List<TextColumn> texts) {
        return new Run(
                run.name(),
                run.source(),
                run.format(),
                rows,
                columns,
                run.stepColumn(),
                texts,
                run.breaks(),
                run.which());
    }

    static Column pick(Column column, int[] rows) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i] == GAP ? Series.MISSING : column.value(rows[i]);
        }
        return column.withValues(values);
    }

    static TextColumn pick(TextColumn text, int[] rows) {
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            codes[i] = rows[i] == GAP ? TextColumn.NONE : text.code(rows[i]);
        }
        return new TextColumn(text.name(), text.values(), codes);
    }

    /// The rows from one to another, the second excluded.
    static int[] range(int from, int to) {
        int[] rows = new int[to - from];
        Arrays.setAll(rows, i -> from + i);
        return rows;
    }

    /// A run without the columns in which nothing is left, unless the step column is one.
    static Run withoutEmptyColumns(Run run) {
        List<Column> columns = new ArrayList<>();
        for (Column column : run.columns()) {
            if (column.name().equals(run.stepColumn()) || column.count() > 0) {
                columns.add(column);
            }
        }
        List<TextColumn> texts =
                run.texts().stream().filter(text -> text.count() > 0).toList();
        return columns.size() == run.columns().size()
                        && texts.size() == run.texts().size()
                ? run
                : with(run, run.rows(), columns, texts);
    }
}
