package dev.curvewise.run.format.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// How a table of text is written.
///
/// @param delimiter what stands between two cells; several blanks count as one
/// @param numerals  how numbers are written
/// @param skipLines how many lines stand before the table
record Dialect(char delimiter, Numerals numerals, int skipLines) {

    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    private static final int LINES = 50;
    private static final int LONGEST_NUMBER = 32;
    /// How a line begins that tells a spreadsheet the delimiter.
    private static final String NAMED = "sep=";

    /// Tells the dialect from the first lines of a file: the delimiter that cuts the most lines into equally many
    /// cells, quoted text left aside. A decimal comma is only possible where the comma does not separate cells, and
    /// only where no number has a decimal point.
    static Dialect sniff(List<String> lines) {
        int blank = 0;
        while (blank < lines.size() && lines.get(blank).isBlank()) {
            blank++;
        }
        if (blank < lines.size() && isNamed(lines.get(blank))) {
            String named = lines.get(blank).substring(NAMED.length());
            char delimiter = named.isEmpty() || !isDelimiter(named.charAt(0)) ? ',' : named.charAt(0);
            return new Dialect(delimiter, numerals(lines, delimiter), blank + 1);
        }
        int skip = 0;
        for (char delimiter : DELIMITERS) {
            skip = Math.max(skip, Preamble.lines(lines, delimiter));
        }
        List<String> below = lines.subList(skip, lines.size());
        char best = delimiter(
                below.stream().filter(line -> !line.isBlank()).limit(LINES).toList());
        if (skip > 0 && Preamble.lines(lines, best) != skip) {
            best = delimiter(
                    lines.stream().filter(line -> !line.isBlank()).limit(LINES).toList());
            skip = 0;
        }
        return new Dialect(best, numerals(below, best), skip);
    }

    /// Whether a line names the delimiter, as spreadsheets understand it.
    static boolean isNamed(String line) {
        return line.toLowerCase(Locale.ROOT).startsWith(NAMED);
    }

    private static char delimiter(List<String> sample) {
        char best = ',';
        int bestScore = 0;
        for (char delimiter : DELIMITERS) {
            int score = score(sample, delimiter);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return bestScore == 0 && score(sample, ' ') > 0 ? ' ' : best;
    }

    /// Whether a character may stand between cells: none that names and numbers are written with, nor a quote.
    private static boolean isDelimiter(char c) {
        boolean mark = c > ' ' && c < 127 && !Character.isLetterOrDigit(c) && "\"'.-+#_".indexOf(c) < 0;
        return mark || c == '\t' || c == ' ';
    }

    /// The header's cells weigh as much as the lines that agree with them, so that a comma inside of numbers never wins
    /// over the semicolon between them.
    private static int score(List<String> sample, char delimiter) {
        if (sample.isEmpty()) {
            return 0;
        }
        int header = count(sample.getFirst(), delimiter);
        if (header == 0) {
            return 0;
        }
        int agreeing = 0;
        for (String line : sample) {
            agreeing += count(line, delimiter) == header ? 1 : 0;
        }
        return header * (1 + 4 * agreeing);
    }

    /// How often a character stands outside of quotes.
    static int count(String line, char wanted) {
        int n = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                n++;
            }
        }
        return n;
    }

    /// The cells of a line without their quotes and the blanks around them; a quote that opens a cell is taken for one.
    static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || (line.charAt(i) == delimiter && !quoted)) {
                cells.add(unquoted(line.substring(from, i).strip()));
                from = i + 1;
            } else if (line.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return cells;
    }

    private static Numerals numerals(List<String> lines, char delimiter) {
        Predicate<String> unusual =
                line -> Numerals.isUnusual(line, delimiter) || (delimiter == ',' && line.indexOf('"') >= 0);
        if (lines.stream().noneMatch(unusual)) {
            return Numerals.PLAIN;
        }
        boolean mayBeComma = delimiter == ';' || delimiter == '\t';
        List<String> cells = lines.stream()
                .filter(line -> mayBeComma || unusual.test(line))
                .flatMap(line -> cells(line, delimiter).stream())
                .filter(cell -> !cell.isEmpty() && cell.length() < LONGEST_NUMBER && cell.charAt(0) <= '9')
                .filter(cell -> mayBeComma || Numerals.isUnusual(cell, '.'))
                .toList();
        return Numerals.sniff(cells, mayBeComma);
    }

    private static String unquoted(String cell) {
        return cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1)
                : cell;
    }
}
