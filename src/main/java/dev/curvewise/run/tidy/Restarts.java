package dev.curvewise.run.tidy;

import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds where the steps fall back, and judges what that means.
final class Restarts {

    /// More runs than this in one file are stretches of one.
    private static final int MOST_RUNS = 20;

    private Restarts() {}

    /// What the steps of a run look like.
    ///
    /// @param restarts where they fall back for good
    /// @param late     how many single rows came later than their step
    /// @param unsorted whether they are in no order at all
    record Order(List<Restart> restarts, int late, boolean unsorted) {

        boolean isStraight() {
            return restarts.isEmpty() && late == 0 && !unsorted;
        }
    }

    /// A rule with the reason for it.
    record Choice(RestartRule rule, String reason) {}

    static Order order(Column steps) {
        List<Restart> found = new ArrayList<>();
        int late = 0;
        int falls = 0;
        double high = steps.size() == 0 ? 0 : steps.value(0);
        for (int i = 1; i < steps.size(); i++) {
            double step = steps.value(i);
            if (step >= high) {
                high = step;
                continue;
            }
            if (step >= steps.value(i - 1)) {
                // still behind the highest step: a stretch that began with a fall goes on
                continue;
            }
            falls++;
            if (isLate(steps, i)) {
                late++;
            } else {
                found.add(new Restart(i, steps.value(i - 1), step));
                high = step;
            }
        }
        boolean unsorted = isUnsorted(steps, found, falls);
        return unsorted ? new Order(List.of(), 0, true) : new Order(found, late, false);
    }

    /// Whether a row that falls back is a single one that came late: the next goes on where the one before it was.
    static boolean isLate(Column steps, int row) {
        return row + 1 < steps.size()
                && steps.value(row) > steps.value(0)
                && steps.value(row + 1) > steps.value(row - 1);
    }

    /// Steps in no order fall back all the time and hardly ever to the first one.
    private static boolean isUnsorted(Column steps, List<Restart> found, int falls) {
        if (falls * 4 < steps.size() || falls < 2) {
            return false;
        }
        double first = steps.value(0);
        double least = first;
        for (int i = 1; i < steps.size(); i++) {
            least = Math.min(least, steps.value(i));
        }
        long toFirst = found.stream().filter(r -> r.after() <= first).count();
        return least < first || toFirst * 2 < found.size() || found.isEmpty();
    }

    /// The sensible rule: runs that begin anew are runs, a run that goes back to a checkpoint is one.
    static Choice choose(Run run, List<Restart> restarts) {
        Column steps = run.steps();
        double first = steps.value(0);
        double range = 0;
        for (int i = 0; i < steps.size(); i++) {
            range = Math.max(range, steps.value(i) - first);
        }
        double near = first + range * 0.01;
        long toStart = restarts.stream().filter(r -> r.after() <= near).count();
        int stretches = restarts.size() + 1;
        if (toStart * 2 <= restarts.size()) {
            return new Choice(
                    RestartRule.KEEP_LAST,
                    "The steps fall back part of the way, as after a restart from a checkpoint, so the later values replace"
                            + " the earlier ones");
        }
        if (!differs(run, steps)) {
            return new Choice(
                    RestartRule.KEEP_LAST, "The steps begin again with the same values, so they are shown once");
        }
        if (stretches > MOST_RUNS) {
            return new Choice(
                    RestartRule.KEEP_ALL,
                    "The steps begin again " + restarts.size() + " times; that many stretches are shown as one run");
        }
        return new Choice(
                RestartRule.SPLIT,
                "The steps begin again " + (restarts.size() == 1 ? "once" : restarts.size() + " times")
                        + " with other values, so the file holds " + stretches + " runs");
    }

    /// Whether some step has different values in two rows.
    private static boolean differs(Run run, Column steps) {
        for (Column column : run.columns()) {
            if (column.name().equals(run.stepColumn()) || TimeColumns.isTime(column.name())) {
                continue;
            }
            Map<Double, Double> seen = new HashMap<>();
            for (int i = 0; i < steps.size(); i++) {
                double value = column.value(i);
                if (!Series.isMissing(value)) {
                    Double before = seen.putIfAbsent(steps.value(i), value);
                    if (before != null && before != value && !(Double.isNaN(before) && Double.isNaN(value))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
