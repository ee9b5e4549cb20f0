package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import java.io.IOException;
import java.nio.file.Path;

/// A table of text in one of many shapes: each shape knows its header and what its columns mean.
abstract class TableFormat implements RunFormat, Followed {

    /// Makes a run of the table.
    abstract Loaded<Run> run(Path file, Head head, Table table, Findings findings);

    /// How the table is written.
    Dialect dialect(Head head) {
        return Dialect.sniff(head.lines());
    }

    @Override
    public final Loaded<Run> read(Path file, Head head, Progress progress) throws IOException {
        Findings findings = new Findings(file.toString());
        Table table = TableReader.read(file, head, dialect(head), findings, progress);
        return run(file, head, table, findings);
    }

    @Override
    public final Tail tail(Path file, Head head) {
        Findings findings = new Findings(file.toString());
        TableReader reader = new TableReader(dialect(head), findings, new Preview(file, name(), Progress.NONE));
        return new Tail(reader, findings, (table, told) -> run(file, head, table, told));
    }
}
