package dev.curvewise.run.format.csv;

import dev.curvewise.run.format.table.OddRow;
import dev.curvewise.run.format.table.RawRows;
import dev.curvewise.run.format.table.RowStore;
import dev.curvewise.run.format.table.Words;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a table that were read so far.
final class TableRows implements RawRows {

    private static final int MOST_ODD = 1 << 20;

    private final ColumnOrder order;
    private final RowStore store;
    private final List<@Nullable Words> words = new ArrayList<>();
    private final List<OddRow> odd = new ArrayList<>();
    private long unkept;

    TableRows(ColumnOrder order, RowStore store) {
        this.order = order;
        this.store = store;
        widen();
    }

    /// Makes room for the columns a header brought.
    void widen() {
        while (words.size() < order.names().size()) {
            words.add(null);
        }
        if (words.size() > store.width()) {
            store.widen(words.size());
        }
    }

    /// Takes a cell of words.
    ///
    /// @return the number that stands for it
    double mark(int column, char[] buf, int offset, int length, long line) {
        Words known = words.get(column);
        if (known == null) {
            known = new Words();
            words.set(column, known);
        }
        int from = offset;
        int to = offset + length;
        while (from < to && buf[from] <= ' ') {
            from++;
        }
        while (to > from && buf[to - 1] <= ' ') {
            to--;
        }
        return known.mark(buf, from, to - from, line);
    }

    /// Keeps the open row.
    void end(int fields, long line) {
        if (fields != order.cells()) {
            if (odd.size() < MOST_ODD) {
                odd.add(new OddRow(store.rows(), line, fields));
            } else {
                unkept++;
            }
        }
        store.endRow();
    }

    /// Takes the rows of the part that follows.
    void join(TableRows other) {
        int offset = store.rows();
        for (int c = 0; c < words.size(); c++) {
            Words theirs = other.words.get(c);
            if (theirs != null) {
                Words ours = words.get(c);
                if (ours == null) {
                    words.set(c, theirs);
                } else {
                    ours.join(theirs, other.store, c);
                }
            }
        }
        store.join(other.store);
        for (OddRow row : other.odd) {
            odd.add(new OddRow(row.row() + offset, row.line(), row.fields()));
        }
        unkept += other.unkept;
    }

    /// Takes back the last row's cell that the end of the file broke off, and the row where nothing else is in it.
    ///
    /// @return whether there was anything to take back
    boolean dropLastCell(int column) {
        int row = store.rows() - 1;
        double value = store.get(column, row);
        if (Series.isMissing(value)) {
            return false;
        }
        Words known = words.get(column);
        if (known != null && Words.isMark(value)) {
            known.forgetOne();
        }
        store.set(column, row, Series.MISSING);
        if (!odd.isEmpty() && odd.getLast().row() == row) {
            odd.removeLast();
        }
        for (int c = 0; c < words.size(); c++) {
            if (!Series.isMissing(store.get(c, row))) {
                return true;
            }
        }
        store.dropRow();
        return true;
    }

    @Override
    public RowStore store() {
        return store;
    }

    @Override
    public List<String> names() {
        return order.names();
    }

    @Override
    public List<OddRow> odd() {
        return odd;
    }

    @Override
    public @Nullable Words words(int column) {
        return words.get(column);
    }

    /// Words are kept as one character per byte.
    @Override
    public String decode(String word) {
        return TextCode.utf8(word);
    }

    /// How many odd rows are not listed because there were too many.
    long unkept() {
        return unkept;
    }
}
