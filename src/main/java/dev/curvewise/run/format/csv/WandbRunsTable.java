package dev.curvewise.run.format.csv;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import java.nio.file.Path;
import java.util.List;

/// The list of runs that Weights & Biases exports: one line a run, so there is no curve in it.
public final class WandbRunsTable implements RunFormat {

    @Override
    public String name() {
        return "W&B runs table";
    }

    @Override
    public boolean accepts(Head head) {
        List<String> names = Csv.header(head);
        return names.size() > 2 && names.get(0).equals("Name") && names.get(1).equals("State");
    }

    @Override
    public Loaded<Run> read(Path file, Head head, Progress progress) {
        return Loaded.failed(Problem.error(
                file.toString(),
                "This is the table of runs of Weights & Biases: it holds one line a run and no curves",
                "Open a chart there and export that as CSV instead"));
    }
}
