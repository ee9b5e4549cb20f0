package dev.curvewise.run.format.event;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Followed;
import dev.curvewise.run.format.table.Preview;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.run.format.table.TableRun;
import dev.curvewise.run.format.table.Tail;
import java.io.IOException;
import java.nio.file.Path;

/// TensorBoard event files: records with checksums, each an event with scalars in one of two encodings.
public final class EventFile implements RunFormat, Followed {

    @Override
    public String name() {
        return "TensorBoard events";
    }

    /// The length of the first record must agree with its checksum, and the record must start with a wall time.
    @Override
    public boolean accepts(Head head) {
        if (head.size() < 13 || head.at(12) != 0x09) {
            return false;
        }
        byte[] length = new byte[8];
        for (int i = 0; i < 8; i++) {
            length[i] = (byte) head.at(i);
        }
        int stored = head.at(8) | head.at(9) << 8 | head.at(10) << 16 | head.at(11) << 24;
        return EventRecords.masked(length, 0, 8) == stored;
    }

    @Override
    public Loaded<Run> read(Path file, Head head, Progress progress) throws IOException {
        Findings findings = new Findings(file.toString());
        try (ByteSource source = ByteSource.open(file, head)) {
            EventReader reader = new EventReader(findings, new Preview(file, name(), progress));
            reader.readOn(source, progress);
            return run(file, reader, reader.table(), findings);
        }
    }

    @Override
    public Tail tail(Path file, Head head) {
        Findings findings = new Findings(file.toString());
        EventReader reader = new EventReader(findings, new Preview(file, name(), Progress.NONE));
        return new Tail(reader, findings, (table, told) -> run(file, reader, table, told));
    }

    private Loaded<Run> run(Path file, EventReader reader, Table table, Findings findings) {
        if (reader.isEmpty()) {
            findings.error(
                    0,
                    "There are no scalars in this event file",
                    "The run stopped before it logged any, or another file in the folder holds them");
            return new Loaded<>(null, findings.problems());
        }
        return TableRun.of(file, name(), table, "step", findings);
    }
}
