package dev.curvewise.run.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFiles;
import dev.curvewise.run.format.event.EventBytes;
import dev.curvewise.run.tidy.Tidied;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    Path folder;

    @Test
    void opensEveryRunAndPassesOverTheRest() throws IOException {
        put("a/progress.csv", "step,kl\n1,2\n2,3\n");
        put("a/config.json", "{\"lr\": 0.1}");
        put("a/notes.md", "# Notes\n\nnothing to see\n");
        put("b/metrics.jsonl", "{\"step\":1,\"kl\":5}\n{\"step\":2,\"kl\":6}\n");
        put("b/picture.png", "x");
        assertThat(shown())
                .containsExactly("a/progress.csv: step*=1 2 | kl=2 3", "b/metrics.jsonl: step*=1 2 | kl=5 6");
    }

    @Test
    void saysWhichLogsHoldNoRun() throws IOException {
        put("a/progress.csv", "step,kl\n1,2\n2,3\n");
        put("b/progress.csv", "");
        put("c/progress.csv", "\u0089PNG\r\n\u001a\n and so on");
        put("d/progress.csv", "step,kl\n\"1,2\n3");
        put("d/config.json", "{}");
        put("d/notes.txt", "");
        Loaded<List<Run>> loaded = RunReader.readAll(folder, Progress.NONE);
        assertThat(loaded.found().orElseThrow()).extracting(Run::name).containsExactly("a/progress.csv");
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .containsExactly(folder + ": warning: 3 files hold no run and are passed over, as 'b/progress.csv'"
                        + " (Open one by itself to see why)");
    }

    @Test
    void putsRunsInTheOrderTheyAreNumberedIn() throws IOException {
        for (String run : List.of("trial-10", "trial-2", "trial-1")) {
            put(run + "/progress.csv", "step,kl\n1,2\n2,3\n");
        }
        assertThat(RunReader.readAll(folder, Progress.NONE).found().orElseThrow())
                .extracting(Run::name)
                .containsExactly("trial-1/progress.csv", "trial-2/progress.csv", "trial-10/progress.csv");
    }

    @Test
    void putsOneMetricAFileTogether() throws IOException {
        put("exp/scalars/train_kl.csv", "0,1\n1,2\n");
        put("exp/scalars/train_loss.csv", "0,5\n1,6\n2,7\n");
        assertThat(shown()).containsExactly("exp: step*=0 1 2 | train_kl=1 2 . | train_loss=5 6 7");
    }

    @Test
    void readsFoldersOfMlflow() throws IOException {
        put("mlruns/0/r1/metrics/train/loss", "1664364007310 0.5 0\n1664364007320 0.25 1\n");
        put("mlruns/0/r1/metrics/kl", "1664364007310 3 0\n");
        put("mlruns/0/r2/metrics/kl", "1664364007310 4 0\n");
        assertThat(shown())
                .containsExactly(
                        "mlruns/0/r1: step*=0 1 | kl=3 . | train/loss=0.5 0.25", "mlruns/0/r2: step*=0 | kl=4");
    }

    @Test
    void sortsTheEpisodesOfParallelEnvironments() throws IOException {
        put("m/0.monitor.csv", "#{\"t_start\": 100.0, \"env_id\": \"a\"}\nr,l,t\n1,10,1\n3,10,5\n");
        put("m/1.monitor.csv", "#{\"t_start\": 102.0, \"env_id\": \"a\"}\nr,l,t\n2,20,1\n");
        assertThat(shown())
                .containsExactly("m: step*=10 30 40 | episode_return=1 2 3 | episode_length=10 20 10 | time=1 1 5");
    }

    @Test
    void continuesEventFilesWhoseStepsGoOn() throws IOException {
        event("tb/events.out.tfevents.1", 1, 2);
        event("tb/events.out.tfevents.2", 3);
        event("tb/events.out.tfevents.3", 1);
        Files.write(folder.resolve("tb/events.out.tfevents.4"), EventBytes.file());
        assertThat(shown())
                .containsExactly(
                        "tb/events.out.tfevents.1: step*=1 2 3 | wall_time=0 0 0 | kl=1 2 3",
                        "tb/events.out.tfevents.3: step*=1 | wall_time=0 | kl=1");
    }

    @Test
    void followsNoLinksInCircles() throws IOException {
        put("runs/a/progress.csv", "step,kl\n1,2\n2,3\n");
        Files.createSymbolicLink(folder.resolve("runs/a/back"), folder.resolve("runs"));
        Files.createSymbolicLink(folder.resolve("runs/latest.csv"), folder.resolve("runs/a/progress.csv"));
        Files.createSymbolicLink(folder.resolve("runs/gone.csv"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("runs"));
        for (String name : List.of("runs", "link")) {
            Loaded<List<Run>> loaded = RunReader.readAll(folder.resolve(name), Progress.NONE);
            assertThat(loaded.found().orElseThrow()).extracting(Run::name).containsExactly("a/progress.csv");
            assertThat(loaded.problems()).isEmpty();
        }
        put("elsewhere.csv", "step,kl\n1,2\n2,3\n");
        Files.createSymbolicLink(folder.resolve("runs/other.csv"), folder.resolve("elsewhere.csv"));
        assertThat(RunReader.readAll(folder.resolve("runs"), Progress.NONE)
                        .found()
                        .orElseThrow())
                .extracting(Run::name)
                .containsExactly("a/progress.csv", "other.csv");
    }

    @Test
    void opensTwoHundredRunsAndCountsTheRest() throws IOException {
        for (int i = 0; i < 200; i++) {
            put("many/r" + i + "/progress.csv", "step,kl\n1," + i + "\n2,3\n");
        }
        Path many = folder.resolve("many");
        Loaded<List<Run>> all = RunReader.readAll(many, Progress.NONE);
        assertThat(all.found().orElseThrow()).hasSize(200);
        assertThat(all.problems()).isEmpty();
        put("many/z/progress.csv", "step,kl\n1,2\n2,3\n");
        Loaded<List<Run>> more = RunReader.readAll(many, Progress.NONE);
        assertThat(more.found().orElseThrow()).hasSize(200);
        assertThat(more.problems())
                .extracting(Problem::what)
                .containsExactly("The folder holds more than 200 runs; the others are left out");
    }

    /// Who may read everything, as in containers, cannot try this.
    @Test
    void readsTheOthersWhereOneCannotBeRead() throws IOException {
        put("runs/a/progress.csv", "step,kl\n1,2\n2,3\n");
        put("runs/b/progress.csv", "step,kl\n1,2\n2,3\n");
        put("runs/c/progress.csv", "step,kl\n1,2\n2,3\n");
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "needs permissions");
        Files.setPosixFilePermissions(folder.resolve("runs/a/progress.csv"), Set.of());
        Files.setPosixFilePermissions(folder.resolve("runs/b"), Set.of());
        assumeFalse(Files.isReadable(folder.resolve("runs/a/progress.csv")), "this user may read everything");
        Loaded<List<Run>> loaded = RunReader.readAll(folder.resolve("runs"), Progress.NONE);
        Files.setPosixFilePermissions(folder.resolve("runs/b"), PosixFilePermissions.fromString("rwx------"));
        assertThat(loaded.found().orElseThrow()).extracting(Run::name).containsExactly("c/progress.csv");
        assertThat(loaded.problems()).hasSize(1);
        assertThat(loaded.problems().getFirst().what()).startsWith("2 files or folders could not be read, as '");
    }

    @Test
    void saysThatAFolderHoldsNoRun() {
        Loaded<List<Tidied>> loaded = RunReader.open(folder, Progress.NONE);
        assertThat(loaded.found().orElseThrow()).isEmpty();
        assertThat(loaded.problems())
                .extracting(Problem::what)
                .containsExactly("There are no run files in this folder");
    }

    @Test
    void opensOneFileTidied() throws IOException {
        put("a.csv", "step,kl\n1,5\n2,6\n3,6\n1,1\n2,2\n");
        List<Tidied> opened =
                RunReader.open(folder.resolve("a.csv"), Progress.NONE).found().orElseThrow();
        assertThat(opened.getFirst().runs()).hasSize(2);
    }

    private void event(String name, int... steps) throws IOException {
        byte[][] events = new byte[steps.length][];
        for (int i = 0; i < steps.length; i++) {
            events[i] = EventBytes.scalar(0, steps[i], "kl", steps[i]);
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, EventBytes.file(events));
    }

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> shown() {
        return RunReader.open(folder, Progress.NONE).found().orElseThrow().stream()
                .flatMap(tidied -> tidied.runs().stream())
                .map(run -> run.name() + ": " + RunFiles.show(run))
                .toList();
    }
}
