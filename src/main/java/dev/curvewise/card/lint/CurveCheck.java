package dev.curvewise.card.lint;

import dev.curvewise.card.CardKeys;
import dev.curvewise.card.Curve;
import dev.curvewise.card.Findings;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.card.ScenarioKeys;
import dev.curvewise.card.yaml.Span;
import dev.curvewise.card.yaml.YamlMap;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import org.jspecify.annotations.Nullable;

/// The example curves have enough points to have a shape, keep to the axis they are drawn on, and are explained.
final class CurveCheck implements FileCheck {

    /// Fewer points have no shape.
    private static final int FEWEST = 10;

    @Override
    public void check(LintFile file, Findings findings) {
        if (!(file.page() instanceof MetricCard card)
                || !(file.front().get("visualizations") instanceof YamlMap drawn)) {
            return;
        }
        for (Scenario scenario : card.scenarios()) {
            if (drawn.get(ScenarioKeys.side(scenario.healthy())) instanceof YamlMap side) {
                check(scenario, card.yDomain(), tree(side, scenario), findings);
            }
        }
        if (card.healthy().isEmpty() && !card.failing().isEmpty()) {
            findings.warning(drawn.span(), "There is no healthy curve to compare the failing ones with", "");
        }
    }

    private static YamlMap tree(YamlMap side, Scenario scenario) {
        return !ScenarioKeys.isFlat(side) && side.get(scenario.key()) instanceof YamlMap named ? named : side;
    }

    private static void check(Scenario scenario, @Nullable Range yDomain, YamlMap tree, Findings findings) {
        String name = "'" + scenario.key() + "'";
        Span place = Points.place(tree);
        for (Curve curve : scenario.curves()) {
            String line = curve.name().equals(Curve.SINGLE) ? name : name + ", line '" + curve.name() + "',";
            int points = count(curve.points());
            if (points < FEWEST) {
                findings.warning(
                        place,
                        line + " has " + points + (points == 1 ? " point" : " points") + "; a curve needs about "
                                + FEWEST + " to have a shape",
                        "Add points, or declare a shape");
            }
            if (repeats(curve.points())) {
                findings.warning(place, line + " has two points at the same step", "");
            }
            if (yDomain != null) {
                outside(curve, line, yDomain, tree, findings);
            }
        }
        if (scenario.analysis().isEmpty()) {
            findings.warning(
                    tree.span(), name + " has no analysis", "Say what one sees, why it happens and what to try");
        }
        for (YamlMap.Entry entry : tree.entries()) {
            if (CardKeys.SCENARIO.contains(entry.name()) && entry.name().equals("synthetic") && !scenario.synthetic()) {
                findings.warning(entry.key().span(), "'synthetic: false' says nothing", "Leave it out");
            }
        }
    }

    private static void outside(Curve curve, String line, Range yDomain, YamlMap tree, Findings findings) {
        int outside = 0;
        int first = -1;
        for (int i = 0; i < curve.points().size(); i++) {
            double value = curve.points().value(i);
            if (!Double.isNaN(value) && !yDomain.contains(value)) {
                outside++;
                first = first < 0 ? i : first;
            }
        }
        if (outside > 0) {
            double step = curve.points().step(first);
            double value = curve.points().value(first);
            findings.warning(
                    Points.place(tree, step, curve.name()),
                    line + " leaves yDomain at step " + Points.text(step) + " with " + Points.text(value)
                            + (outside == 1 ? "" : " (" + outside + " points in all)"),
                    "Widen yDomain [" + Points.text(yDomain.low()) + ", " + Points.text(yDomain.high()) + "]");
        }
    }

    private static int count(Series points) {
        int count = 0;
        for (int i = 0; i < points.size(); i++) {
            count += Double.isNaN(points.value(i)) ? 0 : 1;
        }
        return count;
    }

    private static boolean repeats(Series points) {
        for (int i = 1; i < points.size(); i++) {
            if (points.step(i) == points.step(i - 1)) {
                return true;
            }
        }
        return false;
    }
}
