package dev.curvewise.card;

import dev.curvewise.card.yaml.YamlNode;
import dev.curvewise.card.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/// Numbers of a card file.
final class Numbers {

    private Numbers() {}

    /// The finite number a node holds, or null.
    static @Nullable Double finite(YamlNode node) {
        if (!(node instanceof YamlScalar scalar) || !scalar.isNumber()) {
            return null;
        }
        double number = scalar.number();
        return Double.isFinite(number) ? number : null;
    }
}
