package dev.curvewise.run.format.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The distinct words of one column while it is read. A cell of words is kept in the number column as a NaN whose bits
/// hold the word's place in this list, so that a column of words costs no memory of its own.
public final class Words {

    private static final long MARK = 0x7ff9_0000_0000_0000L;
    private static final long MARK_MASK = 0xffff_ffff_0000_0000L;
    private static final int UNKNOWN = 0x7fff_ffff;
    /// Longer words (settings printed into a cell) are counted but not kept.
    private static final int LONGEST = 256;

    private static final int MOST = 1 << 16;

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private int count;
    private long firstLine;
    private String first = "";

    /// Takes a word and gives the number that stands for it.
    public double mark(char[] buf, int offset, int length, long line) {
        if (count++ == 0) {
            firstLine = line;
            first = new String(buf, offset, Math.min(length, 40));
        }
        if (length > LONGEST) {
            return mark(UNKNOWN);
        }
        return mark(code(new String(buf, offset, length)));
    }

    /// Takes a word of another part of the same column; gives the code that stands for it here.
    public int code(String word) {
        Integer known = codes.get(word);
        if (known != null) {
            return known;
        }
        if (values.size() >= MOST) {
            return UNKNOWN;
        }
        codes.put(word, values.size());
        values.add(word);
        return values.size() - 1;
    }

    public static double mark(int code) {
        return Double.longBitsToDouble(MARK | code);
    }

    public static boolean isMark(double value) {
        return (Double.doubleToRawLongBits(value) & MARK_MASK) == MARK;
    }

    /// The code behind a mark, or -1 where the word was not kept.
    public static int code(double mark) {
        int code = (int) Double.doubleToRawLongBits(mark);
        return code >= MOST ? -1 : code;
    }

    /// A word that is taken back: its row turned out to be a header.
    public void forgetOne() {
        count--;
    }

    /// Takes the words of the part of the column that follows and puts its marks right.
    public void join(Words theirs, RowStore store, int column) {
        int[] ours = new int[theirs.values.size()];
        boolean same = true;
        for (int i = 0; i < ours.length; i++) {
            ours[i] = code(theirs.values.get(i));
            same &= ours[i] == i;
        }
        count += theirs.count;
        for (int row = 0; row < store.rows() && !same; row++) {
            double value = store.get(column, row);
            int code = isMark(value) ? code(value) : -1;
            if (code >= 0) {
                store.set(column, row, mark(ours[code]));
            }
        }
    }

    /// Says that so many lines stand before the first one.
    void behind(long lines) {
        firstLine += lines;
    }

    int count() {
        return count;
    }

    long firstLine() {
        return firstLine;
    }

    String first() {
        return first;
    }

    public List<String> values() {
        return values;
    }
}
