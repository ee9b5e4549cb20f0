package dev.curvewise.run;

import dev.curvewise.series.Series;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A training run: named columns of equal length.
///
/// @param name       what a reader calls it, the file's name by default
/// @param source     the file it came from
/// @param format     the name of its format, as in `CSV`
/// @param rows       how many rows the columns have
/// @param columns    the numeric columns in file order, step and time columns among them
/// @param stepColumn the name of the column that counts steps, or null where rows are counted instead
public record Run(
        String name,
        String source,
        String format,
        int rows,
        List<Column> columns,
        @Nullable String stepColumn) {

    public Run {
        columns = List.copyOf(columns);
    }

    public Optional<Column> column(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }

    /// The steps of the rows: the step column where there is one, else the row numbers.
    public Column steps() {
        String wanted = stepColumn;
        return wanted == null ? Column.rowNumbers(rows) : column(wanted).orElseGet(() -> Column.rowNumbers(rows));
    }

    /// A column over the steps of this run.
    public Series series(Column column) {
        return column.over(steps());
    }
}
