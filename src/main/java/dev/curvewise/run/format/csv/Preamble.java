package dev.curvewise.run.format.csv;

import dev.curvewise.run.format.table.Cells;
import java.util.HashSet;
import java.util.List;

/// Finds the lines that stand above a table: the title of a spreadsheet, comments, settings, what a program said before
/// it began to log.
final class Preamble {

    /// A title is not longer.
    private static final int MOST = 50;

    private Preamble() {}

    /// How many lines stand above the table, 0 where it begins at once. The table begins at a line of names with a line
    /// of numbers and as many cells below it, which the lines that follow agree with.
    static int lines(List<String> lines, char delimiter) {
        int first = next(lines, -1);
        if (first >= lines.size()
                || Dialect.cells(lines.get(first), delimiter).stream().allMatch(Preamble::isNumber)) {
            return 0;
        }
        for (int i = first; i < Math.min(lines.size(), first + MOST); i = next(lines, i)) {
            if (beginsAt(lines, i, delimiter) && (i == first || isFollowed(lines, i, delimiter))) {
                int top = topOfNames(lines, i, delimiter);
                return top == first || hidesRows(lines, top, delimiter) ? 0 : top;
            }
        }
        return 0;
    }

    /// Units, or a rule, may stand between the names and the numbers.
    private static int topOfNames(List<String> lines, int at, char delimiter) {
        int width = Dialect.cells(lines.get(at), delimiter).size();
        int top = at;
        for (int i = at - 1; i >= 0; i--) {
            List<String> cells = Dialect.cells(lines.get(i), delimiter);
            if (cells.size() != width || !isHeader(cells)) {
                break;
            }
            top = i;
        }
        return top;
    }

    private static int next(List<String> lines, int at) {
        int i = at + 1;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        return i;
    }

    private static boolean beginsAt(List<String> lines, int at, char delimiter) {
        List<String> names = Dialect.cells(lines.get(at), delimiter);
        int below = next(lines, at);
        if (!isHeader(names) || below >= lines.size()) {
            return false;
        }
        List<String> row = Dialect.cells(lines.get(below), delimiter);
        return row.size() == names.size() && row.stream().anyMatch(Preamble::isNumber);
    }

    /// Whether the lines below have as many cells.
    private static boolean isFollowed(List<String> lines, int at, char delimiter) {
        int width = Dialect.cells(lines.get(at), delimiter).size();
        int agreeing = 0;
        int looked = 0;
        for (int i = next(lines, at); i < lines.size() && looked < MOST; i = next(lines, i)) {
            looked++;
            agreeing += Dialect.cells(lines.get(i), delimiter).size() == width ? 1 : 0;
        }
        return agreeing * 5 >= looked * 4;
    }

    /// At least two names, nothing twice, no numbers.
    private static boolean isHeader(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() >= 2
                && filled.size() * 2 >= cells.size()
                && filled.stream().noneMatch(Preamble::isNumber)
                && new HashSet<>(filled).size() == filled.size();
    }

    /// Whether rows of the same table stand above the line, which is a header that comes again then, or a message.
    private static boolean hidesRows(List<String> lines, int at, char delimiter) {
        int width = Dialect.cells(lines.get(at), delimiter).size();
        return lines.subList(0, at).stream()
                .map(line -> Dialect.cells(line, delimiter))
                .anyMatch(cells -> cells.size() == width && isRow(cells));
    }

    private static boolean isRow(List<String> cells) {
        long numbers = cells.stream().filter(Preamble::isNumber).count();
        return cells.size() > 1 && numbers * 2 >= cells.size();
    }

    private static boolean isNumber(String cell) {
        double value = Cells.parse(cell.strip().replace(',', '.'));
        return Double.isFinite(value);
    }
}
