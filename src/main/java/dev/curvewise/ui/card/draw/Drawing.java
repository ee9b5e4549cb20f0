package dev.curvewise.ui.card.draw;

import dev.curvewise.card.Curve;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is drawn: one line of a scenario that the card has, or of a new one.
///
/// @param card     the card
/// @param scenario the scenario, or null for a new one
/// @param line     which of its lines
record Drawing(MetricCard card, @Nullable Scenario scenario, int line) {

    /// All that can be drawn on a card, a new scenario first.
    static List<Drawing> of(MetricCard card) {
        List<Drawing> all = new ArrayList<>();
        all.add(new Drawing(card, null, 0));
        for (Scenario scenario : card.scenarios()) {
            for (int i = 0; i < scenario.curves().size(); i++) {
                all.add(new Drawing(card, scenario, i));
            }
        }
        return all;
    }

    /// The curve to begin with.
    Sketch start() {
        Scenario drawn = scenario;
        if (drawn != null) {
            return Sketch.of(drawn.curves().get(line).points());
        }
        Range values = view().y();
        return Sketch.level(view().x(), Rounding.within(values, values.low() + values.length() / 2));
    }

    /// The curves of the card that are not drawn.
    List<Sketch> others() {
        List<Sketch> all = new ArrayList<>();
        for (Scenario each : card.scenarios()) {
            for (int i = 0; i < each.curves().size(); i++) {
                if (!each.equals(scenario) || i != line) {
                    all.add(Sketch.of(each.curves().get(i).points()));
                }
            }
        }
        return all;
    }

    /// The part of the plane to draw on: the card's values and the steps of its curves.
    Viewport view() {
        Range steps = null;
        Range values = card.yDomain();
        for (Scenario each : card.scenarios()) {
            for (Curve curve : each.curves()) {
                for (Sketch.Point point : Sketch.of(curve.points()).points()) {
                    Range step = new Range(point.step(), point.step());
                    steps = steps == null ? step : steps.union(step);
                    if (card.yDomain() == null) {
                        Range value = new Range(point.value(), point.value());
                        values = values == null ? value : values.union(value);
                    }
                }
            }
        }
        return new Viewport(
                steps == null || steps.length() <= 0 ? new Range(0, 100) : steps,
                values == null ? new Range(0, 1) : Viewport.padded(values, 0.02));
    }

    /// The scenario as it is to be saved.
    Scenario finished(String label, boolean healthy, String analysis, Sketch sketch) {
        Scenario before = scenario;
        if (before == null) {
            return new Scenario(
                    key(label),
                    label,
                    healthy,
                    List.of(new Curve(Curve.SINGLE, sketch.series())),
                    analysis,
                    null,
                    "",
                    true);
        }
        List<Curve> curves = new ArrayList<>(before.curves());
        curves.set(line, new Curve(curves.get(line).name(), sketch.series()));
        return new Scenario(
                before.key(), label, before.healthy(), curves, analysis, null, before.source(), before.synthetic());
    }

    /// A key made of a label, unlike those of the card.
    private String key(String label) {
        String plain =
                label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String base = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "drawn_" + plain : plain;
        String key = base;
        for (int n = 2; isTaken(key); n++) {
            key = base + "_" + n;
        }
        return key;
    }

    private boolean isTaken(String key) {
        return List.of("data", "shape", "analysis", "label", "source", "synthetic", "healthy", "unhealthy")
                        .contains(key)
                || card.scenarios().stream().anyMatch(each -> each.key().equals(key));
    }

    /// The words in the list of what can be drawn.
    @Override
    public String toString() {
        Scenario drawn = scenario;
        if (drawn == null) {
            return "A new scenario";
        }
        return drawn.curves().size() == 1
                ? drawn.label()
                : drawn.label() + ": " + drawn.curves().get(line).name();
    }
}
