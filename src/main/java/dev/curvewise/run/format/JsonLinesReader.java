package dev.curvewise.run.format;

import dev.curvewise.run.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/// Reads lines of JSON, a large file in parts and several parts at once; it can stop at any line end and go on from
/// there.
final class JsonLinesReader implements Reading {

    private static final long PART = 1L << 22;
    /// A line longer than this is cut, and none of its pieces is valid.
    private static final long LONGEST = 1L << 26;

    private final Findings findings;
    private final RecordRows rows;
    private final Preview preview;
    private long position;
    private long lines;
    private long filled;

    JsonLinesReader(Findings findings, Preview preview) {
        this.preview = preview;
        this.findings = findings;
        this.rows = new RecordRows(findings);
    }

    /// A single line may be a whole document, which is read otherwise.
    @Override
    public boolean readOn(ByteSource source, Progress progress) throws IOException {
        readTo(source, LineEnds.lastBefore(source, source.size()), progress);
        return filled > 1;
    }

    /// Reads on up to a place.
    void readTo(ByteSource source, long end, Progress progress) throws IOException {
        if (end - position <= 2 * PART) {
            if (end > position) {
                take(JsonPart.read(source, position, end, progress));
            }
        } else {
            try (Workers workers = Workers.all()) {
                readParts(source, end, workers, progress);
            }
        }
        position = end;
    }

    private void readParts(ByteSource source, long end, Workers workers, Progress progress) throws IOException {
        List<Future<JsonPart>> parts = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        for (long at = position; at < end; at = ends.getLast()) {
            long from = at;
            long to = Math.min(LineEnds.after(source, Math.min(at + PART, end), end), at + LONGEST);
            ends.add(to);
            parts.add(workers.submit(() -> JsonPart.read(source, from, to, progress)));
        }
        for (int i = 0; i < ends.size(); i++) {
            JsonPart part = Workers.result(parts.get(i));
            // a part that was joined is let go of
            parts.set(i, parts.getFirst());
            if (!rows.isFull()) {
                take(part);
                preview.show(rows);
            }
            progress.at(ends.get(i) / (double) end);
        }
    }

    private void take(JsonPart part) {
        findings.join(part.findings(), lines);
        rows.join(part.rows(), lines);
        lines += part.lines();
        filled += part.filled();
    }

    /// How many lines held anything.
    long filled() {
        return filled;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Table soFar(Findings told) {
        return rows.soFar(told);
    }

    /// All of it; nothing can be read afterwards.
    Table table() {
        return rows.build();
    }
}
