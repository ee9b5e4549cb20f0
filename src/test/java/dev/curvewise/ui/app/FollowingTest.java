package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.run.Run;
import dev.curvewise.run.format.event.EventBytes;
import dev.curvewise.session.Place;
import dev.curvewise.ui.chart.Painted;
import dev.curvewise.ui.theme.LayoutBoundary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A file that grows while the real window shows it: what is there in the end, how soon, and at what cost.
@ExtendWith(ApplicationExtension.class)
class FollowingTest {

    private static final int ROWS = 10_000;

    @TempDir
    private Path folder;

    private OpenWindow open;

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.nothing());
    }

    /// Ten thousand rows written in pieces cut anywhere. How soon they are painted is measured and printed, and held to
    /// its bound where the machine does nothing else: `-Dbench=window`.
    @Test
    void everyRowIsPaintedOnceAndSoon() throws IOException, InterruptedException {
        Path file = FollowTimes.begin(folder.resolve("live.csv"));
        follow(file);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> open.session().trail().go(new Place.Card("kl")));
        open.until(() -> new Painted(open.root()).runPoints() == 1);
        List<Double> late = FollowTimes.of(file, ROWS, open.root());
        Run run = first();
        assertThat(run.rows()).isEqualTo(ROWS);
        for (int i = 0; i < ROWS; i++) {
            assertThat(run.columns().get(1).value(i)).isEqualTo(i * 0.5);
        }
        System.out.println(FollowTimes.words(late));
        open.until(() -> open.session().readings("kl").getFirst().isJudged());
    }

    /// Rows that are added are drawn on the chart and counted beside the run. Nothing else of the window is laid out
    /// again, nor made anew: neither the page of text around the chart nor the alerts and rules beside it.
    @Test
    void aRowLaysOutNothingButItsChart() throws IOException {
        StringBuilder text = new StringBuilder("step,kl,entropy\n");
        for (int i = 0; i < 300; i++) {
            text.append(i)
                    .append(',')
                    .append(i < 200 ? 0.01 * (i % 7) : i * 0.5)
                    .append(",1.5\n");
        }
        Path file = Files.writeString(folder.resolve("live.csv"), text);
        follow(file);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> open.session().trail().go(new Place.Card("kl")));
        open.until(() -> !open.session().readings("kl").getFirst().findings().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> open.session()
                        .select(open.session()
                                .readings("kl")
                                .getFirst()
                                .findings()
                                .getFirst()));
        open.until(() -> open.root().lookup("#finding-detail") != null);
        add(file, 300);
        LaidOut seen = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> new LaidOut(open.root()));
        for (int i = 301; i < 311; i++) {
            add(file, i);
        }
        assertThat(WaitForAsyncUtils.waitForAsyncFx(5_000, seen::names)).isEmpty();
    }

    /// Adds a row and waits until it is painted and judged.
    private void add(Path file, int step) throws IOException {
        int before = open.session().revisionProperty().get();
        Files.writeString(file, step + "," + step * 0.5 + ",1.5\n", StandardOpenOption.APPEND);
        open.until(() -> new Painted(open.root().lookup("#chart")).runPoints() == step + 1
                && open.session().revisionProperty().get() >= before + 2);
    }

    /// Which nodes were laid out anew since it was made, but for what stands within a chart or a list.
    private static final class LaidOut {
        private final Set<String> names = new TreeSet<>();

        LaidOut(Parent root) {
            // not the root itself: a notice that goes lays it out
            inner(root);
        }

        private void watch(Parent parent) {
            if (parent instanceof LayoutBoundary) {
                return;
            }
            parent.needsLayoutProperty().subscribe((was, is) -> {
                if (is) {
                    names.add(parent.getClass().getSimpleName() + " " + parent.getStyleClass());
                }
            });
            inner(parent);
        }

        private void inner(Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (child instanceof Parent one) {
                    watch(one);
                }
            }
        }

        Set<String> names() {
            return names;
        }
    }

    /// Nobody has to say that a file is still written; a file that is only touched is not, and who does not want to
    /// follow one is not asked again.
    @Test
    void aFileThatGrowsIsFollowedByItself() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("live.csv"), "step,kl\n0,1\n1,2\n2,3\n");
        Path still = Files.writeString(folder.resolve("still.csv"), "step,kl\n0,1\n1,2\n2,3\n");
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(file, still)));
        open.untilRuns(2);
        Files.setLastModifiedTime(still, FileTime.fromMillis(System.currentTimeMillis() + 5_000));
        Files.writeString(file, "3,4\n", StandardOpenOption.APPEND);
        open.until(() -> first().rows() == 4);
        open.until(() -> notice().equals("live.csv is still being written: its rows are shown as they come."));
        assertThat(open.session().runs())
                .filteredOn(run -> open.window().desk().isFollowed(run))
                .containsExactly(open.session().runs().getFirst());
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> open.window().desk().follow(open.session().runs().getFirst(), false));
        Files.writeString(file, "4,5\n", StandardOpenOption.APPEND);
        Thread.sleep(300);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(first().rows()).isEqualTo(4);
    }

    /// A run that is begun anew often has its whole folder made anew.
    @Test
    void aFolderThatIsMadeAnewIsFollowedAgain() throws IOException {
        Path run = Files.createDirectories(folder.resolve("runs/a"));
        Path file = Files.writeString(run.resolve("live.csv"), "step,kl\n0,1\n1,2\n2,3\n");
        follow(file);
        Files.writeString(file, "3,4\n", StandardOpenOption.APPEND);
        open.until(() -> first().rows() == 4);
        Files.delete(file);
        Files.delete(run);
        Files.delete(folder.resolve("runs"));
        open.until(() -> notice().startsWith("live.csv is gone"));
        open.until(() -> open.root().lookup(".following") instanceof Button chip
                && chip.getText().equals("○ File gone"));
        Files.createDirectories(run);
        Files.writeString(file, "step,kl\n0,6\n1,6\n");
        open.until(() -> first().rows() == 2);
        open.until(() -> open.root().lookup(".following") instanceof Button chip
                && chip.getText().equals("● Following"));
    }

    /// A run that was begun again writes into a file of its own beside the first; nobody has to open it.
    @Test
    void aFolderOfEventFilesIsFollowedByItself(FxRobot robot) throws IOException {
        Path run = Files.createDirectories(folder.resolve("runs/a"));
        event(run.resolve("events.out.tfevents.1"), 1, 2);
        event(run.resolve("events.out.tfevents.2"), 1);
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(folder.resolve("runs"))));
        open.untilRuns(2);
        event(run.resolve("events.out.tfevents.1"), 3);
        open.until(() -> first().rows() == 3);
        open.until(() -> notice().equals("a is still being written: its rows are shown as they come."));
        event(run.resolve("events.out.tfevents.3"), 2, 3);
        open.until(() -> open.session().runs().getLast().run().rows() == 3);
        event(run.resolve("events.out.tfevents.3"), 4);
        open.until(() -> open.session().runs().getLast().run().rows() == 4);
        assertThat(first().rows()).isEqualTo(3);
        assertThat(first().name()).isEqualTo("a/events.out.tfevents.1");
        event(run.resolve("events.out.tfevents.4"), 1, 2);
        open.until(() -> notice().equals("A new run has begun in a."));
        robot.clickOn("#notice .hyperlink");
        open.untilRuns(3);
        assertThat(open.session().runs().getLast().run().rows()).isEqualTo(2);
        event(run.resolve("events.out.tfevents.4"), 3);
        open.until(() -> open.session().runs().getLast().run().rows() == 3);
    }

    /// A folder that is taken away while its files are looked at is no fault, and is followed once it is back.
    @Test
    void aFolderOfMetricsMayGoAndComeBack() throws IOException {
        Path metrics = Files.createDirectories(folder.resolve("mlruns/0/r1/metrics"));
        for (String metric : List.of("kl", "loss")) {
            Files.writeString(metrics.resolve(metric), "1664364007310 3 0\n");
        }
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(folder.resolve("mlruns"))));
        open.untilRuns(1);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> open.window().desk().follow(open.session().runs().getFirst(), true));
        Files.writeString(metrics.resolve("kl"), "1664364007320 4 1\n", StandardOpenOption.APPEND);
        open.until(() -> first().rows() == 2);
        for (Path gone : List.of(metrics.resolve("kl"), metrics.resolve("loss"), metrics, metrics.resolveSibling(""))) {
            Files.delete(gone);
        }
        open.until(() -> notice().startsWith("0/r1 is gone"));
        Files.createDirectories(metrics);
        Files.writeString(metrics.resolve("kl"), "1664364007310 3 0\n1664364007310 3 1\n1664364007310 3 2\n");
        open.until(() -> first().rows() == 3);
    }

    /// The logger makes a file for a metric when it first has one, and a folder where its name has a slash.
    @Test
    void aMetricThatJoinsItsFolderIsShown() throws IOException {
        Path metrics = Files.createDirectories(folder.resolve("mlruns/0/r1/metrics"));
        Files.writeString(metrics.resolve("kl"), "1664364007310 3 0\n");
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(folder.resolve("mlruns"))));
        open.untilRuns(1);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> open.window().desk().follow(open.session().runs().getFirst(), true));
        Files.writeString(metrics.resolve("kl"), "1664364007320 4 1\n", StandardOpenOption.APPEND);
        open.until(() -> first().rows() == 2);
        Files.createDirectories(metrics.resolve("train"));
        Files.writeString(metrics.resolve("train/loss"), "1664364007310 0.5 0\n");
        open.until(() -> first().column("train/loss").isPresent());
        Files.writeString(metrics.resolve("train/loss"), "1664364007320 0.25 5\n", StandardOpenOption.APPEND);
        open.until(() -> first().rows() == 3);
    }

    /// Every run of a database grows, not only the first.
    @Test
    void everyRunOfADatabaseGrows() throws SQLException {
        Path file = folder.resolve("rlwatch.db");
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = writer.createStatement()) {
            sql.execute("create table metrics(id integer primary key, run_id text, step integer, kl real)");
            sql.execute("insert into metrics(run_id, step, kl) values ('a', 0, 1), ('b', 0, 2), ('b', 1, 2)");
            open.untilCards();
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(file)));
            open.untilRuns(2);
            WaitForAsyncUtils.waitForAsyncFx(
                    5_000,
                    () -> open.window().desk().follow(open.session().runs().getFirst(), true));
            sql.execute("insert into metrics(run_id, step, kl) values ('b', 2, 5), ('a', 1, 6)");
            open.until(() ->
                    first().rows() == 2 && open.session().runs().getLast().run().rows() == 3);
        }
    }

    private static void event(Path file, int... steps) throws IOException {
        if (!Files.exists(file)) {
            Files.write(file, EventBytes.file());
        }
        for (int step : steps) {
            Files.write(file, EventBytes.more(EventBytes.scalar(0, step, "kl", step)), StandardOpenOption.APPEND);
        }
    }

    @Test
    void aFileThatBeginsAnewIsShownAnew() throws IOException {
        Path file = Files.writeString(folder.resolve("live.csv"), "step,kl\n0,1\n1,2\n2,3\n");
        follow(file);
        Files.writeString(file, "step,kl\n0,9\n");
        open.until(() -> first().rows() == 1 && first().columns().get(1).value(0) == 9);
        Files.writeString(folder.resolve("next"), "step,kl\n0,7\n1,7\n2,7\n3,7\n");
        Files.move(folder.resolve("next"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        open.until(() -> first().rows() == 4);
        open.until(() -> notice().startsWith("live.csv was begun anew"));
        Files.delete(file);
        open.until(() -> notice().startsWith("live.csv is gone"));
        Files.writeString(file, "step,kl\n0,6\n1,6\n");
        open.until(() -> first().rows() == 2);
    }

    /// While nothing is written, none of the threads that follow does anything.
    @Test
    void costsNothingAtRest() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("live.csv"), "step,kl\n0,1\n1,2\n2,3\n");
        follow(file);
        Files.writeString(file, "3,4\n", StandardOpenOption.APPEND);
        open.until(() -> first().rows() == 4);
        // what is still prepared after the start, or judged, ends; on a busy machine that takes its time
        List<Long> spent = new ArrayList<>();
        do {
            long before = used();
            Thread.sleep(1_000);
            spent.add(TimeUnit.NANOSECONDS.toMillis(used() - before));
        } while (spent.getLast() > 1 && spent.size() < 20);
        assertThat(spent.getLast()).as("milliseconds in each second: %s", spent).isLessThanOrEqualTo(1);
    }

    /// Processor time of the threads that watch files and read them.
    private static long used() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("file watch") || thread.getName().equals("background work")) {
                sum += Math.max(0, threads.getThreadCpuTime(thread.threadId()));
            }
        }
        return sum;
    }

    private void follow(Path file) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(file)));
        open.untilRuns(1);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> open.window().desk().follow(open.session().runs().getFirst(), true));
    }

    private String notice() {
        return open.root().lookup("#notice .label") instanceof Label words ? words.getText() : "";
    }

    private Run first() {
        return open.session().runs().getFirst().run();
    }
}
