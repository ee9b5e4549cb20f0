package dev.curvewise.run.format;

import dev.curvewise.run.RunFormat;
import java.util.List;

/// Every format there is, in the order they are tried: the surest marks first, tables of text last. A new format is one
/// class and one line here.
public final class Formats {

    public static final List<RunFormat> ALL = List.of(
            new GitLfsPointer(),
            new ForeignFile(),
            new SqliteStore(),
            new WandbFile(),
            new EventFile(),
            new JsonLines(),
            new JsonDocument(),
            new MonitorCsv(),
            new DictLog(),
            new VerlLog(),
            new NanoGptLog(),
            new BarLog(),
            new BoxLog(),
            new PlainStepLog(),
            new MlflowMetric(),
            new WandbRunsTable(),
            new WandbChart(),
            new TensorBoardCsv(),
            new HeaderlessCsv(),
            new LongCsv(),
            new WideCsv());

    private Formats() {}
}
