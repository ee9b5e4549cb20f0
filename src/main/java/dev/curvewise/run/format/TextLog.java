package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;

/// What a console showed: metric lines among many others. Each kind of log knows its own lines; the rest is passed
/// over.
abstract class TextLog implements RunFormat {

    private static final int LOOKED_AT = 4000;

    /// Whether a line certainly is a metric line of this kind.
    abstract boolean isMetric(String line);

    /// Takes the next line; a metric line becomes a row.
    abstract void take(String line, long number, RecordRows rows);

    /// Called after the last line.
    void finish(RecordRows rows) {}

    /// A fresh one, for logs whose rows span several lines.
    abstract TextLog fresh();

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
    public Loaded<Run> read(Path file, Head head, Progress progress) throws IOException {
        Findings findings = new Findings(file.toString());
        RecordRows rows = new RecordRows(findings);
        TextLog log = fresh();
        try (LogLines lines = LogLines.open(file, head, progress)) {
            String line = lines.next();
            while (line != null && !rows.isFull()) {
                log.take(line, lines.number(), rows);
                line = lines.next();
            }
            log.finish(rows);
        }
        return TableRun.of(file, name(), rows.build(), findings, "No metric lines were found");
    }
}
