package dev.curvewise.run.format.table;

import dev.curvewise.problem.Level;
import dev.curvewise.run.Column;
import dev.curvewise.run.TextColumn;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes columns of the rows that were read: decides which hold numbers, and what becomes of rows that do not fit.
public final class TableBuilder {

    private static final Pattern NEARLY = Pattern.compile(
            "(?!\\d+(?:\\.\\d+){3})[(<>~\\p{Sc}\u2212+-]*\\s*\\d[\\d.,'_\u2019\u00a0 ]*(?:[dDeE][+-]?\\d+|[xX][0-9a-fA-F]+)?\\s*"
                    + "(?:[%\u2030\\p{Sc}]|[A-Za-z]{1,3}(?:/[A-Za-z]{1,3})?)?\\)?");

    private final RawRows rows;
    private final List<String> names;
    private final Findings findings;
    private final RowStore store;
    private final boolean[] numeric;
    private final boolean last;
    private final Nulls nulls = new Nulls();

    private TableBuilder(RawRows rows, Findings findings, boolean last) {
        this.last = last;
        this.rows = rows;
        this.names = rows.names();
        this.findings = findings;
        this.store = rows.store();
        this.numeric = new boolean[store.width()];
    }

    /// Makes the table; the rows are used up by it.
    public static Table build(RawRows rows, boolean header, Findings findings) {
        return new TableBuilder(rows, findings, true).build(header);
    }

    /// Makes the table of the rows read so far; more may follow.
    public static Table soFar(RawRows rows, boolean header, Findings findings) {
        return new TableBuilder(rows, findings, false).build(header);
    }

    private Table build(boolean header) {
        BitSet odd = new BitSet();
        rows.odd().forEach(row -> odd.set(row.row()));
        if (odd.cardinality() * 2 > store.rows()) {
            odd.clear();
        }
        for (int c = 0; c < numeric.length; c++) {
            numeric[c] = isNumeric(c, odd);
        }
        BitSet dropped = dropOddRows();
        int kept = store.rows() - dropped.cardinality();
        List<Column> columns = new ArrayList<>();
        List<TextColumn> texts = new ArrayList<>();
        for (int c = 0; c < numeric.length; c++) {
            String name = names.get(c);
            double[] values = last ? store.take(c, dropped) : store.copy(c, dropped);
            if (last) {
                store.free(c);
            }
            Words words = rows.words(c);
            if (numeric[c]) {
                columns.add(numbers(name, rows.inFile(c), values, words));
            } else if (words != null || !name.equals("column " + (c + 1))) {
                texts.add(texts(name, values, words));
            }
        }
        nulls.tell(findings);
        return new Table(header, kept, columns, texts);
    }

    /// A column holds numbers where at least nine of ten of its filled cells do; rows that do not fit have no say.
    private boolean isNumeric(int column, BitSet odd) {
        Words words = rows.words(column);
        int unknown = 0;
        int numbers = 0;
        for (int row = 0; row < store.rows(); row++) {
            double value = store.get(column, row);
            if (!Series.isMissing(value) && !odd.get(row) && !RecordRows.isNothing(value)) {
                if (words == null) {
                    return true;
                }
                unknown += Words.isMark(value) ? 1 : 0;
                numbers += Words.isMark(value) ? 0 : 1;
            }
        }
        boolean enough = numbers > 0 && unknown * 9L <= numbers;
        if (numbers == 0 && words != null && isNearlyNumber(rows.decode(words.first()))) {
            findings.note(
                    words.firstLine(),
                    "Column '" + names.get(column) + "' is not drawn: its cells are no plain numbers, as '"
                            + rows.decode(words.first()) + "'",
                    "Plain numbers are digits with a decimal point");
        }
        if (numbers > 0 && !enough && words != null) {
            findings.note(
                    words.firstLine(),
                    "Column '" + names.get(column) + "' holds words more often than one cell in ten, as in '"
                            + rows.decode(words.first()) + "', and is not drawn",
                    "");
        }
        return enough;
    }

    /// Whether a person would take a cell for a number: with a unit, a sign of money or per cent, in brackets.
    private static boolean isNearlyNumber(String cell) {
        return NEARLY.matcher(cell).matches();
    }

    /// Rows of another width are kept where their cells fit the columns; a row with words in a column of numbers
    /// belongs to another table that was written between.
    private BitSet dropOddRows() {
        BitSet dropped = new BitSet();
        for (OddRow odd : rows.odd()) {
            if (odd.row() >= store.rows()) {
                continue;
            }
            boolean fits = true;
            boolean empty = true;
            for (int c = 0; c < numeric.length; c++) {
                double value = store.get(c, odd.row());
                fits &= !(numeric[c] && Words.isMark(value));
                empty &= Series.isMissing(value);
            }
            if (empty) {
                dropped.set(odd.row());
                findings.count(
                        "empty",
                        Level.NOTE,
                        odd.line(),
                        "A crash of the machine may leave blank bytes behind",
                        n -> Findings.some(n, "line") + (n == 1 ? " holds" : " hold") + " nothing and "
                                + (n == 1 ? "is" : "are") + " left out");
            } else if (!fits) {
                dropped.set(odd.row());
                findings.count(
                        "strange",
                        Level.WARNING,
                        odd.line(),
                        "They may belong to another table or to a message printed between",
                        n -> Findings.some(n, "line") + " did not fit the table and " + (n == 1 ? "is" : "are")
                                + " left out");
            } else {
                reportWidth(odd);
            }
        }
        return dropped;
    }

    private void reportWidth(OddRow odd) {
        int expected = names.size();
        int fields = odd.fields();
        findings.count(
                "width " + fields,
                Level.WARNING,
                odd.line(),
                fields < expected ? "The cells that lack are gaps" : "The cells beyond the header are left out",
                n -> n == 1
                        ? "1 row has " + fields + " fields instead of " + expected
                        : n + " rows have " + fields + " fields instead of " + expected);
    }

    private Column numbers(String name, String inFile, double[] values, @Nullable Words words) {
        if (words == null) {
            return new Column(name, inFile, values, 0);
        }
        int unknown = 0;
        int nothing = 0;
        for (int i = 0; i < values.length; i++) {
            if (Words.isMark(values[i])) {
                nothing += RecordRows.isNothing(values[i]) ? 1 : 0;
                unknown += RecordRows.isNothing(values[i]) ? 0 : 1;
                values[i] = Series.MISSING;
            }
        }
        if (unknown > 0) {
            int n = unknown;
            findings.warn(
                    words.firstLine(),
                    "Column '" + name + "': " + Findings.some(n, "cell") + " " + (n == 1 ? "is" : "are")
                            + " no number, as '" + rows.decode(words.first()) + "'",
                    "Such a cell is shown as a gap");
        }
        nulls.count(name, nothing);
        return new Column(name, inFile, values, unknown + nothing);
    }

    private TextColumn texts(String name, double[] values, @Nullable Words words) {
        Words dictionary = words == null ? new Words() : words;
        int[] codes = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (Series.isMissing(value)) {
                codes[i] = TextColumn.NONE;
                continue;
            }
            int code = Words.isMark(value) ? Words.code(value) : dictionary.code(plain(value));
            codes[i] = code < 0 ? TextColumn.UNKNOWN : code;
        }
        return new TextColumn(
                name, dictionary.values().stream().map(rows::decode).toList(), codes);
    }

    /// A number that stands among words, written as short as it was.
    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
