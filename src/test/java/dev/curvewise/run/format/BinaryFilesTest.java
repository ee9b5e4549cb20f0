package dev.curvewise.run.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFiles;
import dev.curvewise.run.format.event.EventBytes;
import dev.curvewise.run.format.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryFilesTest {

    @TempDir
    Path folder;

    @Test
    void readsBothEncodingsOfScalars() throws IOException {
        byte[] file = EventBytes.file(
                EventBytes.scalar(1.5, 10, "loss", 0.5f),
                EventBytes.scalar(1.75, 10, "kl", Float.NaN),
                EventBytes.tensor(2, 10, "acc", "scalars", 0.25f),
                EventBytes.tensor(2, 10, "note", "text", 7f),
                EventBytes.scalar(3, 20, "loss", 0.125f),
                EventBytes.tensor(3, 20, "acc", "", 1f),
                EventBytes.scalar(4, 20, "loss", 8f));
        Run run = RunFiles.read(Files.write(folder.resolve("events.out.tfevents.1"), file));
        assertThat(RunFiles.show(run))
                .isEqualTo("step*=10 20 20 | wall_time=1.5 3 4 | loss=0.5 0.125 8 | kl=NaN . . | acc=0.25 1 .");
    }

    @Test
    void stopsQuietlyAtAShortTail() throws IOException {
        byte[] file = EventBytes.file(EventBytes.scalar(1, 1, "loss", 1f), EventBytes.scalar(1, 2, "loss", 2f));
        Loaded<Run> loaded = read("a", Arrays.copyOf(file, file.length - 3));
        assertThat(RunFiles.show(loaded.found().orElseThrow())).isEqualTo("step*=1 | wall_time=1 | loss=1");
        assertThat(loaded.problems()).isEmpty();
    }

    @Test
    void leavesOutARecordWithAWrongChecksum() throws IOException {
        byte[] first = EventBytes.file(EventBytes.scalar(1, 1, "loss", 1f));
        byte[] file = EventBytes.file(EventBytes.scalar(1, 1, "loss", 1f), EventBytes.scalar(1, 2, "loss", 2f));
        file[first.length - 6] ^= 1;
        Loaded<Run> loaded = read("a", file);
        assertThat(RunFiles.show(loaded.found().orElseThrow())).isEqualTo("step*=2 | wall_time=1 | loss=2");
        assertThat(loaded.problems())
                .extracting(Problem::what)
                .containsExactly("1 record has a wrong checksum; the first is record 2");
    }

    @Test
    void stopsAtADamagedLength() throws IOException {
        byte[] first = EventBytes.file(EventBytes.scalar(1, 1, "loss", 1f));
        byte[] file = EventBytes.file(EventBytes.scalar(1, 1, "loss", 1f), EventBytes.scalar(1, 2, "loss", 2f));
        file[first.length] ^= 1;
        assertThat(read("a", file).problems())
                .extracting(Problem::what)
                .containsExactly("The file is damaged after 2 records, at byte " + first.length);
    }

    @Test
    void saysThatAnEventFileIsEmpty() throws IOException {
        Loaded<Run> loaded = read("a", EventBytes.file());
        assertThat(loaded.found()).isEmpty();
        assertThat(loaded.problems().getFirst().what()).isEqualTo("There are no scalars in this event file");
    }

    @Test
    void readsRunFilesOfWandb() throws IOException {
        byte[] file = WandbBytes.file(List.of(
                WandbBytes.history("_step", "0", "train/loss", "0.5", "note", "\"a\""),
                WandbBytes.history("_step", "1", "train/loss", "NaN", "media", "{\"_type\":\"image\"}"),
                WandbBytes.history("_step", "2", "train/loss", "1.777e+09")));
        Run run = RunFiles.read(Files.write(folder.resolve("run-abc.wandb"), file));
        assertThat(RunFiles.show(run)).isEqualTo("_step*=0 1 2 | train/loss=0.5 NaN 1777000000");
        assertThat(run.texts().getFirst().at(0)).isEqualTo("a");
    }

    @Test
    void joinsRecordsAcrossBlocks() throws IOException {
        String[] large = new String[2000];
        for (int i = 0; i < large.length; i += 2) {
            large[i] = i == 0 ? "_step" : "a rather long name for a metric/" + i;
            large[i + 1] = String.valueOf(i);
        }
        byte[] file = WandbBytes.file(
                List.of(WandbBytes.history(large), WandbBytes.history("_step", "7"), WandbBytes.history(large)));
        assertThat(file.length).isGreaterThan(2 * 32768);
        Run run = RunFiles.read(Files.write(folder.resolve("run-abc.wandb"), file));
        assertThat(run.rows()).isEqualTo(3);
        assertThat(run.columns()).hasSize(1000);
    }

    @Test
    void readsTheStoreOfRlwatch() throws IOException, SQLException {
        Path file = folder.resolve("rlwatch.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("create table metrics(id integer primary key, run_id text, step integer, timestamp real,"
                    + " kl_divergence real, entropy real, extra_json text)");
            sql.execute("insert into metrics values (1, 'a', 0, 1.5, 0.5, null, '{\"lr\": 0.1}')");
            sql.execute("insert into metrics values (2, 'a', 1, 2.5, 0.25, 3, null)");
            sql.execute("insert into metrics values (3, 'b', 0, 2.5, 9, 1, null)");
        }
        List<Run> runs = new SqliteStore()
                .readAll(file, Head.of(file), Progress.NONE)
                .found()
                .orElseThrow();
        assertThat(runs).extracting(Run::name).containsExactly("a", "b");
        assertThat(RunFiles.show(runs.getFirst()))
                .isEqualTo("step*=0 1 | timestamp=1.5 2.5 | kl_divergence=0.5 0.25 | lr=0.1 . | entropy=. 3");
        assertThat(RunReader.read(file, Progress.NONE).problems())
                .extracting(Problem::what)
                .contains("There are 2 runs in it; this is the first");
    }

    @Test
    void readsTheStoreOfMlflow() throws IOException, SQLException {
        Path file = folder.resolve("mlflow.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("create table runs(run_uuid text, name text)");
            sql.execute("insert into runs values ('u1', 'brave-owl')");
            sql.execute("create table metrics(key text, value double, timestamp bigint, run_uuid text, step bigint,"
                    + " is_nan boolean)");
            sql.execute("insert into metrics values ('loss', 0.5, 1000, 'u1', 0, 0)");
            sql.execute("insert into metrics values ('loss', 0, 2000, 'u1', 1, 1)");
            sql.execute("insert into metrics values ('kl', 1.7976931348623157e308, 2000, 'u1', 1, 0)");
        }
        Run run = RunFiles.read(file);
        assertThat(run.name()).isEqualTo("brave-owl");
        assertThat(RunFiles.show(run)).isEqualTo("step*=0 1 | wall_time=1000 2000 | loss=0.5 NaN | kl=. Infinity");
    }

    @Test
    void saysThatADatabaseIsSomethingElse() throws IOException, SQLException {
        Path file = folder.resolve("other.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("create table people(name text)");
        }
        Loaded<Run> loaded = RunReader.read(file, Progress.NONE);
        assertThat(loaded.problems().getFirst().what())
                .isEqualTo("This database is neither one of rlwatch nor one of MLflow");
    }

    private Loaded<Run> read(String name, byte[] bytes) throws IOException {
        return RunReader.read(Files.write(folder.resolve(name), bytes), Progress.NONE);
    }
}
