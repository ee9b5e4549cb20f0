package dev.curvewise.card.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines of a `data` list that [RowScanner] understands, from the first one on.
final class RowBlock {

    /// Fewer lines are not worth a way of their own.
    private static final int FEWEST = 8;

    private final int start;
    private final int end;
    private final int last;
    private final int lines;
    private final List<String> keys;
    private final double[] numbers;

    private RowBlock(int start, int end, int last, int lines, List<String> keys, double[] numbers) {
        this.start = start;
        this.end = end;
        this.last = last;
        this.lines = lines;
        this.keys = keys;
        this.numbers = numbers;
    }

    /// Offset behind the last line end.
    int end() {
        return end;
    }

    /// How many lines there are.
    int lines() {
        return lines;
    }

    /// The rows as a node at a place of the same text, its first row in a line.
    YamlRows rows(Span place, String text, int line) {
        return new YamlRows(place.to(last), text, line, start, keys, numbers);
    }

    /// The block that begins with the line at an offset, or null where that is not a block of plain rows.
    static @Nullable RowBlock at(char[] text, int start) {
        int indent = indent(text, start);
        RowScanner scanner = new RowScanner(text);
        List<String> keys = new ArrayList<>();
        double[] numbers = new double[256];
        int lines = 0;
        int end = start;
        int last = start;
        while (end < text.length && indent(text, end) == indent && scanner.scan(end) && sameKeys(scanner, keys)) {
            int size = scanner.size();
            if ((lines + 1) * size > numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * numbers.length);
            }
            for (int i = 0; i < size; i++) {
                double number = scanner.number(i);
                if (Double.isInfinite(number)) {
                    return null;
                }
                numbers[lines * size + i] = number;
            }
            lines++;
            end = scanner.end();
            last = scanner.close();
        }
        if (lines < FEWEST) {
            return null;
        }
        return new RowBlock(start, end, last, lines, keys, Arrays.copyOf(numbers, lines * keys.size()));
    }

    private static boolean sameKeys(RowScanner scanner, List<String> keys) {
        if (keys.isEmpty()) {
            for (int i = 0; i < scanner.size(); i++) {
                String key = scanner.key(i);
                if (keys.contains(key)) {
                    return false;
                }
                keys.add(key);
            }
            return true;
        }
        if (scanner.size() != keys.size()) {
            return false;
        }
        for (int i = 0; i < scanner.size(); i++) {
            if (!scanner.isKey(i, keys.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static int indent(char[] text, int lineStart) {
        int i = lineStart;
        while (i < text.length && text[i] == ' ') {
            i++;
        }
        return i - lineStart;
    }
}
