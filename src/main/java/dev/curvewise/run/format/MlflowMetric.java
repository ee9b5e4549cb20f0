package dev.curvewise.run.format;

import dev.curvewise.problem.Level;
import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// A metric of MLflow's file store: lines of time, value and step; the metric's name is the name of the file.
final class MlflowMetric implements RunFormat {

    private static final Pattern LINE = Pattern.compile("\\d{10,13} \\S+ \\d+");
    private static final int LOOKED_AT = 200;

    @Override
    public String name() {
        return "MLflow metric";
    }

    @Override
    public boolean accepts(Head head) {
        return head.allLines(LOOKED_AT, line -> LINE.matcher(line).matches());
    }

    @Override
    public Loaded<Run> read(Path file, Head head, Progress progress) throws IOException {
        Findings findings = new Findings(file.toString());
        RecordRows rows = new RecordRows(findings);
        rows.column("timestamp");
        rows.column("value", name(file));
        rows.column("step");
        try (LogLines lines = LogLines.open(file, head, progress)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                String[] parts = line.strip().split(" ", -1);
                if (parts.length == 3) {
                    rows.begin(lines.number());
                    rows.text(0, parts[0]);
                    rows.text(1, parts[1]);
                    rows.text(2, parts[2]);
                    rows.end();
                } else if (!line.isBlank()) {
                    findings.count(
                            "parts",
                            Level.WARNING,
                            lines.number(),
                            "",
                            n -> Findings.some(n, "line") + " did not hold time, value and step");
                }
            }
        }
        Table table = rows.build();
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
