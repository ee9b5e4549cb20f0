package dev.curvewise.card.yaml;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines of one `data` list that [RowScanner] understands.
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

    /// Offset of the first line.
    int start() {
        return start;
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

    /// The block that begins at an offset and is the whole value of the key above it, or null.
    ///
    /// @param keyIndent the indentation of that key
    static @Nullable RowBlock at(String text, int start, int keyIndent) {
        int indent = indent(text, start);
        if (indent < keyIndent || indent == 0) {
            return null;
        }
        RowScanner scanner = new RowScanner(text);
        List<String> keys = new ArrayList<>();
        double[] numbers = new double[256];
        int lines = 0;
        int end = start;
        int last = start;
        while (end < text.length()
                && indent(text, end) == indent
                && scanner.scan(end)
                && sameKeys(text, scanner, keys)) {
            int size = scanner.size();
            if ((lines + 1) * size > numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * numbers.length);
            }
            for (int i = 0; i < size; i++) {
                int from = scanner.numberStart(i);
                double number = JavaDoubleParser.parseDouble(text, from, scanner.numberEnd(i) - from);
                if (Double.isInfinite(number)) {
                    return null;
                }
                numbers[lines * size + i] = number;
            }
            lines++;
            end = scanner.end();
            last = scanner.close();
        }
        if (lines < FEWEST || !isOver(text, end, keyIndent)) {
            return null;
        }
        return new RowBlock(start, end, last, lines, keys, Arrays.copyOf(numbers, lines * keys.size()));
    }

    private static boolean sameKeys(String text, RowScanner scanner, List<String> keys) {
        if (keys.isEmpty()) {
            for (int i = 0; i < scanner.size(); i++) {
                String key = text.substring(scanner.keyStart(i), scanner.keyEnd(i));
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
            String key = keys.get(i);
            int start = scanner.keyStart(i);
            if (scanner.keyEnd(i) - start != key.length() || !text.startsWith(key, start)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the line behind the block plainly belongs to something else: it is not indented further than the key,
    /// and
    /// is neither blank, a comment, nor one more item.
    private static boolean isOver(String text, int next, int keyIndent) {
        if (next >= text.length()) {
            return true;
        }
        int indent = indent(text, next);
        char first = next + indent < text.length() ? text.charAt(next + indent) : '\n';
        return indent <= keyIndent && (Character.isLetterOrDigit(first) || first == '_' || first == '"');
    }

    private static int indent(String text, int lineStart) {
        int i = lineStart;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i - lineStart;
    }
}
