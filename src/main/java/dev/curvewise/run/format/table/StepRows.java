package dev.curvewise.run.format.table;

import dev.curvewise.run.TextColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts values that come one at a time, each with its step, into rows: one row holds what all metrics logged at a step.
/// Where a metric's step falls back or repeats, its values go to rows of a new generation, so that a restart stays
/// visible and nothing is overwritten.
public final class StepRows {

    private static final Set<String> OWN = Set.of("step", "run", "wall_time");

    private final RecordRows rows;
    private final Map<String, Group> groups = new HashMap<>();
    private @Nullable Group openGroup;
    private double openStep;
    private int openGeneration;

    /// One run among several, each with rows of its own.
    private static final class Group {
        private final Map<Key, Integer> rowOf = new HashMap<>();
        private final Map<String, Metric> metrics = new HashMap<>();
    }

    /// Where a metric stands.
    private static final class Metric {
        private final int column;
        private int generation;
        private double last = Double.NEGATIVE_INFINITY;

        Metric(int column) {
            this.column = column;
        }
    }

    private record Key(double step, int generation) {}

    public StepRows(Findings findings) {
        this.rows = new RecordRows(findings);
        rows.column("step");
        rows.column("run");
        rows.column("wall_time");
    }

    /// Takes a value of the only run.
    ///
    /// @param time when it was logged, NaN where nobody knows
    public void put(String name, double step, double time, double value) {
        put("", name, name, step, time, value);
    }

    /// Takes a value.
    ///
    /// @param run   which of several runs, empty where there is one
    /// @param name  the metric
    /// @param step  its step
    /// @param value its value
    public void put(String run, String name, double step, double value) {
        put(run, name, name, step, Double.NaN, value);
    }

    private void put(String run, String path, String name, double step, double time, double value) {
        if (rows.isFull()) {
            return;
        }
        Group group = groups.computeIfAbsent(run, key -> new Group());
        Metric metric = group.metrics.get(path);
        if (metric == null) {
            metric = new Metric(rows.column(OWN.contains(path) ? path + " (logged)" : path, name));
            group.metrics.put(path, metric);
        }
        if (step <= metric.last) {
            metric.generation++;
        }
        metric.last = step;
        if (group == openGroup && step == openStep && metric.generation == openGeneration) {
            rows.number(metric.column, value);
            return;
        }
        Key key = new Key(step, metric.generation);
        Integer row = group.rowOf.get(key);
        if (row != null) {
            if (metric.column >= 0) {
                rows.setEarlier(metric.column, row, value);
            }
            return;
        }
        rows.end();
        rows.begin(0);
        group.rowOf.put(key, rows.rows());
        openGroup = group;
        openStep = step;
        openGeneration = metric.generation;
        rows.number(0, step);
        if (!run.isEmpty()) {
            rows.text(1, run);
        }
        if (!Double.isNaN(time)) {
            rows.number(2, time);
        }
        rows.number(metric.column, value);
    }

    /// The rows as a table.
    ///
    /// @param stepName what the step column is called
    /// @param runName  what the column is called that tells runs apart
    public Table build(String stepName, String runName) {
        rows.end();
        rows.rename(0, stepName);
        rows.rename(1, runName.isEmpty() ? "run" : runName);
        return withoutEmptyTexts(rows.build());
    }

    /// The table of what was put so far, its steps under the name `step`.
    public Table soFar(Findings told) {
        rows.end();
        openGroup = null;
        return withoutEmptyTexts(rows.soFar(told));
    }

    /// The rows that were begun.
    public RawRows rows() {
        return rows;
    }

    private static Table withoutEmptyTexts(Table table) {
        List<TextColumn> texts =
                table.texts().stream().filter(text -> text.count() > 0).toList();
        return new Table(true, table.rows(), table.columns(), texts);
    }
}
