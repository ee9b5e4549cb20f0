package dev.curvewise.run.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFiles;
import dev.curvewise.run.format.event.EventBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders that grow: rows in their files, and files in them.
class GrowingFolderTest {

    @TempDir
    Path folder;

    private Growing growing;

    @BeforeEach
    void begin() {
        growing = Growing.of(folder);
    }

    @Test
    void anEventFileJoinsTheRunItGoesOnWith() throws IOException {
        event("events.out.tfevents.1", 1, 2);
        assertThat(look()).containsExactly("events.out.tfevents.1: step*=1 2 | wall_time=0 0 | kl=1 2");
        more("events.out.tfevents.1", 3);
        assertThat(look()).containsExactly("events.out.tfevents.1: step*=1 2 3 | wall_time=0 0 0 | kl=1 2 3");
        event("events.out.tfevents.2", 4);
        assertThat(look()).containsExactly("events.out.tfevents.1: step*=1 2 3 4 | wall_time=0 0 0 0 | kl=1 2 3 4");
        more("events.out.tfevents.2", 5);
        assertThat(look())
                .containsExactly("events.out.tfevents.1: step*=1 2 3 4 5 | wall_time=0 0 0 0 0 | kl=1 2 3 4 5");
        event("events.out.tfevents.3", 1);
        assertThat(look())
                .containsExactly(
                        "events.out.tfevents.1: step*=1 2 3 4 5 | wall_time=0 0 0 0 0 | kl=1 2 3 4 5",
                        "events.out.tfevents.3: step*=1 | wall_time=0 | kl=1");
        assertThat(growing.look(Progress.NONE)).isEmpty();
    }

    @Test
    void episodesOfAllEnvironmentsArePutInOrder() throws IOException {
        put("0.monitor.csv", "#{\"t_start\": 100.0, \"env_id\": \"a\"}\nr,l,t\n1,10,1\n");
        assertThat(look()).as("one log is a run by itself").isEmpty();
        put("1.monitor.csv", "#{\"t_start\": 102.0, \"env_id\": \"a\"}\nr,l,t\n2,20,1\n");
        assertThat(look())
                .containsExactly("Monitor CSV: step*=10 30 | episode_return=1 2 | episode_length=10 20 | time=1 1");
        append("0.monitor.csv", "3,10,5\n4,10");
        assertThat(look())
                .containsExactly(
                        "Monitor CSV: step*=10 30 40 | episode_return=1 2 3 | episode_length=10 20 10 | time=1 1 5");
    }

    @Test
    void aMetricOfMlflowJoinsTheOthersFromAFolderBelow() throws IOException {
        Path metrics = Files.createDirectories(folder.resolve("r1/metrics"));
        growing = Growing.of(metrics);
        Files.writeString(metrics.resolve("kl"), "1664364007310 3 0\n");
        assertThat(look()).containsExactly("MLflow metric: step*=0 | kl=3");
        assertThat(Growing.parts(metrics)).containsExactly(metrics);
        Files.createDirectories(metrics.resolve("train"));
        Files.writeString(metrics.resolve("train/loss"), "1664364007310 0.5 0\n1664364007320 0.25 1\n");
        assertThat(look()).containsExactly("MLflow metric: step*=0 1 | kl=3 . | train/loss=0.5 0.25");
        assertThat(Growing.parts(metrics)).containsExactly(metrics, metrics.resolve("train"));
        Files.writeString(metrics.resolve("kl"), "1664364007310 4 1\n", StandardOpenOption.APPEND);
        assertThat(look()).containsExactly("MLflow metric: step*=0 1 | kl=3 4 | train/loss=0.5 0.25");
    }

    @Test
    void onlyTheGroupThatGrewIsPutTogether() throws IOException {
        put("kl.csv", "0,1\n1,2\n");
        put("loss.csv", "0,5\n");
        put("progress.csv", "step,x\n1,2\n2,3\n");
        event("events.out.tfevents.1", 1);
        assertThat(look()).hasSize(2);
        append("progress.csv", "3,4\n");
        assertThat(growing.look(Progress.NONE)).as("a run by itself").isEmpty();
        append("loss.csv", "1,6\n");
        assertThat(look()).containsExactly("CSV without header: step*=0 1 | kl=1 2 | loss=5 6");
    }

    @Test
    void tellsThatFilesOrTheFolderAreGone() throws IOException {
        put("kl.csv", "0,1\n1,2\n");
        put("loss.csv", "0,5\n");
        put("x.csv", "0,7\n");
        look();
        Files.delete(folder.resolve("x.csv"));
        Growing.News news = growing.look(Progress.NONE).orElseThrow();
        assertThat(news.change()).isEqualTo(Growing.Change.REPLACED);
        assertThat(shown(news)).containsExactly("CSV without header: step*=0 1 | kl=1 2 | loss=5 .");
        for (String file : List.of("kl.csv", "loss.csv")) {
            Files.delete(folder.resolve(file));
        }
        Files.delete(folder);
        assertThat(growing.look(Progress.NONE).orElseThrow().change()).isEqualTo(Growing.Change.GONE);
        assertThat(growing.look(Progress.NONE)).isEmpty();
        Files.createDirectory(folder);
        put("kl.csv", "0,9\n");
        put("loss.csv", "0,8\n");
        assertThat(look()).containsExactly("CSV without header: step*=0 | kl=9 | loss=8");
    }

    @Test
    void knowsHowMuchThereIs() throws IOException {
        put("kl.csv", "0,1\n");
        put("loss.csv", "0,5\n");
        put("progress.csv", "step,x\n1,2\n2,3\n");
        assertThat(Growing.size(folder)).isEqualTo(8);
        assertThat(Growing.size(folder.resolve("progress.csv"))).isEqualTo(15);
        long now = System.currentTimeMillis();
        assertThat(Growing.isWrittenAfter(folder, now - 60_000)).isTrue();
        assertThat(Growing.isWrittenAfter(folder, now + 60_000)).isFalse();
    }

    /// Four files are written to at random, cut anywhere; nothing is lost, nothing doubled, and in the end all is as if
    /// read at once.
    @Test
    void losesNothingAndDoublesNothing() throws IOException {
        Random random = new Random(11);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : List.of("a", "b", "c", "d")) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 2000; i++) {
                text.append(i).append(',').append(i * 0.5).append('\n');
            }
            texts.put(name, text.toString());
            put(name + ".csv", "");
        }
        List<String> left = new ArrayList<>(texts.keySet());
        Map<String, Integer> at = new LinkedHashMap<>();
        int rows = 0;
        while (!left.isEmpty()) {
            String name = left.get(random.nextInt(left.size()));
            String text = texts.get(name);
            int from = at.getOrDefault(name, 0);
            int to = Math.min(text.length(), from + 1 + random.nextInt(3000));
            append(name + ".csv", text.substring(from, to));
            at.put(name, to);
            if (to == text.length()) {
                left.remove(name);
            }
            Optional<Growing.News> news = growing.look(Progress.NONE);
            Optional<Run> run = news.flatMap(
                    fresh -> fresh.loaded().found().orElseThrow().stream().findFirst());
            if (run.isPresent()) {
                assertThat(run.get().rows()).isGreaterThanOrEqualTo(rows);
                rows = run.get().rows();
            }
        }
        Run whole =
                RunReader.readAll(folder, Progress.NONE).found().orElseThrow().getFirst();
        assertThat(whole.rows()).isEqualTo(2000);
        append("a.csv", "2000,1000\n");
        Run grown = growing.look(Progress.NONE)
                .orElseThrow()
                .loaded()
                .found()
                .orElseThrow()
                .getFirst();
        assertThat(grown.rows()).isEqualTo(2001);
        for (String name : texts.keySet()) {
            for (int i = 0; i < 2000; i++) {
                assertThat(grown.column(name).orElseThrow().value(i)).isEqualTo(i * 0.5);
            }
        }
    }

    private List<String> look() {
        return shown(growing.look(Progress.NONE).orElseThrow());
    }

    private static List<String> shown(Growing.News news) {
        return news.loaded().found().orElseThrow().stream()
                .map(run -> run.which() + ": " + RunFiles.show(run))
                .toList();
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void append(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardOpenOption.APPEND);
    }

    private void event(String name, int... steps) throws IOException {
        Files.write(folder.resolve(name), EventBytes.file());
        more(name, steps);
    }

    private void more(String name, int... steps) throws IOException {
        for (int step : steps) {
            byte[] event = EventBytes.more(EventBytes.scalar(0, step, "kl", step));
            Files.write(folder.resolve(name), event, StandardOpenOption.APPEND);
        }
    }
}
