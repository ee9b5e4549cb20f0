package dev.curvewise.run.format;

import com.google.protobuf.CodedInputStream;
import dev.curvewise.problem.Level;
import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import java.io.IOException;
import java.nio.file.Path;

/// TensorBoard event files: records with checksums, each an event with scalars in one of two encodings.
final class EventFile implements RunFormat {

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
        Scalars scalars = new Scalars(findings);
        int events = 0;
        try (EventRecords records = EventRecords.open(file, findings, progress)) {
            while (records.next()) {
                events++;
                try {
                    scalars.event(CodedInputStream.newInstance(records.bytes(), 0, records.length()));
                } catch (IOException _) {
                    int number = events;
                    findings.count(
                            "event",
                            Level.WARNING,
                            0,
                            "They are left out",
                            n -> Findings.some(n, "event") + " could not be read; the first is event " + number);
                }
            }
        }
        if (scalars.isEmpty()) {
            findings.error(
                    0,
                    "There are no scalars in this event file",
                    "The run stopped before it logged any, or another file in the folder holds them");
            return new Loaded<>(null, findings.problems());
        }
        return TableRun.of(file, name(), scalars.build(), "step", findings);
    }
}
