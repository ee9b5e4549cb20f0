package dev.curvewise.run.format.wandb;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Followed;
import dev.curvewise.run.format.table.Preview;
import dev.curvewise.run.format.table.TableRun;
import dev.curvewise.run.format.table.Tail;
import java.io.IOException;
import java.nio.file.Path;

/// The local `run-ID.wandb` of Weights & Biases: the whole history, not a sample of it.
public final class WandbFile implements RunFormat, Followed {

    private static final String HINT = "The run has no history yet";

    @Override
    public String name() {
        return "W&B run file";
    }

    @Override
    public boolean accepts(Head head) {
        return head.startsWith(':', 'W', '&', 'B', 0xe1, 0xbe, 0);
    }

    @Override
    public Loaded<Run> read(Path file, Head head, Progress progress) throws IOException {
        Findings findings = new Findings(file.toString());
        try (ByteSource source = ByteSource.open(file, 0)) {
            WandbReader reader = new WandbReader(findings, new Preview(file, name(), progress));
            reader.readOn(source, progress);
            return TableRun.of(file, name(), reader.table(), findings, HINT);
        }
    }

    @Override
    public Tail tail(Path file, Head head) {
        Findings findings = new Findings(file.toString());
        WandbReader reader = new WandbReader(findings, new Preview(file, name(), Progress.NONE));
        return new Tail(reader, findings, (table, told) -> TableRun.of(file, name(), table, told, HINT));
    }
}
