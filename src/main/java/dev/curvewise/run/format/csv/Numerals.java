package dev.curvewise.run.format.csv;

import dev.curvewise.run.format.table.Cells;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the numbers of a table are written.
///
/// @param comma whether the decimal sign is a comma, as in `0,5`
/// @param group what stands between thousands, as in `1,000`; [#NONE] where nothing does
record Numerals(boolean comma, char group) {

    static final char NONE = 0;

    /// As programs write them.
    static final Numerals PLAIN = new Numerals(false, NONE);

    /// What people and spreadsheets put between thousands; blanks of three kinds among it.
    private static final String GROUPS = ".,' \u00a0\u202f\u2019_";

    private static final String THOUSANDS = "[+-]?[1-9]\\d{0,2}([" + GROUPS + "])\\d{3}((?:\\1\\d{3})*)";
    private static final Pattern GROUPED = Pattern.compile(THOUSANDS);
    private static final Pattern GROUPED_FRACTION = Pattern.compile(THOUSANDS + "([.,])\\d+");
    private static final Pattern FRACTION = Pattern.compile("[+-]?\\d*([.,])\\d+(?:[eE][+-]?\\d+)?");

    /// Tells from cells how they are written. `1.000` and `1,000` alone do not say which sign is the decimal one; other
    /// cells decide.
    ///
    /// @param cells      cells of the first lines, without quotes and blanks around them
    /// @param mayBeComma whether a comma may be the decimal sign here
    static Numerals sniff(List<String> cells, boolean mayBeComma) {
        Map<Character, Integer> fractions = new HashMap<>();
        Map<Character, Integer> groups = new HashMap<>();
        boolean manyCommas = false;
        for (String cell : cells) {
            Matcher grouped = GROUPED.matcher(cell);
            Matcher both = GROUPED_FRACTION.matcher(cell);
            Matcher fraction = FRACTION.matcher(cell);
            if (grouped.matches()) {
                groups.merge(grouped.group(1).charAt(0), 1, Integer::sum);
                manyCommas |= cell.contains(",") && !grouped.group(2).isEmpty();
            } else if (both.matches() && !both.group(1).equals(both.group(3))) {
                groups.merge(both.group(1).charAt(0), 1, Integer::sum);
                fractions.merge(both.group(3).charAt(0), 1, Integer::sum);
            } else if (fraction.matches()) {
                fractions.merge(fraction.group(1).charAt(0), 1, Integer::sum);
            }
        }
        boolean points = fractions.containsKey('.');
        boolean commas = fractions.containsKey(',') || (groups.containsKey(',') && !manyCommas);
        boolean comma = mayBeComma && commas && !points && !(groups.containsKey('.') && !fractions.containsKey(','));
        groups.remove(comma ? ',' : '.');
        if (!comma && fractions.containsKey(',')) {
            groups.remove(',');
        }
        char most = groups.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(comma ? '.' : NONE);
        return new Numerals(comma, most);
    }

    /// Whether something stands in a text that only stands in numbers of an unusual kind, a sign aside.
    static boolean isUnusual(String text, char but) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.' && c != but && GROUPS.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The number in a stretch of characters, as [Cells#parse] gives it.
    double parse(char[] buf, int offset, int length) {
        if (group != NONE && isGrouped(buf, offset, length)) {
            char[] plain = new char[length];
            int n = 0;
            for (int i = offset; i < offset + length; i++) {
                if (buf[i] != group) {
                    plain[n++] = comma && buf[i] == ',' ? '.' : buf[i];
                }
            }
            return Cells.parse(plain, 0, n);
        }
        return comma ? Cells.parseWithComma(buf, offset, length) : Cells.parse(buf, offset, length);
    }

    /// Whether a cell is a number with signs between its thousands, each in its place.
    private boolean isGrouped(char[] buf, int offset, int length) {
        int end = offset + length;
        int at = offset;
        while (at < end && (buf[at] == ' ' || buf[at] == '-' || buf[at] == '+')) {
            at++;
        }
        int digits = 0;
        int groups = 0;
        for (; at < end; at++) {
            char c = buf[at];
            if (c >= '0' && c <= '9') {
                if (c == '0' && digits == 0 && groups == 0) {
                    return false;
                }
                digits++;
            } else if (c == group && (groups == 0 ? digits > 0 && digits <= 3 : digits == 3)) {
                groups++;
                digits = 0;
            } else {
                break;
            }
        }
        boolean fraction = at < end && buf[at] == (comma ? ',' : '.');
        for (int i = at + 1; fraction && i < end; i++) {
            fraction = buf[i] >= '0' && buf[i] <= '9';
        }
        return groups > 0 && digits == 3 && (at == end || fraction);
    }
}
