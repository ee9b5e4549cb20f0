package dev.curvewise.run.format.table;

import dev.curvewise.problem.Level;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds rows out of records that name their values: lines of JSON, lines of a log, history records. A record may lack
/// any column and may bring new ones.
public final class RecordRows implements RawRows {

    private static final int MOST_COLUMNS = 4096;
    /// Below this many cells nobody minds how empty they are.
    private static final long FREE_CELLS = 1L << 24;
    /// A column that exists without a value.
    private static final double NULL = Words.mark(0x7fff_fffe);

    private final Findings findings;
    private final RowStore store = new RowStore(0);
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> inFile = new ArrayList<>();
    private final List<@Nullable Words> words = new ArrayList<>();
    private long cells;
    private long line;
    private boolean open;
    private boolean full;

    public RecordRows(Findings findings) {
        this.findings = findings;
    }

    /// The column of a name, made where there is none.
    ///
    /// @return its number, or -1 where there are too many columns
    public int column(String name) {
        return column(name, name);
    }

    /// The column of a name in the file.
    ///
    /// @param path what the file calls it
    /// @param name what the run calls it
    public int column(String path, String name) {
        Integer known = columns.get(path);
        if (known != null) {
            return known;
        }
        if (names.size() == MOST_COLUMNS) {
            findings.count(
                    "columns",
                    Level.WARNING,
                    line,
                    "Curvewise reads the first " + MOST_COLUMNS,
                    n -> "The file has too many different names");
            return -1;
        }
        int column = names.size();
        columns.put(path, column);
        names.add(name);
        inFile.add(path);
        words.add(null);
        store.widen(names.size());
        store.set(column, Series.MISSING);
        return column;
    }

    /// Opens a row. The line is named in problems.
    public void begin(long lineNumber) {
        line = lineNumber;
        open = true;
        store.missingFrom(0);
    }

    public void number(int column, double value) {
        if (column >= 0) {
            store.set(column, value);
            cells++;
        }
    }

    public void number(String name, double value) {
        number(column(name), value);
    }

    /// Puts a number into a row that was kept before.
    public void setEarlier(int column, int row, double value) {
        store.set(column, row, value);
        cells++;
    }

    /// Gives a column another name.
    void rename(int column, String name) {
        columns.remove(inFile.get(column));
        columns.put(name, column);
        names.set(column, name);
        inFile.set(column, name);
    }

    /// Takes a value written as text: a number where it is one.
    public void text(String name, String value) {
        text(column(name), value);
    }

    public void text(int column, String value) {
        if (column < 0) {
            return;
        }
        double number = Cells.parse(value.strip());
        if (!Cells.isWords(number)) {
            number(column, number);
            return;
        }
        Words known = words.get(column);
        if (known == null) {
            known = new Words();
            words.set(column, known);
        }
        char[] chars = value.strip().toCharArray();
        number(column, known.mark(chars, 0, chars.length, line));
    }

    /// Takes a value that is there and says nothing.
    public void nothing(int column) {
        if (column >= 0) {
            if (words.get(column) == null) {
                words.set(column, new Words());
            }
            store.set(column, NULL);
            cells++;
        }
    }

    static boolean isNothing(double value) {
        return Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(NULL);
    }

    /// Keeps the open row.
    public void end() {
        if (open && !full) {
            store.endRow();
            checkFull();
        }
        open = false;
    }

    private void checkFull() {
        if (!full) {
            long size = (long) store.rows() * names.size();
            if (size > FREE_CELLS && size > 200 * cells) {
                full = true;
                findings.warn(
                        line,
                        "Nearly every record brings names of its own, so the rest of the file is left out",
                        "Curvewise reads files whose records share their names");
            }
        }
    }

    public int rows() {
        return store.rows();
    }

    /// Whether no more rows are taken.
    public boolean isFull() {
        return full;
    }

    /// What goes wrong with a line is told here.
    public Findings findings() {
        return findings;
    }

    /// Takes the rows of the part of the file that follows; the part must not be used any more.
    ///
    /// @param lines how many lines stand before that part
    public void join(RecordRows part, long lines) {
        int[] places = new int[part.names.size()];
        boolean same = true;
        for (int c = 0; c < places.length; c++) {
            places[c] = column(part.inFile.get(c), part.names.get(c));
            same &= places[c] == c;
        }
        for (int c = 0; c < places.length; c++) {
            Words theirs = part.words.get(c);
            if (theirs == null || places[c] < 0) {
                continue;
            }
            Words ours = words.get(places[c]);
            if (ours == null) {
                theirs.behind(lines);
                words.set(places[c], theirs);
            } else {
                ours.join(theirs, part.store, c);
            }
        }
        if (!same || places.length < names.size()) {
            part.store.arrange(places, names.size());
        }
        store.join(part.store);
        cells += part.cells;
        line = part.line + lines;
        open = false;
        checkFull();
    }

    /// The table of the rows that are kept so far.
    public Table soFar(Findings told) {
        return TableBuilder.soFar(this, true, told);
    }

    /// Makes columns of the rows.
    public Table build() {
        return TableBuilder.build(this, true, findings);
    }

    @Override
    public RowStore store() {
        return store;
    }

    /// A name without its wrapper, where no other column bears it.
    @Override
    public List<String> names() {
        Set<String> taken = new HashSet<>();
        List<String> unique = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean free = taken.add(names.get(i))
                    && (names.get(i).equals(inFile.get(i)) || !columns.containsKey(names.get(i)));
            unique.add(free ? names.get(i) : inFile.get(i));
        }
        return unique;
    }

    @Override
    public String inFile(int column) {
        return inFile.get(column);
    }

    @Override
    public @Nullable Words words(int column) {
        return words.get(column);
    }
}
