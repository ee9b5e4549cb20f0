package dev.curvewise.card;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the figures of a page that somebody must answer for: all numbers of a worked example, of a formula with
/// figures and of a table with a column of numbers, and elsewhere every percentage and every number with two decimals
/// or more.
final class FigureScope {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.,^_])(?<![\\^_]\\{)\\d+(?:[.,]\\d+)*(?:e[-−]?\\d+)?(?!\\w)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`|\\]\\([^)\n]*\\)|(?m:^\\d+\\. )");
    private static final Pattern PRECISE = Pattern.compile("\\d+\\.\\d{2,}|\\d+(?:\\.\\d+)?\\s*%");
    private static final Pattern FORMULA = Pattern.compile("(?s)\\$\\$.*?\\$\\$|\\$[^$\n]+\\$");
    private static final Pattern FIGURES = Pattern.compile("\\d\\.\\d|\\d{2}");
    private static final Pattern TABLE = Pattern.compile("(?m)(?:^\\|.*\n?)+");
    private static final Pattern NUMERIC = Pattern.compile("[*+−-]*\\d[\\d.,e/−-]*\\**");
    private static final Pattern PARAGRAPH = Pattern.compile("(?s)[^\n].*?(?:\n\n|\\z)");
    private static final Pattern WORKED = Pattern.compile("(?i)\\*\\*[^*]*worked");

    private FigureScope() {}

    /// The figures of a page outside the texts that are known, each in brackets with what stands around it.
    ///
    /// @param body  the page without its front matter
    /// @param known what tests have computed or found given
    static List<String> unknown(String body, Collection<String> known) {
        BitSet covered = new BitSet();
        for (String text : known) {
            for (int at = body.indexOf(text); at >= 0; at = body.indexOf(text, at + 1)) {
                covered.set(at, at + text.length());
            }
        }
        String words =
                CODE.matcher(body).replaceAll(code -> " ".repeat(code.group().length()));
        BitSet scope = scope(words);
        List<String> unknown = new ArrayList<>();
        for (MatchResult number : NUMBER.matcher(words).results().toList()) {
            if (scope.get(number.start()) && !covered.get(number.start())) {
                unknown.add(body.substring(Math.max(0, number.start() - 40), number.start()) + "[" + number.group()
                        + "]" + body.substring(number.end(), Math.min(body.length(), number.end() + 20)));
            }
        }
        return unknown;
    }

    private static BitSet scope(String words) {
        BitSet scope = new BitSet();
        PRECISE.matcher(words).results().forEach(found -> scope.set(found.start(), found.end()));
        FORMULA.matcher(words)
                .results()
                .filter(formula -> FIGURES.matcher(formula.group()).find())
                .forEach(formula -> scope.set(formula.start(), formula.end()));
        TABLE.matcher(words)
                .results()
                .filter(table -> hasColumnOfNumbers(table.group()))
                .forEach(table -> scope.set(table.start(), table.end()));
        boolean worked = false;
        for (MatchResult paragraph : PARAGRAPH.matcher(words).results().toList()) {
            String text = paragraph.group();
            if (text.startsWith("#")) {
                worked = text.contains("Worked") || text.contains("worked");
            }
            if (worked || WORKED.matcher(text).find()) {
                scope.set(paragraph.start(), paragraph.end());
            }
        }
        return scope;
    }

    private static boolean hasColumnOfNumbers(String table) {
        List<String[]> rows = table.lines()
                .skip(2)
                .map(row -> row.strip().replaceAll("^\\||\\|$", "").split("\\|"))
                .toList();
        for (int column = 1; column < 20; column++) {
            int c = column;
            long numbers = rows.stream()
                    .filter(row ->
                            row.length > c && NUMERIC.matcher(row[c].strip()).matches())
                    .count();
            if (numbers > 0 && 2 * numbers >= rows.size()) {
                return true;
            }
        }
        return false;
    }
}
