package dev.curvewise.run.format.csv;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Column;
import dev.curvewise.run.Head;
import dev.curvewise.run.Run;
import dev.curvewise.run.TextColumn;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.StepRows;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.run.format.table.TableRun;
import dev.curvewise.series.Series;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A table with a line per value: which metric, which step, how much, and perhaps which run.
public final class LongCsv extends TableFormat {

    static final Set<String> METRIC = Set.of("metric", "tag", "name", "key", "variable", "metric_name");
    private static final Set<String> STEP = Set.of("step", "global_step", "timestep", "iteration", "epoch", "iter");
    private static final Set<String> RUN = Set.of("run", "run_name", "run_id", "experiment", "trial_id", "seed");
    private static final Set<String> OTHER = Set.of("wall time", "wall_time", "timestamp", "time");

    @Override
    public String name() {
        return "Long CSV";
    }

    @Override
    public boolean accepts(Head head) {
        List<String> names = Csv.lowerHeader(head);
        return names.contains("value")
                && names.stream().filter(METRIC::contains).count() == 1
                && names.stream().filter(STEP::contains).count() == 1
                && names.stream()
                        .allMatch(n -> n.equals("value")
                                || METRIC.contains(n)
                                || STEP.contains(n)
                                || RUN.contains(n)
                                || OTHER.contains(n));
    }

    @Override
    Loaded<Run> run(Path file, Head head, Table table, Findings findings) {
        Optional<TextColumn> metric = table.texts().stream()
                .filter(t -> METRIC.contains(t.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        Optional<Column> step = number(table, STEP);
        Optional<Column> value = number(table, Set.of("value"));
        if (metric.isEmpty() || step.isEmpty() || value.isEmpty()) {
            return TableRun.of(file, name(), table, findings, "It should hold metric, step and value");
        }
        Optional<TextColumn> run = table.texts().stream()
                .filter(t -> RUN.contains(t.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        StepRows rows = new StepRows(findings);
        for (int i = 0; i < table.rows(); i++) {
            if (!Series.isMissing(value.get().value(i))) {
                String group = run.isPresent() ? run.get().at(i) : "";
                rows.put(
                        group,
                        metric.get().at(i),
                        step.get().value(i),
                        value.get().value(i));
            }
        }
        return TableRun.of(
                file,
                name(),
                rows.build(step.get().name(), run.map(TextColumn::name).orElse("")),
                step.get().name(),
                findings);
    }

    private static Optional<Column> number(Table table, Set<String> names) {
        return table.columns().stream()
                .filter(c -> names.contains(c.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
