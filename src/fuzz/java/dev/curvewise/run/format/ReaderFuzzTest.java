package dev.curvewise.run.format;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Column;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import dev.curvewise.run.format.csv.HeaderlessCsv;
import dev.curvewise.run.format.csv.LongCsv;
import dev.curvewise.run.format.csv.MonitorCsv;
import dev.curvewise.run.format.csv.TensorBoardCsv;
import dev.curvewise.run.format.csv.WandbChart;
import dev.curvewise.run.format.csv.WideCsv;
import dev.curvewise.run.format.event.EventBytes;
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
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.sqlite.SqliteStore;
import dev.curvewise.run.format.table.Followed;
import dev.curvewise.run.format.table.Tail;
import dev.curvewise.run.format.wandb.WandbFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A target for every reader: bytes of any kind are given to it, and nothing may be thrown. A reader is called even
/// where it would not accept the bytes, so that the search begins inside of it.
///
/// `JAZZER_FUZZ=1 ./mvnw -Pfuzz test -Dtest=ReaderFuzzTest#wideCsv` searches for a minute; without the variable only what
/// was found before is tried again.
class ReaderFuzzTest {

    private static final String TIME = "1m";

    @FuzzTest(maxDuration = TIME)
    void anyFile(byte[] data) throws IOException {
        Path file = file(data);
        List<Problem> problems = RunReader.open(file, Progress.NONE).problems();
        if (problems.stream().anyMatch(problem -> problem.what().startsWith(RunReader.FAULT))) {
            throw new AssertionError(problems.toString());
        }
    }

    @FuzzTest(maxDuration = TIME)
    void wideCsv(byte[] data) throws IOException {
        read(new WideCsv(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void longCsv(byte[] data) throws IOException {
        read(new LongCsv(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void headerlessCsv(byte[] data) throws IOException {
        read(new HeaderlessCsv(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void monitorCsv(byte[] data) throws IOException {
        read(new MonitorCsv(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void wandbChart(byte[] data) throws IOException {
        read(new WandbChart(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void tensorBoardCsv(byte[] data) throws IOException {
        read(new TensorBoardCsv(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void jsonLines(byte[] data) throws IOException {
        read(new JsonLines(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void jsonDocument(byte[] data) throws IOException {
        read(new JsonDocument(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void dictLog(byte[] data) throws IOException {
        read(new DictLog(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void verlLog(byte[] data) throws IOException {
        read(new VerlLog(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void nanoGptLog(byte[] data) throws IOException {
        read(new NanoGptLog(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void barLog(byte[] data) throws IOException {
        read(new BarLog(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void boxLog(byte[] data) throws IOException {
        read(new BoxLog(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void plainStepLog(byte[] data) throws IOException {
        read(new PlainStepLog(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void mlflowMetric(byte[] data) throws IOException {
        read(new MlflowMetric(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void eventFile(byte[] data) throws IOException {
        read(new EventFile(), data);
    }

    /// Events inside of sound records, which bytes at random never are.
    @FuzzTest(maxDuration = TIME)
    void events(byte[] data) throws IOException {
        read(new EventFile(), EventBytes.file(data));
    }

    @FuzzTest(maxDuration = TIME)
    void wandbFile(byte[] data) throws IOException {
        read(new WandbFile(), data);
    }

    @FuzzTest(maxDuration = TIME)
    void wandbRecords(byte[] data) throws IOException {
        read(new WandbFile(), WandbBytes.file(List.of(data)));
    }

    @FuzzTest(maxDuration = TIME)
    void sqliteStore(byte[] data) throws IOException {
        read(new SqliteStore(), data);
    }

    private static void read(RunFormat format, byte[] data) throws IOException {
        Path file = file(data);
        Head head = Head.of(file);
        for (Run run : format.readAll(file, head, Progress.NONE).found().orElse(List.of())) {
            for (Column column : run.columns()) {
                if (column.size() != run.rows()) {
                    throw new AssertionError(column + " of " + run.rows() + " rows");
                }
            }
        }
        if (format instanceof Followed followed) {
            Tail tail = followed.tail(file, head);
            try (ByteSource source = ByteSource.open(file, head)) {
                for (long end = 0; end <= source.size(); end += 1 + source.size() / 3) {
                    tail.read(source.upTo(end), Progress.NONE);
                    tail.now();
                }
            }
        }
    }

    private static Path file(byte[] data) throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "fuzz-" + ProcessHandle.current().pid());
        file.toFile().deleteOnExit();
        return Files.write(file, data);
    }
}
