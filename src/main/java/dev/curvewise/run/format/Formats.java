package dev.curvewise.run.format;

import dev.curvewise.run.RunFormat;
import dev.curvewise.run.format.csv.HeaderlessCsv;
import dev.curvewise.run.format.csv.LongCsv;
import dev.curvewise.run.format.csv.MonitorCsv;
import dev.curvewise.run.format.csv.TensorBoardCsv;
import dev.curvewise.run.format.csv.WandbChart;
import dev.curvewise.run.format.csv.WandbRunsTable;
import dev.curvewise.run.format.csv.WideCsv;
import dev.curvewise.run.format.event.EventFile;
import dev.curvewise.run.format.json.JsonDocument;
import dev.curvewise.run.format.json.JsonLines;
import dev.curvewise.run.format.log.BarLog;
import dev.curvewise.run.format.log.BoxLog;
import dev.curvewise.run.format.log.DictLog;
import dev.curvewise.run.format.log.MlflowMetric;
import dev.curvewise.run.format.log.NanoGptLog;
import dev.curvewise.run.format.log.PlainStepLog;
import dev.curvewise.run.format.log.VerlLog;
import dev.curvewise.run.format.sqlite.SqliteStore;
import dev.curvewise.run.format.wandb.WandbFile;
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
