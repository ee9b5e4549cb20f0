package dev.curvewise.card;

import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.card.yaml.YamlScalar;
import dev.curvewise.series.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the front matter of a metric.
final class MetricParser {

    private final YamlMap map;
    private final String file;
    private final Findings findings;
    private final Fields fields;

    MetricParser(YamlMap map, String file, Findings findings) {
        this.map = map;
        this.file = file;
        this.findings = findings;
        this.fields = new Fields(map, CardKeys.METRIC, findings);
    }

    MetricCard page(String body) {
        String id = Identity.id(fields, file, map, findings);
        String parent = fields.text("parent");
        YamlMap drawn = fields.map("visualizations");
        Fields curves = drawn == null ? null : new Fields(drawn, CardKeys.VISUALIZATIONS, findings);
        return new MetricCard(
                id,
                Identity.name(fields, id, map, findings),
                fields.texts("aliases"),
                fields.text("shortDescription"),
                parent.isEmpty() ? null : parent,
                fields.texts("whatToLookFor"),
                curves == null ? null : yDomain(curves),
                curves == null ? List.of() : scenarios(curves),
                fields.text("unit"),
                fields.text("scale"),
                direction(),
                fields.range("healthyRange"),
                fields.text("category"),
                fields.texts("tags"),
                fields.texts("related"),
                Entries.sources(fields, findings),
                detector(),
                Entries.logNames(fields, findings),
                body,
                file);
    }

    private @Nullable Range yDomain(Fields curves) {
        Range range = curves.range("yDomain");
        if (range != null && range.length() == 0) {
            findings.error(
                    curves.placeOf("yDomain"),
                    "'yDomain' has no height: both numbers are " + range.low(),
                    "As in [0, 1]");
            return null;
        }
        return range;
    }

    private List<Scenario> scenarios(Fields curves) {
        List<Scenario> all = new ArrayList<>(new ScenarioParser(true, findings).scenarios(curves.map("healthy")));
        all.addAll(new ScenarioParser(false, findings).scenarios(curves.map("unhealthy")));
        return all;
    }

    private @Nullable Direction direction() {
        String word = fields.text("direction");
        if (word.isEmpty()) {
            return null;
        }
        for (Direction direction : Direction.values()) {
            if (direction.key().equals(word)) {
                return direction;
            }
        }
        findings.error(
                fields.placeOf("direction"),
                "'" + word + "' is not a direction",
                "It is one of up-good, down-good, band");
        return null;
    }

    private @Nullable DetectorChoice detector() {
        YamlMap choice = fields.map("detector");
        if (choice == null) {
            return null;
        }
        Fields parts = new Fields(choice, CardKeys.DETECTOR, findings);
        String id = parts.text("id");
        YamlMap settings = parts.map("settings");
        if (id.isEmpty()) {
            findings.error(choice.span(), "The detector has no id", "As in detector: { id: kl_explosion }");
            return null;
        }
        Map<String, Object> values = new HashMap<>();
        for (YamlMap.Entry entry : settings == null ? List.<YamlMap.Entry>of() : settings.entries()) {
            if (entry.value() instanceof YamlScalar scalar && !scalar.isNull()) {
                values.put(entry.name(), typed(scalar));
            } else {
                findings.error(
                        entry.value().span(),
                        "A setting must be a number, a word or a truth value, but it is "
                                + entry.value().words(),
                        "");
            }
        }
        return new DetectorChoice(id, values);
    }

    private static Object typed(YamlScalar scalar) {
        if (scalar.isTruth()) {
            return scalar.text().equalsIgnoreCase("true");
        }
        return scalar.isNumber() ? (Object) scalar.number() : scalar.text();
    }
}
