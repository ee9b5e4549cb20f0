package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Place;
import dev.curvewise.ui.task.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is odd in a file, said at the side of the window and treated as the reader wishes.
@ExtendWith(ApplicationExtension.class)
class DataBarTest {

    private static final String RESTARTED =
            "step,kl/0,0.1/10,0.2/20,0.3/30,0.4/40,0.5/20,0.6/30,0.7/40,0.8/50,0.9/60,0.9/";

    @TempDir
    private Path folder;

    private OpenWindow open;

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.nothing());
    }

    /// Every oddity is told, with what was made of it and why; another way leads to other runs or rows.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            restart       | step,kl/0,1/10,2/20,3/30,4/20,5/30,6/40,7/50,8/ | RestartRule | The steps fall back once           | KEEP_ALL   | 8
            twice         | step,kl/0,1/0,2/1,3/1,3/2,5/                     | RepeatRule  | 2 rows share their step             | EVERY      | 5
            eval beside   | step,kl,eval/0,1,/0,,2/1,3,/1,,4/               | RepeatRule  | 2 rows share their step             | EVERY      | 4
            unsorted      | step,kl/5,5/3,3/4,4/1,1/2,2/6,6/                | OrderRule   | not in the order of their steps     | AS_WRITTEN | 6
            several runs  | run,step,kl/a,1,5/a,2,6/a,3,6/b,4,7/b,5,8/b,6,9/ | SplitRule   | The file holds 2 runs, told apart by | TOGETHER   | 6
            """)
    void saysWhatIsOddAndOffersOtherWays(String name, String text, String rule, String found, String way, int rows)
            throws IOException {
        open(text, name + ".csv");
        MenuButton ways = ways(rule);
        assertThat(ways.getAccessibleText()).contains(found);
        assertThat(ways.getItems()).hasSizeGreaterThan(1);
        OpenRun run = first();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> open.window()
                        .desk()
                        .treat(
                                run,
                                run.origin().file().oddities().getFirst().rule().ways().stream()
                                        .filter(other -> other.name().equals(way))
                                        .findFirst()
                                        .orElseThrow()));
        open.until(() -> open.session().runs().size() == 1 && first().run().logged() == rows);
        assertThat(first().number()).isEqualTo(run.number());
        assertThat(open.settings().restartRules().values()).containsExactly(way);
        if (name.equals("twice")) {
            open.picture("data-bar");
        }
    }

    @Test
    void anotherRuleKeepsTheRunAndCanBeTakenBack(FxRobot robot) throws IOException {
        open(RESTARTED, "restarted.csv");
        open("step,kl\n0,1\n1,2\n", "other.csv");
        run(() -> {
            OpenRun run = first();
            open.window().desk().rename(run, "the long one");
            open.window().desk().recolour(first(), 5);
            open.window().desk().show(first(), false);
            open.window().desk().compareWith(first());
            open.session().trail().go(new Place.Card("kl"));
        });
        robot.clickOn("#odd-RestartRule");
        robot.clickOn("Split into runs: each stretch is a run of its own");
        open.untilRuns(3);
        assertThat(names()).containsExactly("the long one", "restarted.csv #2", "other.csv");
        OpenRun split = first();
        assertThat(split.number()).isZero();
        assertThat(split.colour()).isEqualTo(5);
        assertThat(split.run().rows()).isEqualTo(5);
        assertThat(open.session().isShown(split)).isFalse();
        assertThat(open.session().baseline()).contains(split);
        OpenRun second = open.session().runs().get(1);
        run(() -> open.window().desk().rename(second, "after the restart"));
        run(() -> open.session().undo().undo());
        run(() -> open.session().undo().undo());
        open.untilRuns(2);
        assertThat(names()).containsExactly("the long one", "other.csv");
        assertThat(first().run().rows()).isEqualTo(7);
        assertThat(open.settings().restartRules()).isEmpty();
        robot.clickOn("the long one").press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
        open.untilRuns(3);
        assertThat(open.session().runs().get(1).number())
                .as("the same run comes back")
                .isEqualTo(second.number());
        run(() -> open.session().closeAll());
        open(folder.resolve("restarted.csv"));
        open.untilRuns(2);
    }

    @Test
    void whatIsClosedComesBackWhereItWas(FxRobot robot) throws IOException {
        for (String name : List.of("a.csv", "b.csv", "c.csv")) {
            open("step,kl\n0,1\n1,2\n2,3\n", name);
        }
        run(() -> open.window().desk().compareWith(open.session().runs().get(1)));
        robot.clickOn("b.csv").type(KeyCode.DELETE);
        open.untilRuns(2);
        assertThat(open.session().baseline()).isEmpty();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        open.untilRuns(3);
        assertThat(names()).containsExactly("a.csv", "b.csv", "c.csv");
        assertThat(open.session().runs()).extracting(OpenRun::colour).containsExactly(0, 1, 2);
        assertThat(open.session().baseline().orElseThrow().run().name()).isEqualTo("b.csv");
        assertThat(open.session().readings("kl")).hasSize(3);
        run(() -> open.window().desk().close(open.session().runs()));
        open.untilRuns(0);
        run(() -> open.session().undo().undo());
        open.untilRuns(3);
        assertThat(names()).containsExactly("a.csv", "b.csv", "c.csv");
    }

    /// Rows are there before the file is read to its end; should it be cancelled, they go again.
    @Test
    void firstRowsAreShownWhileTheRestIsRead() {
        open.untilCards();
        Tasks tasks = Tasks.inBackground();
        Rereading rereading = new Rereading(open.session(), tasks);
        List<Integer> seen = new CopyOnWriteArrayList<>();
        run(() -> {
            open.session().runs().addListener((javafx.collections.ListChangeListener<OpenRun>) change ->
                    seen.add(change.getList().isEmpty() ? 0 : first().run().rows()));
            Rereading.Reader reader = rereading.reader();
            tasks.start(
                    "Opening a large file",
                    job -> {
                        Arriving arriving = new Arriving(job, open.session(), reader, 77, 0, run -> {});
                        for (int rows = 1; rows <= 3; rows++) {
                            int n = rows * 10;
                            int told = seen.size();
                            while (seen.size() == told && !job.cancelled()) {
                                arriving.soFar(() -> rows(n));
                                pause(20);
                            }
                        }
                        return "";
                    },
                    nothing -> {});
        });
        open.until(() -> seen.size() == 3);
        assertThat(seen).containsExactly(10, 20, 30);
        assertThat(open.session().readings("kl").getFirst().judgement().reason())
                .contains("still being read");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Run rows(int n) {
        double[] steps = IntStream.range(0, n).asDoubleStream().toArray();
        return new Run("big", "big.csv", "CSV", n, List.of(new Column("step", steps), new Column("kl", steps)), "step");
    }

    private MenuButton ways(String rule) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> (MenuButton) open.root().lookup("#odd-" + rule));
    }

    private void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void open(String text, String name) throws IOException {
        open(Files.writeString(folder.resolve(name), text.replace('/', '\n')));
    }

    private void open(Path file) {
        open.untilCards();
        int before = open.session().runs().size();
        run(() -> open.window().openRuns(List.of(file)));
        open.until(() -> open.session().runs().size() > before
                && open.session().runs().stream().allMatch(run -> run.origin() != null));
    }

    private OpenRun first() {
        return open.session().runs().getFirst();
    }

    private List<String> names() {
        return open.session().runs().stream().map(run -> run.run().name()).toList();
    }
}
