package dev.curvewise.card.edit;

import dev.curvewise.card.CardKeys;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.card.ScenarioKeys;
import dev.curvewise.card.Shape;
import java.util.List;

/// Writes the example curves of a metric.
final class ScenarioWriter {

    private final StringBuilder out;

    ScenarioWriter(StringBuilder out) {
        this.out = out;
    }

    void visualizations(MetricCard card) {
        if (card.yDomain() == null && card.scenarios().isEmpty()) {
            return;
        }
        out.append("visualizations:\n");
        if (card.yDomain() != null) {
            out.append("  yDomain: ").append(CardWriter.text(card.yDomain())).append('\n');
        }
        side(true, card.healthy(), 2);
        side(false, card.failing(), 2);
    }

    /// One side of the examples, its key indented by so many spaces.
    void side(boolean healthy, List<Scenario> scenarios, int indent) {
        if (scenarios.isEmpty()) {
            return;
        }
        String side = ScenarioKeys.side(healthy);
        out.repeat(' ', indent).append(side).append(":\n");
        if (scenarios.size() == 1 && scenarios.getFirst().key().equals(side)) {
            scenario(scenarios.getFirst(), indent + 2);
            return;
        }
        for (Scenario scenario : scenarios) {
            out.repeat(' ', indent + 2).append(YamlText.scalar(scenario.key())).append(":\n");
            scenario(scenario, indent + 4);
        }
    }

    /// The keys of one scenario, each line indented by so many spaces.
    void scenario(Scenario scenario, int indent) {
        if (!scenario.label().isEmpty() && !scenario.label().equals(ScenarioKeys.title(scenario.key()))) {
            key(indent, "label")
                    .append(' ')
                    .append(YamlText.scalar(scenario.label()))
                    .append('\n');
        }
        Shape shape = scenario.shape();
        if (shape == null) {
            key(indent, "data").append('\n');
            Rows.of(scenario.curves())
                    .forEach(row -> out.repeat(' ', indent + 2)
                            .append("- ")
                            .append(row.text())
                            .append('\n'));
        } else {
            key(indent, "shape").append(' ').append(text(shape)).append('\n');
        }
        if (!scenario.analysis().isBlank()) {
            key(indent, "analysis")
                    .append(' ')
                    .append(prose(scenario.analysis().strip(), indent))
                    .append('\n');
        }
        if (!scenario.source().isBlank()) {
            key(indent, "source")
                    .append(' ')
                    .append(YamlText.scalar(scenario.source().strip()))
                    .append('\n');
        }
        if (scenario.synthetic()) {
            key(indent, "synthetic").append(" true\n");
        }
    }

    private StringBuilder key(int indent, String key) {
        return out.repeat(' ', indent).append(key).append(':');
    }

    /// A text that may have several lines, as the value of a key that is indented by so many spaces.
    static String prose(String text, int indent) {
        if (!YamlText.fitsBlock(text)) {
            return YamlText.scalar(text);
        }
        String margin = " ".repeat(indent + 2);
        return "|-\n"
                + text.lines()
                        .map(line -> line.isEmpty() ? "" : margin + line)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse("");
    }

    private static String text(Shape shape) {
        StringBuilder text = new StringBuilder("{ kind: ").append(shape.kind().key());
        for (String key : CardKeys.SHAPE) {
            Double number = shape.parameters().get(key);
            if (number != null) {
                text.append(", ").append(key).append(": ").append(YamlText.number(number));
            }
        }
        if (shape.noise() != 0) {
            text.append(", noise: ").append(YamlText.number(shape.noise()));
        }
        if (shape.seed() != 0) {
            text.append(", seed: ").append(shape.seed());
        }
        return text.append(" }").toString();
    }
}
