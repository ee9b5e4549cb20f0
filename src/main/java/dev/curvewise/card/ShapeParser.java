package dev.curvewise.card;

import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.card.yaml.YamlScalar;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a declared shape.
final class ShapeParser {

    private ShapeParser() {}

    static @Nullable Shape shape(YamlMap map, Findings findings) {
        Fields fields = new Fields(map, CardKeys.SHAPE, findings);
        String word = fields.text("kind");
        Map<String, Double> parameters = new HashMap<>();
        for (String key : CardKeys.SHAPE) {
            Double number = key.equals("kind") ? null : fields.number(key);
            if (number == null) {
                continue;
            }
            if (number <= 0 && Shape.MUST_BE_POSITIVE.contains(key)) {
                findings.error(fields.placeOf(key), "'" + key + "' must be larger than 0", "");
            } else if (number < 0 && key.equals("noise")) {
                findings.error(fields.placeOf(key), "'noise' must not be negative", "");
            } else {
                parameters.put(key, number);
            }
        }
        Double noise = parameters.remove("noise");
        Double seed = parameters.remove("seed");
        for (Shape.Kind kind : Shape.Kind.values()) {
            if (kind.key().equals(word)) {
                return new Shape(kind, parameters, noise == null ? 0 : noise, seed == null ? 0 : seed(map, seed));
            }
        }
        findings.error(
                fields.placeOf("kind"),
                word.isEmpty() ? "The shape has no kind" : "'" + word + "' is not a kind of shape",
                "It is one of "
                        + Arrays.stream(Shape.Kind.values())
                                .map(Shape.Kind::key)
                                .collect(Collectors.joining(", ")));
        return null;
    }

    /// A whole number keeps all its digits; a double would lose the last ones of a long one.
    private static long seed(YamlMap map, double read) {
        try {
            return map.get("seed") instanceof YamlScalar scalar ? Long.parseLong(scalar.text()) : (long) read;
        } catch (NumberFormatException broken) {
            return (long) read;
        }
    }
}
