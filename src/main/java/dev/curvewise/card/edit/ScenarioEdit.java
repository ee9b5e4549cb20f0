package dev.curvewise.card.edit;

import dev.curvewise.card.MetricCard;
import dev.curvewise.card.ParsedCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.card.ScenarioKeys;
import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.card.yaml.YamlNode;
import dev.curvewise.card.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One change of a scenario as replacements in the text.
final class ScenarioEdit {

    /// How much of the text is written anew.
    enum Care {
        /// Single numbers and texts.
        VALUES,
        /// The points of the scenario.
        POINTS,
        /// All scenarios of its side.
        SIDE
    }

    private final String text;
    private final YamlMap front;
    private final MetricCard card;
    private final Scenario wanted;
    private final TextEdits edits;

    ScenarioEdit(ParsedCard parsed, YamlMap front, MetricCard card, Scenario wanted) {
        this.text = parsed.text();
        this.front = front;
        this.card = card;
        this.wanted = wanted;
        this.edits = new TextEdits(text);
    }

    /// The changed text, or null where it cannot be changed with that care.
    @Nullable
    String text(Care care) {
        String key = ScenarioKeys.side(wanted.healthy());
        YamlNode drawn = front.get("visualizations");
        if (!(drawn instanceof YamlMap curves) || curves.flow()) {
            return drawn == null || isNothing(drawn) ? withVisualizations(drawn) : null;
        }
        YamlMap.Entry side = curves.entry(key);
        if (side == null || isNothing(side.value())) {
            return withSide(curves, side);
        }
        if (!(side.value() instanceof YamlMap scenarios)) {
            return null;
        }
        if (care == Care.SIDE) {
            return withWholeSide(side);
        }
        boolean flat = ScenarioKeys.isFlat(scenarios);
        YamlNode scenario = flat ? (wanted.key().equals(key) ? scenarios : null) : scenarios.get(wanted.key());
        Scenario before = CardEditor.find(card, wanted);
        if (scenario instanceof YamlMap map && before != null) {
            return map.flow() ? null : changed(map, before, care);
        }
        return flat || scenarios.flow() || scenario != null ? null : added(scenarios);
    }

    private String changed(YamlMap map, Scenario before, Care care) {
        int indent = map.entries().getFirst().key().span().column() - 1;
        if (!before.label().equals(wanted.label())) {
            value(map, "label", YamlText.scalar(wanted.label()), indent, true);
        }
        if (!Rows.of(before.curves()).equals(Rows.of(wanted.curves())) || before.shape() != null) {
            new PointsEdit(text, edits, map, indent).change(Rows.of(wanted.curves()), care == Care.VALUES);
        }
        if (!before.analysis().equals(wanted.analysis().strip())) {
            value(map, "analysis", ScenarioWriter.prose(wanted.analysis().strip(), indent), indent, false);
        }
        return edits.text();
    }

    /// Replaces a value, or adds the key at the top or the end of its map.
    private void value(YamlMap map, String key, String written, int indent, boolean atTop) {
        YamlNode old = map.get(key);
        if (old == null) {
            YamlMap.Entry first = map.entries().getFirst();
            int at = atTop
                    ? TextEdits.lineStart(text, first.key().span().start())
                    : TextEdits.lineEnd(text, map.span().end());
            edits.insert(at, " ".repeat(indent) + key + ": " + written + "\n");
            return;
        }
        boolean wholeLines = old.span().of(text).endsWith("\n");
        String space = old.span().of(text).isEmpty() ? " " : "";
        edits.replace(old.span().start(), old.span().end(), space + written + (wholeLines ? "\n" : ""));
    }

    private String added(YamlMap scenarios) {
        int indent = scenarios.entries().getFirst().key().span().column() - 1;
        StringBuilder out = new StringBuilder();
        out.repeat(' ', indent).append(YamlText.scalar(wanted.key())).append(":\n");
        new ScenarioWriter(out).scenario(wanted, indent + 2);
        edits.insert(TextEdits.lineEnd(text, scenarios.span().end()), out.toString());
        return edits.text();
    }

    private String withSide(YamlMap curves, YamlMap.@Nullable Entry empty) {
        int indent = curves.entries().getFirst().key().span().column() - 1;
        if (empty != null) {
            int line = TextEdits.lineStart(text, empty.key().span().start());
            edits.replace(line, TextEdits.lineEnd(text, empty.value().span().end()), side(List.of(wanted), indent));
        } else {
            edits.insert(TextEdits.lineEnd(text, curves.span().end()), side(List.of(wanted), indent));
        }
        return edits.text();
    }

    private String withWholeSide(YamlMap.Entry side) {
        List<Scenario> scenarios = new ArrayList<>(wanted.healthy() ? card.healthy() : card.failing());
        int place = scenarios.indexOf(CardEditor.find(card, wanted));
        if (place < 0) {
            scenarios.add(wanted);
        } else {
            scenarios.set(place, wanted);
        }
        int line = TextEdits.lineStart(text, side.key().span().start());
        int end = TextEdits.lineEnd(text, side.value().span().end());
        edits.replace(line, end, side(scenarios, side.key().span().column() - 1));
        return edits.text();
    }

    private String withVisualizations(@Nullable YamlNode empty) {
        String written = "visualizations:\n" + side(List.of(wanted), 2);
        if (empty == null) {
            edits.insert(TextEdits.lineEnd(text, front.span().end()), written);
        } else {
            int line = TextEdits.lineStart(text, empty.span().start());
            edits.replace(line, TextEdits.lineEnd(text, empty.span().end()), written);
        }
        return edits.text();
    }

    private String side(List<Scenario> scenarios, int indent) {
        StringBuilder out = new StringBuilder();
        new ScenarioWriter(out).side(wanted.healthy(), scenarios, indent);
        return out.toString();
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isNull();
    }
}
