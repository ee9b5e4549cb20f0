package dev.curvewise.detect;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.detect.robust.RobustRules;
import dev.curvewise.detect.robust.RobustSettings;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.List;

/// What was known at a step, the future hidden: would the alert have come in time?
public final class Replay {

    private Replay() {}

    /// The column as it was at a step. Its steps must not go down.
    public static Series upTo(Series series, double step) {
        int rows = 0;
        while (rows < series.size() && series.step(rows) <= step) {
            rows++;
        }
        return rows == series.size()
                ? series
                : Series.of(Arrays.copyOf(series.steps(), rows), Arrays.copyOf(series.values(), rows));
    }

    /// What is known of a column, over all of its steps again: after what is known, the values are missing.
    public static Series over(Series column, Series known) {
        if (known.size() == column.size()) {
            return known;
        }
        double[] values = Arrays.copyOf(known.values(), column.size());
        Arrays.fill(values, Math.min(known.size(), values.length), values.length, Series.MISSING);
        return column.withValues(values);
    }

    /// The alerts that had come by a step. A stock detector never looks ahead, so these are all there were.
    public static List<Alert> upTo(List<Alert> alerts, double step) {
        return alerts.stream().filter(a -> a.step() <= step).toList();
    }

    /// What the robust mode would have said at a step. Of trend and shape it may have thought otherwise then:
    /// it had seen less.
    public static Judgement upTo(Series series, RobustRules rules, RobustSettings settings, double step) {
        return rules.judge(upTo(series, step), settings);
    }
}
