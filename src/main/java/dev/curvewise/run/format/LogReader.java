package dev.curvewise.run.format;

import dev.curvewise.run.Progress;
import java.io.IOException;

/// Reads the lines of a log; it can stop at any line end and go on from there.
final class LogReader implements Reading {

    private static final int LINES_BETWEEN_LOOKS = 1 << 10;

    private final TextLog log;
    private final RecordRows rows;
    private final Preview preview;
    private long position;
    private long lines;

    LogReader(TextLog log, Findings findings, Preview preview) {
        this.preview = preview;
        this.log = log;
        this.rows = new RecordRows(findings);
    }

    @Override
    public boolean readOn(ByteSource source, Progress progress) throws IOException {
        readTo(source, LineEnds.lastBefore(source, source.size()), progress);
        return true;
    }

    /// Reads on up to a place.
    void readTo(ByteSource source, long end, Progress progress) throws IOException {
        try (LogLines more = LogLines.of(source, position, end, lines, progress)) {
            String line = more.next();
            for (int n = 1; line != null && !rows.isFull(); n++) {
                log.take(line, more.number(), rows);
                if (n % LINES_BETWEEN_LOOKS == 0) {
                    preview.show(rows);
                }
                line = more.next();
            }
            lines = more.number();
        }
        position = end;
    }

    @Override
    public long position() {
        return position;
    }

    /// The rows up to that place; one that is still open waits.
    @Override
    public Table soFar(Findings told) {
        return rows.soFar(told);
    }

    /// All rows; nothing can be read afterwards.
    Table table() {
        log.finish(rows);
        return rows.build();
    }
}
