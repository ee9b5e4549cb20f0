package dev.curvewise.run.format;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes the cells of a table as FastCSV finds them and keeps them as numbers; no string is made for a number.
final class RowHandler extends AbstractBaseCsvCallbackHandler<Boolean> implements RawRows {

    private static final int MOST_ODD = 1 << 20;

    private final RowStore store;
    private final boolean comma;
    private final List<String> names;
    private final List<@Nullable Words> words = new ArrayList<>();
    private final List<OddRow> odd = new ArrayList<>();
    private final List<String> extra = new ArrayList<>();
    private int[] map = {};
    private boolean mapped;
    private int skipRecords;
    private int width;

    private long line;
    private int fields;
    private int rowWords;
    private int headers;
    private long firstHeader;
    private long unkept;
    private boolean plain;

    /// @param names       the columns; a header met later may add to them
    /// @param skipRecords how many records stand before the first row: the header
    /// @param comma       whether numbers are written with a decimal comma
    RowHandler(List<String> names, int skipRecords, boolean comma) {
        this.names = new ArrayList<>(names);
        this.width = names.size();
        this.skipRecords = skipRecords;
        this.store = new RowStore(width);
        this.comma = comma;
        for (int i = 0; i < width; i++) {
            words.add(null);
        }
    }

    /// Says that a part of a table cannot be read without knowing what stands before it.
    static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotPlain() {
            super("a quote or a second header", null, false, false);
        }
    }

    /// From here on a quoted cell or a row of words, whose meaning depends on what stands before, stops the reading.
    RowHandler plain() {
        plain = true;
        return this;
    }

    /// Takes the rows of the part that follows.
    ///
    /// @param lines how many lines stand before the other part
    void join(RowHandler other, long lines) {
        int offset = store.rows();
        for (int c = 0; c < width; c++) {
            Words theirs = other.words.get(c);
            if (theirs != null) {
                Words ours = words.get(c);
                if (ours == null) {
                    words.set(c, theirs.later(lines));
                } else {
                    other.recode(c, ours, theirs);
                }
            }
        }
        store.join(other.store);
        for (OddRow row : other.odd) {
            odd.add(new OddRow(row.row() + offset, row.line() + lines, row.fields()));
        }
        unkept += other.unkept;
        fields = other.fields;
        line = other.line + lines;
    }

    private void recode(int column, Words ours, Words theirs) {
        int[] codes = new int[theirs.values().size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = ours.code(theirs.values().get(i));
        }
        ours.add(theirs.count());
        for (int row = 0; row < store.rows(); row++) {
            double value = store.get(column, row);
            int code = Words.isMark(value) ? Words.code(value) : -1;
            if (code >= 0) {
                store.set(column, row, Words.mark(codes[code]));
            }
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        fields = 0;
        rowWords = 0;
        if (mapped) {
            store.missingFrom(0);
            extra.clear();
        }
    }

    @Override
    protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
        fields = fieldIdx + 1;
        if (quoted && plain) {
            throw new NotPlain();
        }
        if (skipRecords > 0) {
            return;
        }
        int column = mapped ? (fieldIdx < map.length ? map[fieldIdx] : -1) : fieldIdx;
        double value = comma ? Cells.parseWithComma(buf, offset, len) : Cells.parse(buf, offset, len);
        if (column < 0 || column >= width) {
            if (Cells.isWords(value)) {
                rowWords++;
                extra.add(new String(buf, offset, Math.min(len, 200)).strip());
            }
            return;
        }
        if (Double.isNaN(value) && Cells.isWords(value)) {
            value = mark(column, buf, offset, len);
        }
        store.set(column, value);
    }

    private double mark(int column, char[] buf, int offset, int len) {
        rowWords++;
        Words known = words.get(column);
        if (known == null) {
            known = new Words();
            words.set(column, known);
        }
        int from = offset;
        int to = offset + len;
        while (from < to && buf[from] <= ' ') {
            from++;
        }
        while (to > from && buf[to - 1] <= ' ') {
            to--;
        }
        return known.mark(buf, from, to - from, line);
    }

    @Override
    protected Boolean buildRecord() {
        if (getRecordType() == RecordType.EMPTY || fields == 0) {
            return Boolean.FALSE;
        }
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
        keep();
        return Boolean.TRUE;
    }

    private void keep() {
        if (!mapped) {
            store.missingFrom(fields);
        }
        int expected = mapped ? map.length : width;
        if (fields != expected) {
            if (odd.size() < MOST_ODD) {
                odd.add(new OddRow(store.rows(), line, fields));
            } else {
                unkept++;
            }
        }
        extra.clear();
        store.endRow();
    }

    /// Keeps the cells of a record that was cut by the end of the file; its last cell never arrived.
    void keepCut() {
        if (fields > 0 && skipRecords == 0) {
            if (!mapped) {
                store.missingFrom(fields);
            }
            store.endRow();
        }
    }

    /// Takes back the cell that the end of the file broke off, and the row where nothing else is in it.
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
        for (int c = 0; c < width; c++) {
            if (!Series.isMissing(store.get(c, row))) {
                return true;
            }
        }
        store.dropRow();
        return true;
    }

    /// Whether a record of nothing but words names the columns again, or names other ones from here on.
    private boolean isHeader() {
        List<String> cells = new ArrayList<>();
        int expected = mapped ? map.length : width;
        for (int i = 0; i < Math.min(fields, expected); i++) {
            int column = mapped ? map[i] : i;
            Words known = words.get(column);
            int code = Words.code(store.get(column));
            if (known == null || code < 0) {
                return false;
            }
            cells.add(TextCode.utf8(known.values().get(code)));
        }
        cells.addAll(extra);
        Set<String> known = new HashSet<>(names);
        long familiar = cells.stream().filter(known::contains).count();
        boolean distinct = new HashSet<>(cells).size() == cells.size();
        if (familiar * 2 < cells.size() || familiar == 0 || !distinct) {
            return false;
        }
        for (int i = 0; i < Math.min(fields, expected); i++) {
            Words counted = words.get(mapped ? map[i] : i);
            if (counted != null) {
                counted.forgetOne();
            }
        }
        if (headers++ == 0) {
            firstHeader = line;
        }
        remap(cells);
        return true;
    }

    private void remap(List<String> cells) {
        int[] next = new int[cells.size()];
        for (int i = 0; i < next.length; i++) {
            int at = names.indexOf(cells.get(i));
            if (at < 0) {
                at = names.size();
                names.add(cells.get(i));
                words.add(null);
            }
            next[i] = at;
        }
        if (names.size() > width) {
            width = names.size();
            store.widen(width);
        }
        int[] straight = new int[width];
        Arrays.setAll(straight, i -> i);
        mapped = !Arrays.equals(next, straight);
        map = next;
    }

    @Override
    public RowStore store() {
        return store;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public List<OddRow> odd() {
        return odd;
    }

    /// How many odd rows are not listed because there were too many.
    long unkept() {
        return unkept;
    }

    @Override
    public @Nullable Words words(int column) {
        return words.get(column);
    }

    /// Whether there is something to report that has a line.
    boolean hasFindings() {
        return !odd.isEmpty() || words.stream().anyMatch(known -> known != null);
    }

    /// How many cells the last record had.
    int lastFields() {
        return fields;
    }

    int lastColumn() {
        int at = fields - 1;
        return mapped ? (at < map.length ? map[at] : -1) : at < width ? at : -1;
    }

    int expected() {
        return mapped ? map.length : width;
    }

    long line() {
        return line;
    }

    int headers() {
        return headers;
    }

    long firstHeader() {
        return firstHeader;
    }
}
