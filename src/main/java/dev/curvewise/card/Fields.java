package dev.curvewise.card;

import dev.curvewise.card.yaml.Span;
import dev.curvewise.card.yaml.YamlList;
import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.card.yaml.YamlNode;
import dev.curvewise.card.yaml.YamlScalar;
import dev.curvewise.series.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values of one map by their types. What has the wrong type is reported, and used where it still makes sense.
final class Fields {

    private final YamlMap map;
    private final Findings findings;

    /// @param known the keys that mean something here; any other is a warning
    Fields(YamlMap map, List<String> known, Findings findings) {
        this.map = map;
        this.findings = findings;
        Map<String, Integer> lines = new HashMap<>();
        for (YamlMap.Entry entry : map.entries()) {
            String name = entry.name();
            Integer first = lines.putIfAbsent(name, entry.key().span().line());
            if (first != null) {
                findings.error(
                        entry.key().span(),
                        "'" + name + "' stands here twice",
                        "The first one, in line " + first + ", counts");
            } else if (!known.contains(name)) {
                findings.warning(entry.key().span(), "Unknown key '" + name + "'", KeyAdvice.hint(name, known));
            }
        }
    }

    /// The value of a key that is there and not empty.
    @Nullable
    YamlNode value(String key) {
        YamlNode node = map.get(key);
        return node instanceof YamlScalar scalar && scalar.isNull() ? null : node;
    }

    /// Where a key's value stands, or the whole map where the key is missing.
    Span placeOf(String key) {
        YamlNode node = map.get(key);
        return node == null ? map.span() : node.span();
    }

    /// One line or block of text, empty where there is none.
    String text(String key) {
        YamlNode node = value(key);
        return node == null ? "" : text(key, node);
    }

    private String text(String key, YamlNode node) {
        if (!(node instanceof YamlScalar scalar)) {
            findings.error(node.span(), "'" + key + "' must be text, but it is " + node.words(), "");
            return "";
        }
        if (scalar.isNumber() || scalar.isTruth()) {
            findings.error(
                    node.span(), "'" + key + "' must be text, but it is " + node.words(), "Put it between quotes");
        }
        return scalar.text().strip();
    }

    /// A list of texts. A single text counts as a list of one.
    List<String> texts(String key) {
        YamlNode node = value(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof YamlList list)) {
            findings.error(
                    node.span(),
                    "'" + key + "' must be a list, but it is " + node.words(),
                    "Put it between brackets: [ ]");
            return node instanceof YamlScalar scalar ? List.of(scalar.text().strip()) : List.of();
        }
        List<String> texts = new ArrayList<>(list.items().size());
        for (YamlNode item : list.items()) {
            if (item instanceof YamlScalar scalar && scalar.text().isBlank()) {
                findings.warning(item.span(), "An entry of '" + key + "' is empty", "");
                continue;
            }
            String text = text(key, item);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /// A list of maps; whatever is not a map is reported and left out.
    List<YamlMap> maps(String key, String example) {
        YamlNode node = value(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof YamlList list)) {
            findings.error(
                    node.span(),
                    "'" + key + "' must be a list, but it is " + node.words(),
                    "Each line as in: " + example);
            return List.of();
        }
        List<YamlMap> maps = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlMap entry) {
                maps.add(entry);
            } else {
                findings.error(
                        item.span(), "An entry of '" + key + "' is " + item.words(), "Write it as in: " + example);
            }
        }
        return maps;
    }

    /// A map, or null where there is none.
    @Nullable
    YamlMap map(String key) {
        YamlNode node = value(key);
        if (node == null || node instanceof YamlMap) {
            return (YamlMap) node;
        }
        findings.error(node.span(), "'" + key + "' must hold keys of its own, but it is " + node.words(), "");
        return null;
    }

    /// A finite number, or null where there is none.
    @Nullable
    Double number(String key) {
        YamlNode node = value(key);
        if (node == null) {
            return null;
        }
        Double number = Numbers.finite(node);
        if (number == null) {
            findings.error(node.span(), "'" + key + "' must be a number, but it is " + node.words(), "");
        }
        return number;
    }

    /// `true` or `false`; false where nothing is said.
    boolean truth(String key) {
        YamlNode node = value(key);
        if (node == null) {
            return false;
        }
        if (!(node instanceof YamlScalar scalar && scalar.isTruth())) {
            findings.error(node.span(), "'" + key + "' must be true or false, but it is " + node.words(), "");
            return false;
        }
        return scalar.text().equalsIgnoreCase("true");
    }

    /// `[min, max]`, or null where there is none.
    @Nullable
    Range range(String key) {
        YamlNode node = value(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof YamlList list) || list.items().size() != 2) {
            findings.error(node.span(), "'" + key + "' must be a list of two numbers", "As in [0, 1]");
            return null;
        }
        Double low = Numbers.finite(list.items().getFirst());
        Double high = Numbers.finite(list.items().getLast());
        if (low == null || high == null) {
            YamlNode wrong =
                    low == null ? list.items().getFirst() : list.items().getLast();
            boolean endless = wrong instanceof YamlScalar scalar && scalar.isNumber();
            findings.error(
                    wrong.span(),
                    endless
                            ? "'" + key + "' needs a number that can be drawn here"
                            : "'" + key + "' needs a number here, but this is " + wrong.words(),
                    "As in [0, 1]");
            return null;
        }
        if (low > high) {
            findings.error(node.span(), "The first number of '" + key + "' is larger than the second", "Swap them");
            return new Range(high, low);
        }
        return new Range(low, high);
    }
}
