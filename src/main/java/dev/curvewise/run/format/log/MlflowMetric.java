package dev.curvewise.run.format.log;

import dev.curvewise.problem.Level;
import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.RecordRows;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.run.format.table.TableRun;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// A metric of MLflow's file store: lines of time, value and step; the metric's name is the name of the file.
public final class MlflowMetric extends TextLog {

    private static final Pattern LINE = Pattern.compile("\\d{10,13} \\S+ -?\\d+");
    private static final int LOOKED_AT = 200;

    private final String metric;
    private boolean begun;

    public MlflowMetric() {
        this("value");
    }

    private MlflowMetric(String metric) {
        this.metric = metric;
    }

    @Override
    public String name() {
        return "MLflow metric";
    }

    @Override
    TextLog fresh(Path file) {
        return new MlflowMetric(name(file));
    }

    @Override
    public boolean accepts(Head head) {
        return head.allLines(LOOKED_AT, this::isMetric);
    }

    @Override
    boolean isMetric(String line) {
        return LINE.matcher(line.strip()).matches();
    }

    @Override
    void take(String line, long number, RecordRows rows) {
        if (!begun) {
            begun = true;
            rows.column("timestamp");
            rows.column("value", metric);
            rows.column("step");
        }
        String[] parts = line.strip().split(" ", -1);
        if (parts.length == 3) {
            rows.begin(number);
            rows.text(0, parts[0]);
            rows.text(1, parts[1]);
            rows.text(2, parts[2]);
            rows.end();
        } else if (!line.isBlank()) {
            rows.findings()
                    .count(
                            "parts",
                            Level.WARNING,
                            number,
                            "They are left out",
                            n -> Findings.some(n, "line") + " did not hold time, value and step");
        }
    }

    @Override
    Loaded<Run> run(Path file, Table table, Findings findings) {
        boolean steps = table.columns().stream().anyMatch(c -> c.name().equals("step"));
        return steps
                ? TableRun.of(file, name(), table, "step", findings)
                : TableRun.of(file, name(), table, findings, "It should hold time, value and step");
    }

    /// The path below `metrics`, for `train/loss` is a folder and a file.
    static String name(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        for (int i = whole.getNameCount() - 2; i >= 0; i--) {
            if (whole.getName(i).toString().equals("metrics")) {
                return whole.subpath(i + 1, whole.getNameCount()).toString().replace('\\', '/');
            }
        }
        return whole.getFileName() == null ? "value" : whole.getFileName().toString();
    }
}
