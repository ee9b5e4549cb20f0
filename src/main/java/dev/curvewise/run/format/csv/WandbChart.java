package dev.curvewise.run.format.csv;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.run.format.table.TableRun;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What Weights & Biases exports from a chart: the x axis first, then for every run a metric with the smallest and
/// largest value behind each point.
public final class WandbChart extends TableFormat {

    static final String NAME = "W&B chart export";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean accepts(Head head) {
        List<String> names = Csv.header(head);
        Set<String> all = new HashSet<>(names);
        return names.size() > 3 && names.stream().anyMatch(n -> all.contains(n + "__MIN") && all.contains(n + "__MAX"));
    }

    @Override
    Loaded<Run> run(Path file, Head head, Table table, Findings findings) {
        String axis = Csv.header(head).stream().findFirst().orElse("");
        boolean counts = table.columns().stream().anyMatch(c -> c.name().equals(axis));
        return counts
                ? TableRun.of(file, name(), table, axis, findings)
                : TableRun.of(file, name(), table, findings, "Export the chart again as CSV");
    }
}
