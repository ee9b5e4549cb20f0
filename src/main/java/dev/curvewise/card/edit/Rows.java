package dev.curvewise.card.edit;

import dev.curvewise.card.Curve;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The lines of a scenario as rows of points that share their steps.
final class Rows {

    /// One point: its step, and a number for each line that has one here. A gap is [Series#MISSING].
    record Row(double step, Map<String, Double> values) {

        /// As it is written in a card.
        String text() {
            StringBuilder text = new StringBuilder("{ step: ").append(YamlText.number(step));
            values.forEach((name, value) -> text.append(", ")
                    .append(YamlText.scalar(name))
                    .append(": ")
                    .append(Double.isFinite(value) ? YamlText.number(value) : "null"));
            return text.append(" }").toString();
        }
    }

    private Rows() {}

    /// The rows by step. A line that has several values at one step has as many rows there.
    static List<Row> of(List<Curve> curves) {
        // the line that begins first is named first when the rows are read again
        List<Curve> ordered = curves.stream()
                .filter(curve -> !curve.points().isEmpty())
                .sorted(Comparator.comparingDouble(curve -> curve.points().firstStep()))
                .toList();
        TreeMap<Double, List<Row>> byStep = new TreeMap<>();
        for (Curve curve : ordered) {
            Map<Double, Integer> seen = new HashMap<>();
            for (int i = 0; i < curve.points().size(); i++) {
                // so that -0 and 0 are one step
                double step = curve.points().step(i) + 0.0;
                List<Row> rows = byStep.computeIfAbsent(step, s -> new ArrayList<>());
                int nth = seen.merge(step, 1, Integer::sum) - 1;
                if (nth == rows.size()) {
                    rows.add(new Row(step, new LinkedHashMap<>()));
                }
                double value = curve.points().value(i);
                rows.get(nth).values().put(curve.name(), Double.isFinite(value) ? value + 0.0 : Series.MISSING);
            }
        }
        return byStep.values().stream().flatMap(List::stream).toList();
    }
}
