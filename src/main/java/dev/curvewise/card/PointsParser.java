package dev.curvewise.card;

import dev.curvewise.card.yaml.YamlList;
import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.card.yaml.YamlNode;
import dev.curvewise.card.yaml.YamlRows;
import dev.curvewise.card.yaml.YamlScalar;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the typed points of a scenario: one line, or several that share their steps.
final class PointsParser {

    /// The key of the step in a point.
    static final String STEP = "step";

    private static final String EXAMPLE = "A point is written as in { step: 0, value: 0.1 }";

    private final Findings findings;

    PointsParser(Findings findings) {
        this.findings = findings;
    }

    /// The lines in the order in which they are first named; empty where there is nothing to draw.
    List<Curve> curves(YamlNode data) {
        if (data instanceof YamlRows rows && isSorted(rows)) {
            return curves(rows);
        }
        YamlList list = YamlRows.asList(data);
        if (list == null) {
            findings.error(data.span(), "'data' must be a list of points, but it is " + data.words(), EXAMPLE);
            return List.of();
        }
        if (list.items().isEmpty()) {
            findings.error(list.span(), "'data' holds no points", EXAMPLE);
            return List.of();
        }
        Map<String, LineOfPoints> lines = new LinkedHashMap<>();
        double last = Double.NEGATIVE_INFINITY;
        boolean sorted = true;
        for (YamlNode item : list.items()) {
            if (!(item instanceof YamlMap point)) {
                findings.error(
                        item.span(), "A point must have a step and a value, but this is " + item.words(), EXAMPLE);
                continue;
            }
            double step = step(point);
            if (Double.isNaN(step)) {
                continue;
            }
            if (sorted && step < last) {
                sorted = false;
                findings.warning(
                        point.span(),
                        "The points are not sorted by step: this step is smaller than the one before it",
                        "");
            }
            last = step;
            values(point, step, lines);
        }
        List<Curve> curves = new ArrayList<>(lines.size());
        lines.forEach((name, line) -> curves.add(new Curve(name, line.series())));
        return curves;
    }

    private static boolean isSorted(YamlRows rows) {
        return rows.keys().contains(STEP)
                && rows.keys().size() > 1
                && Series.of(rows.column(STEP), rows.column(STEP)).isSorted();
    }

    /// Rows hold nothing but numbers, so nothing can be wrong with them any more.
    private static List<Curve> curves(YamlRows rows) {
        return rows.keys().stream()
                .filter(key -> !key.equals(STEP))
                .map(key -> new Curve(key, Series.of(rows.column(STEP), rows.column(key))))
                .toList();
    }

    private double step(YamlMap point) {
        YamlNode node = point.get(STEP);
        if (node == null) {
            findings.error(point.span(), "This point has no step", EXAMPLE);
            return Double.NaN;
        }
        Double step = Numbers.finite(node);
        if (step == null) {
            findings.error(
                    node.span(),
                    "A step must be a number, but it is " + node.words(),
                    node instanceof YamlScalar quoted && quoted.isQuotedNumber() ? "Remove the quotes" : EXAMPLE);
            return Double.NaN;
        }
        return step;
    }

    private void values(YamlMap point, double step, Map<String, LineOfPoints> lines) {
        int values = 0;
        List<YamlMap.Entry> entries = point.entries();
        for (int i = 0; i < entries.size(); i++) {
            YamlMap.Entry entry = entries.get(i);
            String name = entry.name();
            boolean isStep = name.equals(STEP);
            if (isRepeated(entries, i)) {
                findings.error(entry.key().span(), "This point has '" + name + "' twice", "The first one counts");
            } else if (isStrayDigits(entry)) {
                findings.error(
                        entry.key().span(),
                        "'" + name + "' stands here without a name",
                        "A decimal number is written with a point, as in 1.5");
            } else if (!isStep) {
                values++;
                lines.computeIfAbsent(name, n -> new LineOfPoints()).add(step, value(entry));
            }
        }
        if (values == 0) {
            findings.error(point.span(), "This point has no value", EXAMPLE);
        }
    }

    /// What is left behind the comma of `value: 1,5`. A line called 5 with a gap says so: `5: null`.
    private static boolean isStrayDigits(YamlMap.Entry entry) {
        return entry.value() instanceof YamlScalar scalar
                && scalar.text().isEmpty()
                && scalar.isNull()
                && entry.name().chars().allMatch(Character::isDigit);
    }

    private static boolean isRepeated(List<YamlMap.Entry> entries, int index) {
        for (int i = 0; i < index; i++) {
            if (entries.get(i).name().equals(entries.get(index).name())) {
                return true;
            }
        }
        return false;
    }

    /// The number, or a gap where there is none to draw.
    private double value(YamlMap.Entry entry) {
        YamlNode node = entry.value();
        Double number = Numbers.finite(node);
        if (number != null) {
            return number;
        }
        if (!(node instanceof YamlScalar scalar && scalar.isNull())) {
            findings.error(
                    node.span(),
                    "'" + entry.name() + "' must be a number that can be drawn, but it is " + said(node),
                    node instanceof YamlScalar quoted && quoted.isQuotedNumber()
                            ? "Remove the quotes"
                            : "Leave the value empty for a gap");
        }
        return Series.MISSING;
    }

    private static String said(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.text().length() <= 20
                ? "'" + scalar.text() + "'"
                : node.words();
    }
}
