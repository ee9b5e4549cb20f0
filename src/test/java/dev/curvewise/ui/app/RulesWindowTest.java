package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.series.Series;
import dev.curvewise.session.Place;
import dev.curvewise.session.Rules;
import dev.curvewise.ui.chart.CurveChart;
import dev.curvewise.ui.detect.RulesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
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

/// The rules in the real window: episodes, answers, the tuner, the lanes, what several curves say together.
@ExtendWith(ApplicationExtension.class)
class RulesWindowTest {

    private OpenWindow open;

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.nothing());
    }

    @Test
    void episodesAreListedAndOpenedWithTheirCourse(FxRobot robot) {
        sample();
        go(new Place.Card("kl"));
        ListView<?> list = robot.lookup("#alerts").queryListView();
        assertThat(list.getItems()).isNotEmpty();
        robot.clickOn("#alerts").type(KeyCode.HOME);
        open.until(() -> open.session().selectedProperty().get() != null);
        assertThat(words(robot, "#finding-detail .label"))
                .contains("Began at step", "Last seen at step", "What to try");
        for (int i = 0; i < list.getItems().size(); i++) {
            robot.type(i == 0 ? KeyCode.HOME : KeyCode.DOWN);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(robot.lookup("#alerts .label").queryAllAs(Label.class))
                    .as("findings in full")
                    .allMatch(RulesWindowTest::isWhole);
            assertThat(robot.lookup("#finding-detail .number").queryAllAs(Label.class))
                    .as("numbers in full")
                    .isNotEmpty()
                    .allMatch(RulesWindowTest::isWhole);
        }
        open.picture("episode");
    }

    @Test
    void aCardIsSwitchedToTheStockRulesAndBack(FxRobot robot) {
        sample();
        go(new Place.Card("kl"));
        robot.clickOn("Rolling");
        open.until(() -> open.session().readings("kl").getFirst().rules() instanceof Rules.Stock);
        robot.clickOn("Robust");
        open.until(() -> open.session().readings("kl").getFirst().rules() instanceof Rules.Robust);
    }

    @Test
    void tooShortIsNeverCalledNothingFound(FxRobot robot, @TempDir Path folder) throws IOException {
        open.untilCards();
        Path run = Files.writeString(folder.resolve("short.csv"), "step,kl\n0,0.1\n1,0.2\n2,0.3\n");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(run)));
        open.untilRuns(1);
        go(new Place.Card("kl"));
        assertThat(words(robot, "#silence .label"))
                .contains("Too short to judge")
                .doesNotContain("Nothing found");
    }

    @Test
    void theTunerFollowsItsSliders(FxRobot robot) {
        sample();
        go(new Place.Card("kl"));
        robot.clickOn("#tune");
        open.until(() -> robot.lookup("#tuner-chart").tryQuery().isPresent());
        open.until(() -> !said(robot).isEmpty());
        open.picture("tuner");
        robot.clickOn("Frozen");
        open.until(() -> said(robot).contains("first at step"));
        String before = said(robot);
        assertThat(words(robot, "#false-alarms")).contains(" of ");
        TextField sigmas = robot.lookup("#field-sigma_multiplier").queryAs(TextField.class);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            sigmas.setText("40");
            sigmas.fireEvent(new ActionEvent());
        });
        open.until(() -> !said(robot).equals(before));
        Slider replay = robot.lookup("#replay").queryAs(Slider.class);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> replay.setValue(60));
        open.until(() -> known(chart(robot).content().lines().getFirst().trace().series()) == 60);
        open.picture("tuner-replay");
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> ((Button) robot.lookup("#tuner-save").query()).fire());
        open.until(() -> open.session().watch().chosen().containsKey("kl"));
        assertThat(open.session().readings("kl").getFirst().rules()).isInstanceOf(Rules.Stock.class);
    }

    @Test
    void savedRulesAreReadBack(@TempDir Path folder) throws IOException {
        open.untilCards();
        RulesFile file = new RulesFile(folder.resolve("deep").resolve("rules.json"));
        var kl = open.session().library().card("kl").orElseThrow();
        Rules stock =
                new Rules.Stock(open.session().watch().stockOf(kl).orElseThrow().with("sigma_multiplier", 4.5));
        Rules robust = Rules.Robust.DEFAULT;
        file.save("kl", stock);
        file.save("entropy", robust);
        assertThat(file.read().value()).containsEntry("kl", stock).containsEntry("entropy", robust);
        assertThat(file.read().problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{broken | can not be read",
                "[1] | can not be read",
                "{\"kl\": {\"nonsense\": {}}} | names no rules that are known",
                "{\"kl\": {\"robust\": {\"wobble\": 3}}} | is no setting of robust",
                "{\"kl\": {\"robust\": {\"spike_sigmas\": \"much\"}}} | takes a number not below 0, not much",
                "{\"kl\": {\"robust\": {\"spike_sigmas\": 9}}} | say nothing of enabled, shift_sigmas",
            })
    void whatCanNotBeReadOfSavedRulesIsSaid(String text, String words, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("rules.json"), text);
        assertThat(new RulesFile(file).read().problems())
                .isNotEmpty()
                .anySatisfy(problem -> assertThat(problem.what()).contains(words));
    }

    /// What each lane says of each demonstration.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | ramp     | ○ silent | first at step 1 | already at step",
                "1 | warm-up  | ○ silent | first at step 1 | ○ silent",
                "2 | masked   | 2, first at step 300 | first at step 300 | in 2 episodes, first at step 300",
                "3 | nan      | ○ silent | ○ silent | first at step 60",
                "4 | constant | first at step 250 | first at step 250 | ○ silent",
            })
    void everyKnownFaultIsShownSideBySide(
            int at, String name, String rolling, String frozen, String robust, FxRobot robot) {
        open.untilCards();
        go(new Place.Compare(""));
        ComboBox<?> subjects = robot.lookup("#subjects").queryComboBox();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> subjects.getSelectionModel().select(at));
        open.until(() -> words(robot, "#said-robust").contains(robust)
                && words(robot, "#said-frozen").contains(frozen)
                && words(robot, "#said-rolling").contains(rolling));
        open.picture("compare-" + name);
    }

    @Test
    void severalCurvesTogetherAreToldAsALikeness(FxRobot robot, @TempDir Path folder) throws IOException {
        open.untilCards();
        StringBuilder csv = new StringBuilder("step,reward_mean,response_length,eval_accuracy,entropy\n");
        for (int i = 0; i < 400; i++) {
            csv.append(i)
                    .append(',')
                    .append(0.2 + 0.002 * i + 0.01 * (i % 3))
                    .append(',')
                    .append(100 + i + i % 5)
                    .append(',')
                    .append(0.4 + 0.005 * (i % 2))
                    .append(',')
                    .append(Math.exp(-i / 60.0))
                    .append('\n');
        }
        Path run = Files.writeString(folder.resolve("gaming.csv"), csv);
        go(new Place.Card("reward_mean"));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(run)));
        open.untilRuns(1);
        open.until(() ->
                words(robot, "#looks-like .label").toLowerCase(Locale.ROOT).contains("looks like"));
        open.picture("looks-like");
    }

    @Test
    void aRampOfUnknownScaleIsMarkedWhereItBeginsAndItsScaleSaidToBeInDoubt(FxRobot robot, @TempDir Path folder)
            throws IOException {
        open.untilCards();
        StringBuilder csv = new StringBuilder("step,kl\n");
        for (int i = 0; i < 400; i++) {
            csv.append(i)
                    .append(',')
                    .append(0.02 + 0.002 * Math.max(0, i - 200))
                    .append('\n');
        }
        Path run = Files.writeString(folder.resolve("ramp.csv"), csv);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(run)));
        open.untilRuns(1);
        go(new Place.Overview());
        open.until(() -> !robot.lookup(".small-chart .tick").queryAll().isEmpty());
        Bounds ticks = robot.lookup(".small-chart .tick").query().getBoundsInParent();
        Bounds tile = robot.lookup(".small-chart").query().getLayoutBounds();
        assertThat(ticks.getMaxX() / tile.getWidth())
                .as("where it begins, not where it ends")
                .isLessThan(0.6);
        go(new Place.Card("kl"));
        open.until(() -> words(robot, "#scale-in-doubt").startsWith("The scale of this column is not known"));
        assertThat(robot.lookup("#alerts").queryListView().getItems()).isNotEmpty();
        open.picture("scale-in-doubt");
        robot.clickOn("#scale-yes");
        open.until(() -> robot.lookup("#scale-yes").queryAll().isEmpty()
                && words(robot, "#scale-in-doubt").isEmpty());
        assertThat(robot.lookup("#match-forget").queryAll())
                .as("can be taken back")
                .isNotEmpty();
    }

    /// Whether nothing of a label is cut off.
    private static boolean isWhole(Label label) {
        return !label.isVisible() || label.isWrapText() || label.prefWidth(-1) <= label.getWidth() + 1;
    }

    private static long known(Series series) {
        return Arrays.stream(series.values())
                .filter(value -> !Series.isMissing(value))
                .count();
    }

    private static CurveChart chart(FxRobot robot) {
        return robot.lookup("#tuner-chart").queryAs(CurveChart.class);
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#tuner-said").queryAs(Label.class).getText();
    }

    private static String words(FxRobot robot, String query) {
        StringBuilder words = new StringBuilder();
        robot.lookup(query)
                .queryAllAs(Label.class)
                .forEach(label -> words.append(label.getText()).append('\n'));
        return words.toString().strip();
    }

    private void sample() {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openSample());
        open.untilRuns(1);
    }

    private void go(Place place) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().trail().go(place));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
