package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.LineKind;
import dev.curvewise.plot.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far lines of runs are from one of them at a step.
///
/// @param line  the name of the one they are compared with, or null for none
/// @param value its value at the step
record Difference(@Nullable String line, double value) {

    static Difference from(List<ChartLine> lines, @Nullable String reference, double step) {
        return lines.stream()
                .filter(each -> each.kind() == LineKind.RUN && each.name().equals(reference))
                .findFirst()
                .filter(each -> each.trace().nearest(step) >= 0)
                .map(each -> new Difference(
                        reference, each.trace().series().value(each.trace().nearest(step))))
                .orElse(new Difference(null, Double.NaN));
    }

    /// What is said beside a value of a line: `+0.12 (+4 %)`, that it is the baseline itself, or nothing.
    ///
    /// @param index of the value
    String text(ChartLine other, int index) {
        if (line == null || other.kind() != LineKind.RUN) {
            return "";
        }
        if (other.name().equals(line)) {
            return "baseline";
        }
        double apart = other.trace().series().value(index) - value;
        if (!Double.isFinite(apart)) {
            return "–";
        }
        double share = 100 * apart / Math.abs(value);
        boolean tells = Double.isFinite(share) && Math.abs(share) < 1e4;
        return signed(apart) + (tells ? " (" + signed(Math.rint(10 * share) / 10) + " %)" : "");
    }

    private static String signed(double number) {
        return (number > 0 ? "+" : "") + Numbers.brief(number).replace('-', '\u2212');
    }
}
