package dev.curvewise.run.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.problem.Problem;
import dev.curvewise.run.Column;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFiles;
import dev.curvewise.run.format.event.EventBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that grow in pieces cut anywhere, in all formats that are read on from where the reading stopped.
class GrowingFileTest {

    private static final int ROWS = 10_000;
    private static final int FEWER = 3_000;

    @TempDir
    Path folder;

    /// A name, the file's name, what stands at its start, and a row with a number of steps and half of it as
    /// the value.
    static Stream<Arguments> writers() {
        return Stream.of(
                writer("CSV", "run.csv", "step,kl,note\n", i -> i + "," + i * 0.5 + ",\u00e4\u4e16\ud83d\ude00\n"),
                writer("CSV of Windows", "run.csv", "\ufeffstep;kl\r\n", i -> i + ";" + i * 0.5 + "\r\n"),
                writer("quoted", "run.csv", "step,x,kl\n", i -> i + ",\"a, b\"," + i * 0.5 + "\n"),
                writer("TSV", "progress.txt", "Epoch\tkl\tstep\n", i -> i / 10 + "\t" + i * 0.5 + "\t" + i + "\n"),
                writer("monitor", "0.monitor.csv", "#{\"t_start\": 1.5}\nr,l,t\n", i -> i * 0.5 + ",1," + i + "\r\n"),
                writer("JSON lines", "a.jsonl", "", i -> "{\"step\": " + i + ", \"kl\": " + i * 0.5 + "}\n"),
                writer("verl", "a.log", "hello\n", i -> "\u4e16 step:" + i + " - kl:" + i * 0.5 + " - x:1\n"),
                writer("nanoGPT", "a.log", "", i -> "iter " + i + ": loss " + i * 0.5 + ", time 1ms\n"),
                writer(
                        "boxes",
                        "log.txt",
                        "",
                        i -> "--------\n| train/  |   |\n|    kl   | " + i * 0.5 + " |\n| step | " + i
                                + " |\n--------\n"),
                writer("MLflow", "kl", "", i -> (1664364007310L + i) + " " + i * 0.5 + " " + i + "\n"));
    }

    private static Arguments writer(String name, String file, String start, IntFunction<String> row) {
        return Arguments.of(name, file, start, row);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writers")
    void losesNothingAndDoublesNothing(String name, String fileName, String start, IntFunction<String> row)
            throws IOException {
        StringBuilder text = new StringBuilder(start);
        int rows = name.equals("CSV") ? ROWS : FEWER;
        for (int i = 0; i < rows; i++) {
            text.append(row.apply(i));
        }
        grow(fileName, rows, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void followsEventFiles() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(EventBytes.file());
        for (int i = 0; i < FEWER; i++) {
            out.writeBytes(EventBytes.more(EventBytes.scalar(i, i, "kl", i * 0.5f)));
        }
        grow("events.out.tfevents.1", FEWER, out.toByteArray());
    }

    @Test
    void followsRunFilesOfWandb() throws IOException {
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < FEWER; i++) {
            records.add(WandbBytes.history("_step", String.valueOf(i), "kl", String.valueOf(i * 0.5)));
        }
        grow("run-a.wandb", FEWER, WandbBytes.file(records));
    }

    /// A record may be longer than a block, and damage is told once, however often the file grows.
    @Test
    void readsOnlyWhatWasAddedToARunFileOfWandb() throws IOException {
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < FEWER; i++) {
            records.add(
                    WandbBytes.history("_step", String.valueOf(i), "kl", "1", "note", "\"" + "x".repeat(60) + "\""));
        }
        records.add(WandbBytes.history("_step", "3000", "kl", "2", "note", "\"" + "x".repeat(70_000) + "\""));
        byte[] bytes = WandbBytes.file(records);
        bytes[40_000] ^= 1;
        Path file = folder.resolve("run-a.wandb");
        Files.write(file, Arrays.copyOf(bytes, 200_000));
        GrowingFile growing = new GrowingFile(file);
        assertThat(growing.look(Progress.NONE).orElseThrow().loaded().problems())
                .extracting(Problem::what)
                .contains("1 record is damaged");
        for (int i = 10_000; i < bytes.length; i += 50_000) {
            bytes[i] = i < 200_000 ? 0 : bytes[i];
        }
        for (int end = 200_001; end < bytes.length; end += 9_001) {
            Files.write(file, Arrays.copyOf(bytes, end));
            growing.look(Progress.NONE);
        }
        Files.write(file, bytes);
        Growing.News news = growing.look(Progress.NONE).orElseThrow();
        assertThat(run(news).rows()).isEqualTo(FEWER);
        assertThat(run(news).column("kl").orElseThrow().value(FEWER - 1)).isEqualTo(2);
        assertThat(news.loaded().problems()).extracting(Problem::what).contains("1 record is damaged");
    }

    @Test
    void followsRunsOfRlwatch() throws IOException, SQLException {
        Path file = folder.resolve("rlwatch.db");
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = writer.createStatement()) {
            sql.execute("pragma journal_mode = wal");
            sql.execute("create table metrics(id integer primary key, run_id text, step integer, kl real)");
            GrowingFile growing = new GrowingFile(file);
            growing.look(Progress.NONE);
            Random random = new Random(3);
            int step = 0;
            while (step < FEWER) {
                int more = 1 + random.nextInt(100);
                writer.setAutoCommit(false);
                for (int i = 0; i < more; i++, step++) {
                    sql.execute("insert into metrics(run_id, step, kl) values ('a', " + step + ", " + step * 0.5 + ")");
                }
                writer.commit();
                writer.setAutoCommit(true);
                // the file itself is untouched: what is new stands in the log beside it
                Run run = run(growing.look(Progress.NONE).orElseThrow());
                assertThat(run.rows()).isEqualTo(step);
                check(run, step - more);
                assertThat(growing.look(Progress.NONE)).isEmpty();
            }
            sql.execute("update metrics set kl = -1 where step = 5");
            sql.execute("insert into metrics(run_id, step, kl) values ('a', " + step + ", " + step * 0.5 + ")");
            Run run = run(growing.look(Progress.NONE).orElseThrow());
            assertThat(run.column("kl").orElseThrow().value(5))
                    .as("read only what is new")
                    .isEqualTo(2.5);
            sql.execute("delete from metrics where step >= 10");
            sql.execute("insert into metrics(run_id, step, kl) values ('b', 0, 7)");
            List<Run> runs =
                    growing.look(Progress.NONE).orElseThrow().loaded().found().orElseThrow();
            assertThat(runs).extracting(Run::name).containsExactly("a", "b");
            assertThat(runs.getFirst().rows()).isEqualTo(10);
            assertThat(runs.getFirst().column("kl").orElseThrow().value(5)).isEqualTo(-1);
        }
    }

    @Test
    void followsRunsOfMlflow() throws IOException, SQLException {
        Path file = folder.resolve("mlflow.db");
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = writer.createStatement()) {
            sql.execute("create table runs(run_uuid text, name text)");
            sql.execute("insert into runs values ('r1', 'brave-owl')");
            sql.execute("create table metrics(key text, value real, timestamp integer, run_uuid text, step integer,"
                    + " is_nan boolean)");
            sql.execute("insert into metrics values ('kl', 0.0, 1000, 'r1', 0, 0)");
            GrowingFile growing = new GrowingFile(file);
            assertThat(RunFiles.show(run(growing.look(Progress.NONE).orElseThrow())))
                    .isEqualTo("step*=0 | wall_time=1000 | kl=0");
            sql.execute("insert into metrics values ('kl', 0.5, 2000, 'r1', 1, 0), ('acc', 3.0, 2000, 'r1', 1, 0)");
            Run run = run(growing.look(Progress.NONE).orElseThrow());
            assertThat(RunFiles.show(run)).isEqualTo("step*=0 1 | wall_time=1000 2000 | kl=0 0.5 | acc=. 3");
            assertThat(run.name()).isEqualTo("brave-owl");
            // one that came late is put where it belongs
            sql.execute("insert into metrics values ('acc', 4.0, 1500, 'r1', 0, 0)");
            Run late = run(growing.look(Progress.NONE).orElseThrow());
            assertThat(RunFiles.show(late)).isEqualTo("step*=0 1 | wall_time=1000 2000 | kl=0 0.5 | acc=4 3");
            assertThat(RunFiles.show(late)).isEqualTo(RunFiles.show(RunFiles.read(file)));
        }
    }

    @Test
    void followsLogsOfPowerShell() throws IOException {
        StringBuilder text = new StringBuilder("\ufeff");
        for (int i = 0; i < FEWER; i++) {
            text.append("{'loss': 1, 'step': ")
                    .append(i)
                    .append(", 'kl': ")
                    .append(i * 0.5)
                    .append("}\r\n");
        }
        grow("a.log", FEWER, text.toString().getBytes(StandardCharsets.UTF_16LE));
    }

    private void grow(String fileName, int count, byte[] bytes) throws IOException {
        Path file = folder.resolve(fileName);
        Files.write(file, new byte[0]);
        GrowingFile growing = new GrowingFile(file);
        growing.look(Progress.NONE);
        Random random = new Random(7);
        int at = 0;
        int rows = 0;
        while (at < bytes.length) {
            int n = Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(4) == 0 ? 16_000 : 500));
            Files.write(file, Arrays.copyOfRange(bytes, at, at + n), StandardOpenOption.APPEND);
            at += n;
            Optional<Growing.News> news = growing.look(Progress.NONE);
            if (news.isPresent() && !news.get().loaded().found().orElseThrow().isEmpty()) {
                assertThat(news.get().change()).isEqualTo(Growing.Change.GREW);
                Run run = run(news.get());
                assertThat(run.rows()).isBetween(rows, count);
                check(run, rows == 0 ? 0 : rows - 1);
                rows = run.rows();
            }
        }
        assertThat(rows).isEqualTo(count);
        Run whole = RunFiles.read(file);
        Run followed = run(new GrowingFile(file).look(Progress.NONE).orElseThrow());
        assertThat(RunFiles.show(followed)).isEqualTo(RunFiles.show(whole));
        assertThat(followed.name()).isEqualTo(whole.name());
        assertThat(followed.source()).isEqualTo(file.toString());
        check(followed, 0);
    }

    /// Every value belongs to its step, so nothing was lost, doubled, or read from half a line.
    private static void check(Run run, int from) {
        Column kl = run.columns().stream()
                .filter(column ->
                        List.of("kl", "r", "loss", "train/kl", "value").contains(column.inFile()))
                .reduce((a, b) -> b)
                .orElseThrow();
        for (int i = from; i < run.rows(); i++) {
            assertThat(kl.value(i)).isEqualTo(i * 0.5);
        }
    }

    /// Only what was added is read: a change in the middle, which a writer of logs never makes, is not seen.
    @Test
    void readsOnlyWhatWasAdded() throws IOException {
        StringBuilder text = new StringBuilder("step,kl\n");
        for (int i = 0; i < 100_000; i++) {
            text.append(i).append(",0.25\n");
        }
        Path file = RunFiles.write(folder, "run.csv", text.toString());
        GrowingFile growing = new GrowingFile(file);
        growing.look(Progress.NONE);
        text.setCharAt(text.indexOf("50000,0.25") + 6, '9');
        Files.writeString(file, text + "100000,5\n");
        Run run = run(growing.look(Progress.NONE).orElseThrow());
        assertThat(run.rows()).isEqualTo(100_001);
        assertThat(run.column("kl").orElseThrow().value(50_000)).isEqualTo(0.25);
        assertThat(run.column("kl").orElseThrow().value(100_000)).isEqualTo(5);
    }

    /// What was handed out stays as it was, whatever comes later.
    @Test
    void leavesEarlierRunsAlone() throws IOException {
        Path file = RunFiles.write(folder, "run.csv", "step,kl,note\n" + "1,2,a\n".repeat(20_000));
        GrowingFile growing = new GrowingFile(file);
        Run first = run(growing.look(Progress.NONE).orElseThrow());
        Files.writeString(file, "7,7,7\n".repeat(50_000), StandardOpenOption.APPEND);
        Run second = run(growing.look(Progress.NONE).orElseThrow());
        assertThat(first.rows()).isEqualTo(20_000);
        assertThat(first.column("kl").orElseThrow().values()).containsOnly(2);
        assertThat(second.rows()).isEqualTo(70_000);
        assertThat(second.column("kl").orElseThrow().value(69_999)).isEqualTo(7);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            cut short        ! step,kl/1,8/                    ! REPLACED ! step*=1 | kl=8
            longer and other ! step,kl/5,5/6,6/7,7/8,8/9,9/    ! REPLACED ! step*=5 6 7 8 9 | kl=5 6 7 8 9
            another header   ! step,kl,x/1,5,/2,6,/3,7,1/      ! REPLACED ! step*=1 2 3 | kl=5 6 7 | x=. . 1
            appended         ! step,kl/1,5/2,6/3,7/4,8/        ! GREW     ! step*=1 2 3 4 | kl=5 6 7 8
            half a line      ! step,kl/1,5/2,6/3,7/4,8/5,0.    ! GREW     ! step*=1 2 3 4 | kl=5 6 7 8
            header again     ! step,kl/1,5/2,6/3,7/step,kl/1,8/ ! GREW    ! step*=1 2 3 1 | kl=5 6 7 8
            open quote       ! step,kl/1,5/2,6/3,7/4,"8/       ! GREW     ! step*=1 2 3 4 | kl=5 6 7 .
            """)
    void tellsWhatHappened(String name, String text, String change, String expected) throws IOException {
        Path file = RunFiles.write(folder, "run.csv", "step,kl\n1,5\n2,6\n3,7\n");
        GrowingFile growing = new GrowingFile(file);
        growing.look(Progress.NONE);
        assertThat(growing.look(Progress.NONE)).isEmpty();
        Files.writeString(file, text.strip().replace('/', '\n'));
        Growing.News news = growing.look(Progress.NONE).orElseThrow();
        assertThat(news.change()).hasToString(change);
        assertThat(RunFiles.show(run(news))).isEqualTo(expected);
    }

    @Test
    void noticesRotationAndDeletion() throws IOException {
        Path file = RunFiles.write(folder, "run.csv", "step,kl\n1,5\n2,6\n3,7\n");
        GrowingFile growing = new GrowingFile(file);
        growing.look(Progress.NONE);
        Files.writeString(folder.resolve("other"), "step,kl\n1,5\n2,6\n3,7\n4,8\n");
        Files.move(folder.resolve("other"), file, StandardCopyOption.REPLACE_EXISTING);
        Growing.News rotated = growing.look(Progress.NONE).orElseThrow();
        assertThat(rotated.change()).isEqualTo(Growing.Change.REPLACED);
        assertThat(run(rotated).rows()).isEqualTo(4);
        Files.delete(file);
        assertThat(growing.look(Progress.NONE).orElseThrow().change()).isEqualTo(Growing.Change.GONE);
        assertThat(growing.look(Progress.NONE)).isEmpty();
        Files.writeString(file, "step,kl\n1,5\n");
        assertThat(growing.look(Progress.NONE).orElseThrow().change()).isEqualTo(Growing.Change.REPLACED);
    }

    /// Formats that are written anew as a whole are read anew as a whole.
    @Test
    void readsATrainerStateAnew() throws IOException {
        String start = "{\n\"log_history\": [\n{\"step\": 1, \"loss\": 5}";
        Path file = RunFiles.write(folder, "trainer_state.json", start + "]}");
        GrowingFile growing = new GrowingFile(file);
        growing.look(Progress.NONE);
        Files.writeString(file, start + ",\n{\"step\": 2, \"loss\": 6}]}");
        assertThat(RunFiles.show(run(growing.look(Progress.NONE).orElseThrow())))
                .isEqualTo("step*=1 2 | loss=5 6");
    }

    private static Run run(Growing.News news) {
        return news.loaded().found().orElseThrow().getFirst();
    }
}
