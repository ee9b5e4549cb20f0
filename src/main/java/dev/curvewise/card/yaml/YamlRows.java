package dev.curvewise.card.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list in which every item is a line of the form `- { step: 0, value: 0.1 }`, with the same keys and finite numbers
/// throughout. Means what the same list means as a [YamlList], at a fraction of the cost: cards consist of such lines
/// for the most part.
public final class YamlRows implements YamlNode {

    private final Span span;
    private final String text;
    private final int line;
    private final int start;
    private final List<String> keys;
    private final double[] numbers;

    /// @param text    the whole text it stands in
    /// @param line    the line of the first row
    /// @param start   the offset at which that line begins
    /// @param numbers row by row, as many for each row as there are keys
    YamlRows(Span span, String text, int line, int start, List<String> keys, double[] numbers) {
        this.span = span;
        this.text = text;
        this.line = line;
        this.start = start;
        this.keys = List.copyOf(keys);
        this.numbers = numbers;
    }

    @Override
    public Span span() {
        return span;
    }

    /// The keys of every row, in their order.
    public List<String> keys() {
        return keys;
    }

    /// How many rows there are, at least one.
    public int size() {
        return numbers.length / keys.size();
    }

    /// One column, as a new array.
    public double[] column(String key) {
        int column = keys.indexOf(key);
        double[] values = new double[size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = numbers[row * keys.size() + column];
        }
        return values;
    }

    /// The same as a list of maps, each with its place.
    public YamlList list() {
        List<YamlNode> rows = new ArrayList<>(size());
        RowScanner scanner = new RowScanner(text.toCharArray());
        int lineStart = start;
        for (int row = 0; row < size(); row++) {
            rows.add(row(scanner, lineStart, line + row));
            lineStart = scanner.end();
        }
        return new YamlList(span, rows, false);
    }

    private YamlMap row(RowScanner scanner, int lineStart, int line) {
        scanner.scan(lineStart);
        List<YamlMap.Entry> entries = new ArrayList<>(keys.size());
        for (int i = 0; i < scanner.size(); i++) {
            entries.add(new YamlMap.Entry(
                    scalar(line, lineStart, scanner.keyStart(i), scanner.keyEnd(i)),
                    scalar(line, lineStart, scanner.numberStart(i), scanner.numberEnd(i))));
        }
        return new YamlMap(place(line, lineStart, scanner.open(), scanner.close()), entries, true);
    }

    private YamlScalar scalar(int line, int lineStart, int start, int end) {
        return new YamlScalar(place(line, lineStart, start, end), text.substring(start, end), YamlScalar.Style.PLAIN);
    }

    private static Span place(int line, int lineStart, int start, int end) {
        return new Span(line, start - lineStart + 1, start, end);
    }

    /// A list node of either kind as a list, null for any other node.
    public static @Nullable YamlList asList(YamlNode node) {
        return node instanceof YamlRows rows ? rows.list() : node instanceof YamlList list ? list : null;
    }

    @Override
    public String words() {
        return "a list";
    }

    @Override
    public YamlRows at(Span place) {
        return new YamlRows(place, text, line, start, keys, numbers);
    }
}
