package dev.curvewise.run.format;

import java.util.List;

/// How a table of text is written.
///
/// @param delimiter    what stands between two cells
/// @param decimalComma whether numbers are written as `0,5`
/// @param skipLines    how many lines stand before the table
record Dialect(char delimiter, boolean decimalComma, int skipLines) {

    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    private static final int LINES = 50;

    /// Tells the dialect from the first lines of a file: the delimiter that cuts the most lines into equally many
    /// cells, quoted text left aside. A decimal comma is only possible where the comma does not separate cells, and
    /// only where no number has a decimal point.
    static Dialect sniff(List<String> lines) {
        int skip = 0;
        while (skip < lines.size() && lines.get(skip).isBlank()) {
            skip++;
        }
        if (skip < lines.size()
                && lines.get(skip).toLowerCase(java.util.Locale.ROOT).startsWith("sep=")) {
            String named = lines.get(skip).substring("sep=".length());
            char delimiter = named.isEmpty() || !isDelimiter(named.charAt(0)) ? ',' : named.charAt(0);
            return new Dialect(delimiter, decimalComma(lines, delimiter), skip + 1);
        }
        List<String> sample = lines.stream()
                .skip(skip)
                .filter(line -> !line.isBlank())
                .limit(LINES)
                .toList();
        char best = ',';
        int bestScore = 0;
        for (char delimiter : DELIMITERS) {
            int score = score(sample, delimiter);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        if (bestScore == 0 && score(sample, ' ') > 0) {
            best = ' ';
        }
        return new Dialect(best, decimalComma(lines, best), 0);
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

    private static boolean decimalComma(List<String> lines, char delimiter) {
        if (delimiter != ';' && delimiter != '\t') {
            return false;
        }
        boolean commas = false;
        for (String line : lines) {
            for (String cell : line.split(String.valueOf(delimiter), -1)) {
                String plain = unquoted(cell.strip());
                if (plain.matches("[+-]?\\d+\\.\\d+([eE][+-]?\\d+)?")) {
                    return false;
                }
                commas |= plain.matches("[+-]?\\d*,\\d+([eE][+-]?\\d+)?");
            }
        }
        return commas;
    }

    private static String unquoted(String cell) {
        return cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1)
                : cell;
    }
}
