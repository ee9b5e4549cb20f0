package dev.curvewise.run.format.table;

import dev.curvewise.run.Progress;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.source.LineEnds;
import java.io.IOException;

/// What was read of a file whose records name their values. A kind of file says how its next records become rows.
public abstract class RowReading implements Reading {

    protected final Findings findings;
    protected final RecordRows rows;
    private final Preview preview;
    private long position;

    public RowReading(Findings findings, Preview preview) {
        this.findings = findings;
        this.preview = preview;
        rows = new RecordRows(findings);
    }

    /// Reads on from [#position()] up to a place, and at most so far.
    ///
    /// @return the place up to which it was read
    protected abstract long read(ByteSource source, long end, Progress progress) throws IOException;

    /// Reads on up to a place.
    public final void readTo(ByteSource source, long end, Progress progress) throws IOException {
        position = read(source, end, progress);
    }

    /// Reads the lines that are whole.
    @Override
    public boolean readOn(ByteSource source, Progress progress) throws IOException {
        readTo(source, LineEnds.lastBefore(source, source.size()), progress);
        return true;
    }

    /// Offers what is there to be looked at while the rest is read.
    protected final void show() {
        preview.show(rows);
    }

    @Override
    public final long position() {
        return position;
    }

    /// The rows up to that place; one that is still open waits.
    @Override
    public final Table soFar(Findings told) {
        return rows.soFar(told);
    }

    /// All rows; nothing can be read afterwards.
    public Table table() {
        return rows.build();
    }
}
