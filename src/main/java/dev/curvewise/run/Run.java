package dev.curvewise.run;

import dev.curvewise.series.Series;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A training run: named columns of equal length.
///
/// @param name       what a reader calls it, the file's name by default
/// @param source     the file it came from, or the folder whose files it was put together of
/// @param format     the name of its format, as in `CSV`
/// @param rows       how many rows the columns have
/// @param columns    the numeric columns in file order, step and time columns among them
/// @param stepColumn the name of the column that counts steps, or null where rows are counted instead
/// @param texts      the columns of words in file order
/// @param breaks     how many of the rows are no rows of the file, but break its lines where it was begun again; they
///                   are missing everywhere
/// @param which      which of the runs of its source it is, by a name that stays; an empty text where it is the only
///                   one
public record Run(
        String name,
        String source,
        String format,
        int rows,
        List<Column> columns,
        @Nullable String stepColumn,
        List<TextColumn> texts,
        int breaks,
        String which) {

    public Run {
        columns = List.copyOf(columns);
        texts = List.copyOf(texts);
    }

    /// A run in one piece.
    public Run(
            String name,
            String source,
            String format,
            int rows,
            List<Column> columns,
            @Nullable String stepColumn,
            List<TextColumn> texts) {
        this(name, source, format, rows, columns, stepColumn, texts, 0, "");
    }

    /// A run without columns of words.
    public Run(String name, String source, String format, int rows, List<Column> columns, @Nullable String stepColumn) {
        this(name, source, format, rows, columns, stepColumn, List.of());
    }

    public Optional<Column> column(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }

    public Optional<TextColumn> text(String columnName) {
        return texts.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }

    /// The steps of the rows: the step column where there is one, else the row numbers.
    public Column steps() {
        String wanted = stepColumn;
        return wanted == null ? Column.rowNumbers(rows) : column(wanted).orElseGet(() -> Column.rowNumbers(rows));
    }

    /// A column over the steps of this run, as it is drawn: a missing value is a gap, but a column that is logged on a
    /// schedule of its own is one line ([Column#isSparse()]).
    public Series series(Column column) {
        return column.isSparse() ? column.presentOver(steps()) : column.over(steps());
    }

    /// This run with another column on the x axis.
    ///
    /// @param columnName one of the columns, or null to count rows
    public Run steppedBy(@Nullable String columnName) {
        return new Run(name, source, format, rows, columns, columnName, texts, breaks, which);
    }

    /// This run's name without what it holds.
    public Run bare() {
        return new Run(name, source, format, 0, List.of(), null, List.of());
    }

    /// This run under another name.
    public Run named(String other) {
        return new Run(other, source, format, rows, columns, stepColumn, texts, breaks, which);
    }

    /// This run, known to be one of several that are read of one file or folder.
    ///
    /// @param one which of them it is
    public Run from(String other, String one) {
        return new Run(name, other, format, rows, columns, stepColumn, texts, breaks, one);
    }

    /// This run with some of its rows known as [#breaks()].
    public Run brokenBy(int more) {
        return new Run(name, source, format, rows, columns, stepColumn, texts, breaks + more, which);
    }

    /// How many rows were logged.
    public int logged() {
        return rows - breaks;
    }
}
