package dev.curvewise.card.edit;

import dev.curvewise.card.yaml.YamlList;
import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.card.yaml.YamlNode;
import dev.curvewise.card.yaml.YamlRows;
import dev.curvewise.card.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The points of one scenario as replacements in the text.
final class PointsEdit {

    private final String text;
    private final TextEdits edits;
    private final YamlMap scenario;
    private final int indent;

    /// @param indent of the scenario's keys
    PointsEdit(String text, TextEdits edits, YamlMap scenario, int indent) {
        this.text = text;
        this.edits = edits;
        this.scenario = scenario;
        this.indent = indent;
    }

    /// Makes the points of the scenario these rows.
    ///
    /// @param careful whether points that stay keep their lines, and numbers that stay their characters
    void change(List<Rows.Row> rows, boolean careful) {
        YamlMap.Entry data = scenario.entry("data");
        YamlMap.Entry shape = scenario.entry("shape");
        YamlMap.Entry entry = data == null ? shape : data;
        if (entry == null) {
            edits.insert(TextEdits.lineEnd(text, scenario.span().end()), written(rows, indent + 2, "data"));
            return;
        }
        YamlList list = data == null ? null : YamlRows.asList(data.value());
        if (careful
                && list != null
                && !list.flow()
                && !text.startsWith("*", list.span().start())
                && isPlain(list)) {
            merge(list.items(), rows);
            return;
        }
        int start = TextEdits.lineStart(text, entry.key().span().start());
        edits.replace(start, TextEdits.lineEnd(text, entry.value().span().end()), written(rows, indent + 2, "data"));
    }

    private String written(List<Rows.Row> rows, int margin, String key) {
        return " ".repeat(indent)
                + key
                + ":\n"
                + rows.stream().map(row -> line(row, margin)).collect(Collectors.joining());
    }

    private static String line(Rows.Row row, int margin) {
        return " ".repeat(margin) + "- " + row.text() + "\n";
    }

    /// Whether every item is a point, and each step is larger than the one before it.
    private static boolean isPlain(YamlList list) {
        double last = Double.NEGATIVE_INFINITY;
        for (YamlNode item : list.items()) {
            double step = step(item);
            if (!(step > last)) {
                return false;
            }
            last = step;
        }
        return !list.items().isEmpty();
    }

    private static double step(YamlNode item) {
        return item instanceof YamlMap point && point.get("step") instanceof YamlScalar step && step.isNumber()
                ? step.number()
                : Double.NaN;
    }

    private void merge(List<YamlNode> items, List<Rows.Row> rows) {
        int first = TextEdits.lineStart(text, items.getFirst().span().start());
        int margin = text.indexOf('-', first) - first;
        int i = 0;
        int j = 0;
        while (i < items.size() || j < rows.size()) {
            double old = i < items.size() ? step(items.get(i)) : Double.POSITIVE_INFINITY;
            double now = j < rows.size() ? rows.get(j).step() : Double.POSITIVE_INFINITY;
            if (old == now) {
                point((YamlMap) items.get(i++), rows.get(j++));
            } else if (old < now) {
                YamlNode gone = items.get(i++);
                int start = TextEdits.lineStart(text, gone.span().start());
                edits.replace(start, TextEdits.lineEnd(text, gone.span().end()), "");
            } else {
                int at = i < items.size()
                        ? TextEdits.lineStart(text, items.get(i).span().start())
                        : TextEdits.lineEnd(text, items.getLast().span().end());
                edits.insert(at, line(rows.get(j++), margin));
            }
        }
    }

    private void point(YamlMap old, Rows.Row row) {
        if (old.entries().size() - 1 != row.values().size()
                || !old.entries().stream()
                        .allMatch(e -> e.name().equals("step") || row.values().containsKey(e.name()))) {
            edits.replace(old.span().start(), old.span().end(), row.text());
            return;
        }
        for (Map.Entry<String, Double> value : row.values().entrySet()) {
            YamlNode node = old.get(value.getKey());
            if (node != null && !isNumber(node, value.getValue())) {
                boolean finite = Double.isFinite(value.getValue());
                String written = finite ? YamlText.number(value.getValue()) : "null";
                String space = node.span().of(text).isEmpty() ? " " : "";
                edits.replace(node.span().start(), node.span().end(), space + written);
            }
        }
    }

    private static boolean isNumber(@Nullable YamlNode node, double value) {
        if (!(node instanceof YamlScalar scalar)) {
            return false;
        }
        return scalar.isNumber() ? scalar.number() == value : scalar.isNull() && Double.isNaN(value);
    }
}
