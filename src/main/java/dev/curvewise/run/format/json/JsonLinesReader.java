package dev.curvewise.run.format.json;

import dev.curvewise.run.Progress;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.source.LineEnds;
import dev.curvewise.run.format.source.Workers;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Preview;
import dev.curvewise.run.format.table.RowReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/// Reads lines of JSON, a large file in parts and several parts at once; it can stop at any line end and go on from
/// there.
final class JsonLinesReader extends RowReading {

    private static final long PART = 1L << 22;
    /// A line longer than this is cut, and none of its pieces is valid.
    private static final long LONGEST = 1L << 26;

    private long lines;
    private long filled;

    JsonLinesReader(Findings findings, Preview preview) {
        super(findings, preview);
    }

    /// A single line may be a whole document, which is read otherwise.
    @Override
    public boolean readOn(ByteSource source, Progress progress) throws IOException {
        return super.readOn(source, progress) && filled > 1;
    }

    @Override
    protected long read(ByteSource source, long end, Progress progress) throws IOException {
        if (end - position() <= 2 * PART) {
            if (end > position()) {
                take(JsonPart.read(source, position(), end, progress));
            }
        } else {
            try (Workers workers = Workers.all()) {
                readParts(source, end, workers, progress);
            }
        }
        return end;
    }

    private void readParts(ByteSource source, long end, Workers workers, Progress progress) throws IOException {
        List<Future<JsonPart>> parts = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        for (long at = position(); at < end; at = ends.getLast()) {
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
                show();
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
}
