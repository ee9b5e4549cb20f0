package dev.curvewise.run.format.log;

import dev.curvewise.run.Progress;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Preview;
import dev.curvewise.run.format.table.RowReading;
import dev.curvewise.run.format.table.Table;
import java.io.IOException;

/// Reads the lines of a log; it can stop at any line end and go on from there.
final class LogReader extends RowReading {

    private static final int LINES_BETWEEN_LOOKS = 1 << 10;

    private final TextLog log;
    private long lines;

    LogReader(TextLog log, Findings findings, Preview preview) {
        super(findings, preview);
        this.log = log;
    }

    @Override
    protected long read(ByteSource source, long end, Progress progress) throws IOException {
        try (LogLines more = LogLines.of(source, position(), end, lines, progress)) {
            String line = more.next();
            for (int n = 1; line != null && !rows.isFull(); n++) {
                log.take(line, more.number(), rows);
                if (n % LINES_BETWEEN_LOOKS == 0) {
                    show();
                }
                line = more.next();
            }
            lines = more.number();
        }
        return end;
    }

    @Override
    public Table table() {
        log.finish(rows);
        return super.table();
    }
}
