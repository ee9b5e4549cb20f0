package dev.curvewise.run.format.log;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Followed;
import dev.curvewise.run.format.table.Preview;
import dev.curvewise.run.format.table.RecordRows;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.run.format.table.TableRun;
import dev.curvewise.run.format.table.Tail;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;

/// What a console showed: metric lines among many others. Each kind of log knows its own lines; the rest is passed
/// over.
abstract class TextLog implements RunFormat, Followed {

    private static final int LOOKED_AT = 4000;

    /// Whether a line certainly is a metric line of this kind.
    abstract boolean isMetric(String line);

    /// Takes the next line; a metric line becomes a row.
    abstract void take(String line, long number, RecordRows rows);

    /// Called after the last line.
    void finish(RecordRows rows) {}

    /// One that reads a file: a fresh one where rows span several lines or the name of the file matters.
    TextLog fresh(Path file) {
        return this;
    }

    @Override
    public boolean accepts(Head head) {
        if (head.isBinary()) {
            return false;
        }
        try (LogLines lines = new LogLines(new StringReader(head.text()), head.size(), Progress.NONE)) {
            String line = lines.next();
            for (int i = 0; line != null && i < LOOKED_AT; i++) {
                if (isMetric(line)) {
                    return true;
                }
                line = lines.next();
            }
        } catch (IOException _) {
            return false;
        }
        return false;
    }

    @Override
    public final Loaded<Run> read(Path file, Head head, Progress progress) throws IOException {
        Findings findings = new Findings(file.toString());
        try (ByteSource source = ByteSource.open(file, head)) {
            LogReader reader = new LogReader(fresh(file), findings, new Preview(file, name(), progress));
            reader.readTo(source, source.size(), progress);
            return run(file, reader.table(), findings);
        }
    }

    @Override
    public final Tail tail(Path file, Head head) {
        Findings findings = new Findings(file.toString());
        LogReader reader = new LogReader(fresh(file), findings, new Preview(file, name(), Progress.NONE));
        return new Tail(reader, findings, (table, told) -> run(file, table, told));
    }

    /// Makes a run of the rows.
    Loaded<Run> run(Path file, Table table, Findings findings) {
        return TableRun.of(file, name(), table, findings, "No metric lines were found");
    }
}
