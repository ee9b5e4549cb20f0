package dev.curvewise.cli;

import dev.curvewise.detect.alert.Advice;
import dev.curvewise.detect.alert.Alert;
import dev.curvewise.series.Figures;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The numbers behind an alert as people read them, each as `name=number`. JSON has them in full.
final class AlertNumbers {

    /// Of these only so much is said as means something; see [Advice#MOST].
    private static final Set<String> SCORES = Set.of("z", "ratio");

    private AlertNumbers() {}

    /// All that there are, in their order.
    static List<String> of(Alert alert) {
        return alert.values().entrySet().stream()
                .filter(entry ->
                        !Double.isNaN(entry.getValue()) || entry.getKey().equals("value"))
                .map(AlertNumbers::words)
                .toList();
    }

    private static String words(Map.Entry<String, Double> entry) {
        String name = entry.getKey();
        double number = entry.getValue();
        if (!SCORES.contains(name) || !(Math.abs(number) > Advice.MOST)) {
            return name + "=" + Figures.plain(number);
        }
        return name + (number > 0 ? ">" : "<") + Figures.plain(Math.copySign(Advice.MOST, number));
    }
}
