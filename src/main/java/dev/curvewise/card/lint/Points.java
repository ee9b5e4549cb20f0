package dev.curvewise.card.lint;

import dev.curvewise.card.yaml.Span;
import dev.curvewise.card.yaml.YamlList;
import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.card.yaml.YamlNode;
import dev.curvewise.card.yaml.YamlRows;
import dev.curvewise.card.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/// Where the points of a scenario stand.
final class Points {

    private Points() {}

    /// Where the key of its points or of its shape stands.
    static Span place(YamlMap scenario) {
        YamlMap.Entry entry = scenario.entry("data");
        YamlMap.Entry shape = scenario.entry("shape");
        return entry != null ? entry.key().span() : shape != null ? shape.key().span() : scenario.span();
    }

    /// Where the value of a line at a step stands.
    static Span place(YamlMap scenario, double step, String line) {
        YamlNode data = scenario.get("data");
        YamlList list = data == null ? null : YamlRows.asList(data);
        if (list != null) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlMap point && isNumber(point.get("step"), step)) {
                    YamlNode value = point.get(line);
                    return value == null ? point.span() : value.span();
                }
            }
        }
        return place(scenario);
    }

    private static boolean isNumber(@Nullable YamlNode node, double number) {
        return node instanceof YamlScalar scalar && scalar.isNumber() && scalar.number() == number;
    }

    /// A number without a needless `.0`.
    static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
