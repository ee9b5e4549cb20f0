package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.match.How;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Place;
import dev.curvewise.ui.chart.CurveChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Several runs at once, in the real window: their rows at the side and what can be done with them.
@ExtendWith(ApplicationExtension.class)
class SeveralRunsTest {

    @TempDir
    private Path folder;

    private OpenWindow open;

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.nothing());
    }

    @Test
    void runsAreRenamedMovedSwitchedOffAndClosed(FxRobot robot) throws IOException {
        openThree();
        robot.doubleClickOn("b.csv");
        robot.write("the best").type(KeyCode.ENTER);
        open.until(() -> names().equals(List.of("a.csv", "the best", "c.csv")));
        robot.clickOn("the best").press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        open.until(() -> names().equals(List.of("the best", "a.csv", "c.csv")));
        int drawn = readings("kl");
        robot.type(KeyCode.SPACE);
        open.until(() -> readings("kl") == drawn - 1);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> open.session().setBaseline(open.session().runs().get(1)));
        go(new Place.Card("kl"));
        open.picture("several-runs");
        robot.type(KeyCode.SPACE);
        open.until(() -> readings("kl") == drawn);
        go(new Place.Overview());
        open.picture("several-overview");
        robot.clickOn("the best").type(KeyCode.DELETE);
        open.untilRuns(2);
        open.picture("closed-notice");
        robot.clickOn("Undo");
        open.untilRuns(3);
        assertThat(names()).containsExactly("the best", "a.csv", "c.csv");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().closeAll());
        assertThat(open.session().readingsProperty().get()).isEmpty();
        assertThat(open.session().baseline()).isEmpty();
    }

    /// A click turns the button at once; its sign follows what is drawn.
    @Test
    void theEyeTellsWhetherARunIsDrawn(FxRobot robot) throws IOException {
        openThree();
        ToggleButton eye = robot.lookup(".eye").nth(1).query();
        for (Feather sign : List.of(Feather.EYE_OFF, Feather.EYE, Feather.EYE_OFF)) {
            robot.clickOn(eye);
            open.until(() -> eye.getGraphic() instanceof FontIcon icon && icon.getIconCode() == sign);
            assertThat(eye.isSelected()).isEqualTo(sign == Feather.EYE);
        }
    }

    /// A column that was mapped says so on its own page, and leads to its card.
    @Test
    void theOwnPageOfAMappedColumnLeadsToItsCard(FxRobot robot) throws IOException {
        openThree();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> open.window().desk().columns().map("kl", "entropy"));
        open.until(() -> open.session().readings("entropy").stream()
                        .filter(reading -> reading.match().column().equals("kl"))
                        .count()
                == 3);
        go(new Place.Column("kl"));
        open.until(() -> open.root().lookup("#column-card") instanceof Button button
                && button.isVisible()
                && button.getText().equals("Go to Policy entropy"));
        open.picture("column-mapped");
        robot.clickOn("#column-card");
        open.until(() -> open.session().trail().current().equals(new Place.Card("entropy")));
    }

    /// Small files are read before large ones; they stand as they were dropped all the same.
    @Test
    void filesDroppedTogetherStandInTheirOrder() throws IOException {
        StringBuilder rows = new StringBuilder("step,kl,note\n");
        for (int i = 0; i < 600_000; i++) {
            rows.append(i).append(',').append(i % 7).append(",\"a, b\"\n");
        }
        List<Path> files = List.of(
                Files.writeString(folder.resolve("large.csv"), rows),
                Files.writeString(folder.resolve("small.csv"), "step,kl\n0,1\n1,2\n"),
                Files.writeString(folder.resolve("two.csv"), "run,step,kl\na,0,1\na,1,2\nb,0,3\nb,1,4\n"),
                Files.writeString(folder.resolve("last.csv"), "step,kl\n0,1\n1,2\n"));
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(files));
        open.untilRuns(5);
        assertThat(names()).containsExactly("large.csv", "small.csv", "a", "b", "last.csv");
    }

    @Test
    void theCrosshairSaysHowFarARunIsFromTheBaseline(FxRobot robot) throws IOException {
        openThree();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            open.window().desk().recolour(open.session().runs().get(1), 17);
            open.window().desk().compareWith(open.session().runs().getFirst());
        });
        go(new Place.Card("kl"));
        robot.moveTo("#chart");
        open.until(() -> robot.lookup(".difference").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals("baseline")));
        assertThat(robot.lookup(".difference").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(text -> text.matches("[+−][0-9.]+ \\([+−][0-9.]+ %\\)"));
        open.picture("baseline-difference");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().desk().compareWith(null));
        robot.moveBy(5, 0);
        open.until(() ->
                robot.lookup(".difference").queryAllAs(Label.class).stream().noneMatch(Label::isVisible));
    }

    @Test
    void aGuessIsAnsweredAndTheAnswerIsRemembered(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("g.csv"), "step,deep/er/kl\n0,0.1\n1,0.2\n2,0.3\n");
        openRuns(file);
        open.untilRuns(1);
        go(new Place.Card("kl"));
        open.until(() -> readings("kl") == 1);
        assertThat(open.session().readings("kl").getFirst().match().how()).isEqualTo(How.GUESS);
        assertThat(legend()).contains("g.csv (guess)");
        open.picture("guess");
        robot.clickOn("#match-yes");
        open.until(() -> readings("kl") == 1
                && open.session().readings("kl").getFirst().match().how() == How.HAND);
        open.until(() -> legend().contains("g.csv"));
        robot.clickOn("#match-none");
        open.until(() -> readings("kl") == 0);
        assertThat(open.session().byHand()).containsEntry("deep/er/kl", "");
        openRuns(file);
        open.untilRuns(2);
        assertThat(readings("kl")).isZero();
        robot.clickOn("#match-choose");
        robot.write("deep").type(KeyCode.ENTER);
        open.until(() -> readings("kl") == 2);
    }

    @Test
    void namesGivenByHandAreThoseOfTheLines() throws IOException {
        openRuns(Files.writeString(
                folder.resolve("two.csv"), "step,kl,objective/kl\n0,0.1,0.2\n1,0.2,0.3\n2,0.3,0.4\n"));
        open.untilRuns(1);
        go(new Place.Card("kl"));
        assertThat(legend()).contains("kl", "objective/kl");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            open.window().desk().rename(open.session().runs().getFirst(), "mine");
            open.window().desk().columns().call("objective/kl", "to the reference");
        });
        assertThat(legend()).contains("mine · kl", "mine · to the reference");
    }

    @Test
    void anotherColumnIsLaidAlongTheXAxis() throws IOException {
        openRuns(RunTexts.mixed(folder, "a.csv", 1));
        open.untilRuns(1);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> open.window().desk().stepBy(open.session().runs().getFirst(), "time_elapsed"));
        open.until(() ->
                "time_elapsed".equals(open.session().runs().getFirst().run().stepColumn()));
        assertThat(open.session().readings("kl").getFirst().series().lastStep()).isGreaterThan(600);
    }

    @Test
    void aFollowedFileShowsItsNewRows() throws IOException {
        Path file = Files.writeString(folder.resolve("live.csv"), "step,kl\n0,0.1\n1,0.2\n");
        openRuns(file);
        open.untilRuns(1);
        OpenRun run = open.session().runs().getFirst();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().desk().follow(run, true));
        for (int i = 2; i < 40; i++) {
            Files.writeString(file, i + ",0." + i + "\n", StandardOpenOption.APPEND);
        }
        open.until(() -> open.session().runs().getFirst().run().rows() == 40);
        assertThat(open.session().readings("kl").getFirst().series().size()).isEqualTo(40);
        open.picture("following");
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> open.window().desk().follow(open.session().runs().getFirst(), false));
        assertThat(open.window().desk().isFollowed(run)).isFalse();
    }

    @Test
    void aFollowedFileIsHeldStillAndGoesOn(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("live.csv"), "step,kl\n0,0.1\n1,0.2\n");
        openRuns(file);
        open.untilRuns(1);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> open.window().desk().follow(open.session().runs().getFirst(), true));
        Files.writeString(file, "2,0.3\n", StandardOpenOption.APPEND);
        open.until(() -> open.session().runs().getFirst().run().rows() == 3);
        robot.clickOn(".following");
        Files.writeString(file, "3,0.4\n4,0.5\n", StandardOpenOption.APPEND);
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(open.session().runs().getFirst().run().rows()).isEqualTo(3);
        open.picture("following-paused");
        robot.clickOn(".following");
        open.until(() -> open.session().runs().getFirst().run().rows() == 5);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> open.window().desk().follow(open.session().runs().getFirst(), false));
    }

    @Test
    void aFolderOpensAllRunsInItAndARestartIsSaidAndCanBeTreatedOtherwise(FxRobot robot) throws IOException {
        Path inside = Files.createDirectories(folder.resolve("runs/deep"));
        Files.writeString(folder.resolve("runs/notes.md"), "no run");
        Files.writeString(
                inside.resolve("restarted.csv"),
                "step,kl\n0,0.1\n10,0.2\n20,0.3\n30,0.4\n40,0.5\n20,0.6\n30,0.7\n40,0.8\n50,0.9\n");
        RunTexts.mixed(folder.resolve("runs"), "a.csv", 1);
        openRuns(folder.resolve("runs"));
        open.untilRuns(2);
        go(new Place.Card("kl"));
        open.picture("restarts");
        robot.clickOn("#odd-RestartRule");
        robot.clickOn("Split into runs: each stretch is a run of its own");
        open.untilRuns(3);
        assertThat(open.settings().restartRules().values()).containsExactly("SPLIT");
    }

    private void openThree() throws IOException {
        for (String name : List.of("a.csv", "b.csv", "c.csv")) {
            int before = open.session().runs().size();
            openRuns(RunTexts.mixed(folder, name, name.charAt(0)));
            open.untilRuns(before + 1);
        }
    }

    private void openRuns(Path file) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(file)));
    }

    private void go(Place place) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().trail().go(place));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> legend() {
        return ((CurveChart) open.root().lookup("#chart"))
                .content().lines().stream().map(ChartLine::name).toList();
    }

    private int readings(String card) {
        return open.session().readings(card).size();
    }

    private List<String> names() {
        return open.session().runs().stream().map(run -> run.run().name()).toList();
    }
}
