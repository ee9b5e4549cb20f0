package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.plot.Arrangement;
import dev.curvewise.plot.Grouping;
import dev.curvewise.plot.Look;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Viewport;
import dev.curvewise.plot.YFit;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.format.event.EventBytes;
import dev.curvewise.run.tidy.RestartRule;
import dev.curvewise.series.Range;
import dev.curvewise.series.Smoothing;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Place;
import dev.curvewise.session.SavedRun;
import dev.curvewise.session.SavedSession;
import dev.curvewise.ui.card.CardPage;
import dev.curvewise.ui.chart.CurveChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Sessions in the real window: saved, opened again, with files that are gone or damaged.
@ExtendWith(ApplicationExtension.class)
class SessionWindowTest {

    private static final Viewport ZOOM = new Viewport(new Range(20, 400), new Range(0.5, 4));

    @TempDir
    private Path folder;

    private OpenWindow open;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        open = new OpenWindow(shown, OpenWindow.nothing());
    }

    @Test
    void everythingThatIsOpenIsSavedAndComesBackTheSame() throws IOException {
        Path file = saveThree();
        SavedSession before = new SessionFile(file).read().found().orElseThrow();
        assertThat(Files.readString(file)).contains("\"file\": \"runs/a.csv\"").doesNotContain(folder.toString());
        closeAll();
        openFiles(file);
        open.until(() -> open.session().runs().size() == 4 && title().equals("work – Curvewise"));
        assertThat(names()).containsExactly("c.csv", "the best", "r.csv #1", "r.csv #2");
        assertThat(open.session().runs().get(1).colour()).isEqualTo(9);
        assertThat(open.session().runs().get(1).run().stepColumn()).isEqualTo("time_elapsed");
        assertThat(open.session().baseline().orElseThrow().run().name()).isEqualTo("c.csv");
        assertThat(open.session().trail().current()).isEqualTo(new Place.Card("kl"));
        assertThat(open.session().byHand()).containsEntry("my/odd column", "entropy");
        assertThat(open.session().nameOf("broken")).isEqualTo("teeth");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fx(() -> open.window().sessions().desk().now())).isEqualTo(before);
        assertThat(fx(this::chart).look())
                .isEqualTo(new Look(
                        "relative time",
                        true,
                        1,
                        new Smoothing.Ema(0.9),
                        Grouping.NONE,
                        Scale.LOG,
                        YFit.ALL,
                        Arrangement.PLAIN.withHidden(Set.of("c.csv")),
                        ZOOM));
        assertThat(((CardPage) open.root().lookup(".card-page")).chosen()).isEqualTo("KL Explosion");
        fx(() -> {
            open.session().trail().go(new Place.Column("broken"));
            return true;
        });
        assertThat(fx(this::chart).look().smoothing()).isEqualTo(new Smoothing.Median(11));
        fx(() -> {
            open.session().trail().back();
            return true;
        });
        assertThat(open.settings().recentSessions()).containsExactly(file.toString());
        open.picture("session-reopened");
    }

    @Test
    void aFileThatIsGoneIsNamedAndFoundAgainWithWhatLiesBesideIt(FxRobot robot) throws IOException {
        Path file = saveThree();
        SavedSession before = new SessionFile(file).read().found().orElseThrow();
        closeAll();
        Files.move(folder.resolve("runs"), folder.resolve("elsewhere"));
        openFiles(file);
        open.until(() -> open.session().missing().size() == 4);
        assertThat(open.session().problems())
                .extracting(Problem::what)
                .anyMatch(what -> what.contains("a.csv is not there any more"));
        assertThat(robot.lookup(".locate").queryAll()).hasSize(3);
        open.picture("session-missing");
        fx(() -> {
            assertThat(open.window().sessions().desk().now().runs())
                    .as("nothing is lost by saving")
                    .containsAll(before.runs());
            open.window().sessions().desk().locate(before.runs().getFirst().file(), folder.resolve("elsewhere/c.csv"));
            return true;
        });
        open.untilRuns(4);
        assertThat(open.session().missing()).isEmpty();
        assertThat(names()).containsExactly("c.csv", "the best", "r.csv #1", "r.csv #2");
        assertThat(fx(this::chart).look().view()).isEqualTo(ZOOM);
        assertThat(fx(this::chart).look().x()).isEqualTo("relative time");
        assertThat(fx(() -> open.window().sessions().desk().now()).runs())
                .extracting(SavedRun::colour)
                .containsExactlyElementsOf(
                        before.runs().stream().map(SavedRun::colour).toList());
    }

    /// Two processes wrote a log each, and something else lies beside them.
    @Test
    void aRunPutTogetherOfTheFilesOfAFolderComesBackWhole() throws IOException {
        Path together = Files.createDirectory(folder.resolve("seed-3"));
        for (int i = 0; i < 2; i++) {
            StringBuilder log = new StringBuilder("#{\"t_start\": " + i + ".5, \"env_id\": \"Walker\"}\nr,l,t\n");
            for (int episode = 0; episode < 20; episode++) {
                log.append(episode).append(",10,").append(episode).append('\n');
            }
            Files.writeString(together.resolve(i + ".monitor.csv"), log);
        }
        Files.writeString(together.resolve("other.csv"), "step,kl\n0,0.1\n1,0.2\n");
        openFiles(together);
        open.untilRuns(2);
        assertThat(names()).containsExactlyInAnyOrder("seed-3", "other.csv");
        fx(() -> {
            OpenRun other = open.session().runs().stream()
                    .filter(run -> run.run().name().equals("other.csv"))
                    .findFirst()
                    .orElseThrow();
            return open.session().close(other);
        });
        saveAndReopen(1);
        assertThat(names()).containsExactly("seed-3");
        assertThat(open.session().runs().getFirst().run().rows()).isEqualTo(40);
    }

    /// One folder holds two runs, each of two event files, and a run put together of two logs.
    @Test
    void theRunsOfOneFolderAreToldApart() throws IOException {
        Path together = Files.createDirectory(folder.resolve("tb"));
        int[][] steps = {{1, 2}, {3, 4, 5}, {1}, {2, 3}};
        for (int i = 0; i < steps.length; i++) {
            byte[][] events = Arrays.stream(steps[i])
                    .mapToObj(step -> EventBytes.scalar(0, step, "kl", step))
                    .toArray(byte[][]::new);
            Files.write(together.resolve("events.out.tfevents." + i), EventBytes.file(events));
            Files.writeString(
                    together.resolve(i + ".monitor.csv"), "#{\"t_start\": " + i + ".5}\nr,l,t\n1,10,1\n2,10,2\n");
        }
        openFiles(together);
        open.untilRuns(3);
        fx(() -> {
            open.session()
                    .runs()
                    .forEach(run -> open.window()
                            .desk()
                            .rename(run, "rows: " + run.run().rows()));
            return true;
        });
        saveAndReopen(3);
        assertThat(open.session().missing()).isEmpty();
        assertThat(names()).containsExactlyInAnyOrder("rows: 8", "rows: 5", "rows: 3");
        assertThat(open.session().runs())
                .allSatisfy(run -> assertThat(run.run().name())
                        .isEqualTo("rows: " + run.run().rows()));
    }

    @Test
    void aDamagedSessionSaysWhereAndTheRestOpens(FxRobot robot) throws IOException {
        Path file = saveThree();
        closeAll();
        Files.writeString(file, Files.readString(file).replaceFirst("\"name\": \"the best\"", "\"name\": the best"));
        openFiles(file);
        open.untilRuns(3);
        assertThat(names()).containsExactly("c.csv", "r.csv #1", "r.csv #2");
        assertThat(open.session().problems()).anySatisfy(problem -> {
            assertThat(problem.source()).isEqualTo(file.toString());
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.column()).isPositive();
        });
        robot.clickOn("#problems");
        open.picture("session-damaged");
    }

    @Test
    void whatWasOpenLastComesBackAtTheStart() throws IOException {
        Path kept = folder.resolve("last.curvewise.json");
        openFiles(RunTexts.mixed(folder, "a.csv", 1));
        open.untilRuns(1);
        fx(() -> new SessionFile(kept).write(open.window().sessions().desk().now()));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            stage.hide();
            Stage second = new Stage();
            open = new OpenWindow(second, OpenWindow.nothing(), kept);
        });
        open.untilRuns(1);
        assertThat(names()).containsExactly("a.csv");
        assertThat(open.session().problems()).noneMatch(Problem::isError);
    }

    @Test
    void whatWasOpenedAndWhatWasNotIsSaidInASentence(FxRobot robot) throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.md"), "Some prose.\n\nAnd more of it.\n");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {});
        open.untilCards();
        Path run = RunTexts.mixed(folder, "a.csv", 1);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().overlay().show(List.of(run, notes)));
        open.picture("drop-overlay");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().overlay().hide());
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(run, notes)));
        open.until(() -> robot.lookup("#notice").query().isVisible());
        String said = robot.lookup("#notice .label").queryLabeled().getText();
        assertThat(said).startsWith("Opened a.csv: 400 rows, 11 columns. notes.md was not opened: ");
        open.picture("drop-notice");
    }

    /// Four runs of three files: renamed, recoloured, reordered, split, mapped, zoomed.
    private Path saveThree() throws IOException {
        Path runs = Files.createDirectories(folder.resolve("runs"));
        Path restarted = runs.resolve("r.csv");
        Files.writeString(
                restarted, "step,kl\n0,0.1\n10,0.2\n20,0.3\n30,0.4\n40,0.5\n20,0.6\n30,0.7\n40,0.8\n50,0.9\n");
        for (Path file : List.of(RunTexts.mixed(runs, "a.csv", 1), RunTexts.mixed(runs, "c.csv", 3), restarted)) {
            int before = open.session().runs().size();
            openFiles(file);
            open.untilRuns(before + 1);
        }
        Path file = folder.resolve("work.curvewise.json");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            RunDesk desk = open.window().desk();
            desk.treat(open.session().runs().get(2), RestartRule.SPLIT);
            desk.columns().map("my/odd column", "entropy");
            desk.columns().call("broken", "teeth");
        });
        open.untilRuns(4);
        open.until(() -> !open.session().readings("entropy").isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            RunDesk desk = open.window().desk();
            desk.rename(open.session().runs().getFirst(), "the best");
            desk.recolour(open.session().runs().getFirst(), 9);
            desk.stepBy(open.session().runs().getFirst(), "time_elapsed");
            desk.move(open.session().runs().getFirst(), 1);
            desk.show(open.session().runs().get(3), false);
            desk.compareWith(open.session().runs().getFirst());
            open.session().trail().go(new Place.Card("kl"));
        });
        open.until(
                () -> "time_elapsed".equals(open.session().runs().get(1).run().stepColumn()));
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            chart().setSmoothing(new Smoothing.Ema(0.9));
            ((CardPage) open.root().lookup(".card-page")).choose("KL Explosion");
            Look plain = chart().look();
            chart().setLook(new Look(
                    "relative time",
                    true,
                    1,
                    plain.smoothing(),
                    plain.grouping(),
                    Scale.LOG,
                    YFit.ALL,
                    Arrangement.PLAIN.withHidden(Set.of("c.csv")),
                    ZOOM));
            open.session().trail().go(new Place.Column("broken"));
            chart().setSmoothing(new Smoothing.Median(11));
            open.session().trail().back();
            open.window().sessions().save(file);
        });
        open.until(() -> Files.exists(file));
        return file;
    }

    private void saveAndReopen(int runs) {
        Path file = folder.resolve("folder.curvewise.json");
        fx(() -> {
            open.window().sessions().save(file);
            return true;
        });
        open.until(() -> Files.exists(file));
        closeAll();
        openFiles(file);
        open.untilRuns(runs);
    }

    private CurveChart chart() {
        return (CurveChart) open.root().lookup("#chart");
    }

    private void closeAll() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            open.session().closeAll();
            open.session().byHand().clear();
            open.session().columnNames().clear();
            open.settings().restartRules().clear();
            open.session().trail().go(new Place.Home());
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void openFiles(Path file) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(file)));
    }

    private static <T> T fx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, question);
    }

    private String title() {
        return stage.getTitle();
    }

    private List<String> names() {
        return open.session().runs().stream().map(run -> run.run().name()).toList();
    }
}
