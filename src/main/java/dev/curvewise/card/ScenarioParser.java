package dev.curvewise.card;

import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.card.yaml.YamlNode;
import dev.curvewise.card.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one side of the examples, `healthy` or `unhealthy`, in the flat form or as a map of named scenarios.
final class ScenarioParser {

    private final boolean healthy;
    private final Findings findings;
    private final PointsParser points;

    ScenarioParser(boolean healthy, Findings findings) {
        this.healthy = healthy;
        this.findings = findings;
        this.points = new PointsParser(findings);
    }

    List<Scenario> scenarios(@Nullable YamlMap side) {
        if (side == null) {
            return List.of();
        }
        List<Scenario> scenarios = new ArrayList<>();
        if (ScenarioKeys.isFlat(side)) {
            add(scenarios, ScenarioKeys.side(healthy), side);
            return scenarios;
        }
        Set<String> keys = new HashSet<>();
        for (YamlMap.Entry entry : side.entries()) {
            if (!keys.add(entry.name())) {
                findings.error(
                        entry.key().span(),
                        "The scenario '" + entry.name() + "' stands here twice",
                        "The first one counts");
            } else if (entry.value() instanceof YamlMap scenario) {
                add(scenarios, entry.name(), scenario);
            } else {
                findings.error(
                        entry.value().span(),
                        "The scenario '" + entry.name() + "' must hold 'data' or 'shape', but it is "
                                + entry.value().words(),
                        "");
            }
        }
        return scenarios;
    }

    private void add(List<Scenario> scenarios, String key, YamlMap map) {
        Fields fields = new Fields(map, CardKeys.SCENARIO, findings);
        YamlNode data = fields.value("data");
        YamlMap declared = fields.map("shape");
        Shape shape = declared == null ? null : ShapeParser.shape(declared, findings);
        String label = fields.text("label");
        String analysis = fields.text("analysis");
        String source = fields.text("source");
        boolean synthetic = fields.truth("synthetic");
        if (data != null && declared != null) {
            findings.error(
                    declared.span(),
                    "A scenario has either 'data' or 'shape', not both",
                    "The points of 'data' are shown");
            shape = null;
        }
        List<Curve> curves = curves(map, data, shape, declared != null);
        if (!curves.isEmpty()) {
            scenarios.add(new Scenario(
                    key,
                    label.isEmpty() ? Identity.titleOf(key) : label,
                    healthy,
                    curves,
                    analysis,
                    shape,
                    source,
                    synthetic));
        }
    }

    private List<Curve> curves(YamlMap map, @Nullable YamlNode data, @Nullable Shape shape, boolean declared) {
        if (data != null) {
            return points.curves(data);
        }
        if (shape != null) {
            return List.of(new Curve(Curve.SINGLE, shape.series(Shape.USUAL_POINTS)));
        }
        if (!declared) {
            YamlNode empty = map.get("data");
            findings.error(
                    empty instanceof YamlScalar scalar ? scalar.span() : map.span(),
                    "This scenario has no points",
                    "Give it 'data', or declare a 'shape'");
        }
        return List.of();
    }
}
