package dev.curvewise.run.format.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import dev.curvewise.run.format.table.Cells;
import dev.curvewise.run.format.table.Decimal;
import dev.curvewise.run.format.table.RowStore;
import dev.curvewise.run.format.table.Words;
import java.util.ArrayList;
import java.util.List;

/// Takes the cells of a table as FastCSV finds them and keeps them as numbers; no string is made for a number.
final class RowHandler extends AbstractBaseCsvCallbackHandler<Boolean> {

    private final ColumnOrder order;
    private final TableRows rows;
    private final RowStore store;
    private final Numerals numerals;
    private final boolean plainNumerals;
    /// Blanks between cells may be many, to put them below each other.
    private final boolean blanks;
    private final StrayQuotes strayQuotes;
    private final List<String> extra = new ArrayList<>();
    private int skipRecords;
    private int width;
    private boolean straight = true;
    private boolean plain;
    private long before;

    private long line;
    private int fields;
    private int rowWords;

    /// @param first whether the header is among the records
    RowHandler(TableStart start, Dialect dialect, boolean first) {
        this(start, dialect, first, new RowStore(start.names().size()));
    }

    RowHandler(TableStart start, Dialect dialect, boolean first, RowStore store) {
        this.order = new ColumnOrder(start.names());
        this.store = store;
        this.rows = new TableRows(order, store);
        this.width = start.names().size();
        this.skipRecords = first && start.header() ? 1 : 0;
        this.numerals = dialect.numerals();
        this.plainNumerals = !numerals.comma();
        this.blanks = dialect.delimiter() == ' ';
        this.strayQuotes = new StrayQuotes(dialect.delimiter());
    }

    /// Says that a part of a table cannot be read without knowing what stands before it.
    static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotPlain() {
            super("a second header", null, false, false);
        }
    }

    /// Says that a quote swallowed whole rows, so it was none.
    static final class StrayQuote extends RuntimeException {
        private static final long serialVersionUID = 1;

        StrayQuote() {
            super("a quote that is never closed", null, false, false);
        }
    }

    /// From here on a row of words, whose meaning depends on what stands before, stops the reading.
    RowHandler plain() {
        plain = true;
        return this;
    }

    /// From here on such a row is judged by what stood before it.
    void takesHeaders() {
        plain = false;
    }

    /// The lines before the text that is handed over next.
    void startAt(long linesBefore) {
        before = linesBefore;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = before + startingLineNumber;
        fields = 0;
        rowWords = 0;
        if (!straight) {
            store.missingFrom(0);
            extra.clear();
        }
    }

    @Override
    protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
        if (blanks && len == 0) {
            return;
        }
        int field = blanks ? fields : fieldIdx;
        fields = field + 1;
        if (straight && field < width && skipRecords == 0) {
            double value = plainNumerals ? Decimal.parse(buf, offset, len) : Decimal.NOT_HERE;
            if (!Decimal.isNotHere(value)) {
                store.set(field, value);
                return;
            }
        }
        unusual(field, buf, offset, len, quoted);
    }

    /// Whether plain numbers of the open row may be handed over as such.
    boolean takesNumbers() {
        return straight && skipRecords == 0 && plainNumerals;
    }

    /// Whether a cell has a column.
    boolean takesNumber(int fieldIdx) {
        return fieldIdx < width;
    }

    /// Takes a plain number.
    void number(int fieldIdx, double value) {
        store.set(fieldIdx, value);
    }

    /// Ends a row whose cells were handed over one by one.
    void endPlain(int cells) {
        fields = cells;
        endRecord();
    }

    /// A cell that is no plain number, or not where its column is.
    private void unusual(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
        if (quoted && strayQuotes.swallowedRow(buf, offset, len, order.cells())) {
            throw new StrayQuote();
        }
        if (skipRecords > 0) {
            return;
        }
        double value = numerals.parse(buf, offset, len);
        int column = order.column(fieldIdx);
        boolean isWords = Cells.isWords(value);
        rowWords += isWords ? 1 : 0;
        if (column >= 0) {
            store.set(column, isWords ? rows.mark(column, buf, offset, len, line) : value);
        } else if (isWords) {
            extra.add(new String(buf, offset, Math.min(len, 200)).strip());
        }
    }

    @Override
    protected Boolean buildRecord() {
        if (getRecordType() == RecordType.EMPTY || fields == 0) {
            return Boolean.FALSE;
        }
        return endRecord();
    }

    private Boolean endRecord() {
        if (skipRecords > 0) {
            skipRecords--;
            return Boolean.FALSE;
        }
        if (rowWords == fields && plain) {
            throw new NotPlain();
        }
        if (rowWords == fields && isHeader()) {
            extra.clear();
            return Boolean.FALSE;
        }
        if (straight && fields < width) {
            store.missingFrom(fields);
        }
        extra.clear();
        rows.end(fields, line);
        return Boolean.TRUE;
    }

    /// Keeps the cells of a record that was cut by the end of the file; its last cell never arrived.
    void keepCut() {
        if (fields > 0 && skipRecords == 0) {
            if (straight) {
                store.missingFrom(Math.min(fields, width));
            }
            store.endRow();
        }
    }

    private boolean isHeader() {
        List<String> cells = new ArrayList<>();
        List<Words> counted = new ArrayList<>();
        for (int i = 0; i < Math.min(fields, order.cells()); i++) {
            int column = order.column(i);
            Words known = rows.words(column);
            int code = Words.code(store.get(column));
            if (known == null || code < 0) {
                return false;
            }
            cells.add(TextCode.utf8(known.values().get(code)));
            counted.add(known);
        }
        cells.addAll(extra);
        if (!order.isHeader(cells)) {
            return false;
        }
        counted.forEach(Words::forgetOne);
        order.follow(cells, line);
        rows.widen();
        width = order.names().size();
        straight = order.isStraight();
        return true;
    }

    /// Takes the rows of the part that follows.
    void join(RowHandler other) {
        rows.join(other.rows);
        fields = other.fields;
        line = other.line;
    }

    TableRows rows() {
        return rows;
    }

    ColumnOrder order() {
        return order;
    }

    /// How many cells the last record had.
    int lastFields() {
        return fields;
    }

    /// The line at which the last record began.
    long line() {
        return line;
    }
}
