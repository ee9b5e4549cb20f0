package dev.curvewise.run.format.table;

import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Turns one cell of text into a number, a missing value, or the mark for words.
public final class Cells {

    /// What [#parse] gives for a cell that is no number; told from other NaN by its bits.
    public static final double WORDS = Double.longBitsToDouble(0x7ff8_0000_0000_07a3L);

    private static final long WORDS_BITS = 0x7ff8_0000_0000_07a3L;
    private static final int LONGEST_SPECIAL = 12;
    /// How the libraries spell "nothing was logged", in lower case.
    private static final Set<String> MISSING =
            Set.of("none", "null", "na", "n/a", "#n/a", "<na>", "no log", "-", "--", "\u2014", "nil", "undefined");

    private static final Set<String> NOT_A_NUMBER = Set.of("nan", "+nan", "-nan", "nan(ind)", "-nan(ind)", "1.#qnan");
    private static final Set<String> INFINITE = Set.of("inf", "+inf", "infinity", "+infinity", "1.#inf", "\u221e");
    private static final Set<String> MINUS_INFINITE = Set.of("-inf", "-infinity", "-1.#inf", "-\u221e");

    private Cells() {}

    /// Whether a parsed cell held words.
    public static boolean isWords(double value) {
        return Double.doubleToRawLongBits(value) == WORDS_BITS;
    }

    /// Parses a cell written with a decimal point: a number exactly as [Double#parseDouble] reads it.
    public static double parse(char[] buf, int offset, int length) {
        if (length == 0) {
            return Series.MISSING;
        }
        char first = buf[offset];
        char last = buf[offset + length - 1];
        if (first <= '9' && first > ' ' && (isDigit(last) || last == '.')) {
            return number(buf, offset, length);
        }
        return special(buf, offset, length);
    }

    /// Parses a cell written with a decimal comma.
    public static double parseWithComma(char[] buf, int offset, int length) {
        int comma = -1;
        for (int i = offset; i < offset + length; i++) {
            if (buf[i] == '.') {
                return parse(buf, offset, length);
            }
            if (buf[i] == ',') {
                if (comma >= 0) {
                    return WORDS;
                }
                comma = i;
            }
        }
        if (comma < 0) {
            return parse(buf, offset, length);
        }
        char[] copy = Arrays.copyOfRange(buf, offset, offset + length);
        copy[comma - offset] = '.';
        return parse(copy, 0, length);
    }

    /// Parses a cell that is already a string.
    public static double parse(String cell) {
        return parse(cell.toCharArray(), 0, cell.length());
    }

    private static double number(char[] buf, int offset, int length) {
        // 0x1p3, 1f and 1d are numbers to Java, not to those who write run files
        if (length > 2 && ((buf[offset + 1] | 0x20) == 'x' || (buf[offset + 2] | 0x20) == 'x')) {
            return WORDS;
        }
        if (!isPlausible(buf, offset, length)) {
            return special(buf, offset, length);
        }
        try {
            return Decimal.any(buf, offset, length);
        } catch (NumberFormatException _) {
            return fortran(buf, offset, length);
        }
    }

    /// Fortran writes the exponent of a double behind a `D`, as in `0.5D-03`.
    private static double fortran(char[] buf, int offset, int length) {
        for (int i = offset + 1; i + 2 < offset + length; i++) {
            if ((buf[i] | 0x20) == 'd' && (buf[i + 1] == '-' || buf[i + 1] == '+')) {
                char[] copy = Arrays.copyOfRange(buf, offset, offset + length);
                copy[i - offset] = 'e';
                return parse(copy, 0, length);
            }
        }
        return WORDS;
    }

    /// Cheaply refuses dates and addresses, for which an exception would cost more than the rest of the row.
    private static boolean isPlausible(char[] buf, int offset, int length) {
        if (length < 8) {
            return true;
        }
        for (int i = offset + 1; i < offset + 8; i++) {
            char c = buf[i];
            if (c == '-' || c == ':' || c == '_' || c == '/') {
                char before = (char) (buf[i - 1] | 0x20);
                return c == '-' && (before == 'e' || before == 'd');
            }
        }
        return true;
    }

    private static double special(char[] buf, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && isSpace(buf[from])) {
            from++;
        }
        while (to > from && isSpace(buf[to - 1])) {
            to--;
        }
        if (from == to) {
            return Series.MISSING;
        }
        if (to - from < length) {
            return parse(buf, from, to - from);
        }
        if (length > LONGEST_SPECIAL) {
            return WORDS;
        }
        String word = new String(buf, from, length).toLowerCase(Locale.ROOT);
        if (NOT_A_NUMBER.contains(word)) {
            return Double.NaN;
        }
        if (INFINITE.contains(word)) {
            return Double.POSITIVE_INFINITY;
        }
        if (MINUS_INFINITE.contains(word)) {
            return Double.NEGATIVE_INFINITY;
        }
        return MISSING.contains(word) ? Series.MISSING : WORDS;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
