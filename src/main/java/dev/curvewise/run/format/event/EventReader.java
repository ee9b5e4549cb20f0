package dev.curvewise.run.format.event;

import com.google.protobuf.CodedInputStream;
import dev.curvewise.problem.Level;
import dev.curvewise.run.Progress;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Preview;
import dev.curvewise.run.format.table.Reading;
import dev.curvewise.run.format.table.Table;
import java.io.IOException;

/// Reads the scalars of an event file; it can stop behind any record and go on from there.
final class EventReader implements Reading {

    private static final int RECORDS_BETWEEN_LOOKS = 1 << 12;

    private final Findings findings;
    private final Scalars scalars;
    private final Preview preview;
    private long position;
    private long records;

    EventReader(Findings findings, Preview preview) {
        this.preview = preview;
        this.findings = findings;
        this.scalars = new Scalars(findings);
    }

    @Override
    public boolean readOn(ByteSource source, Progress progress) throws IOException {
        try (EventRecords more = EventRecords.from(source, position, records, findings, progress)) {
            while (more.next()) {
                event(more);
                if (more.count() % RECORDS_BETWEEN_LOOKS == 0) {
                    preview.show(scalars.rows());
                }
            }
            position = more.position();
            records = more.count();
        }
        return true;
    }

    private void event(EventRecords more) {
        try {
            scalars.event(CodedInputStream.newInstance(more.bytes(), 0, more.length()));
        } catch (IOException _) {
            long number = more.count();
            findings.count(
                    "event",
                    Level.WARNING,
                    0,
                    "They are left out",
                    n -> Findings.some(n, "event") + " could not be read; the first is event " + number);
        }
    }

    boolean isEmpty() {
        return scalars.isEmpty();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Table soFar(Findings told) {
        return scalars.soFar(told);
    }

    /// All of it; nothing can be read afterwards.
    Table table() {
        return scalars.build();
    }
}
