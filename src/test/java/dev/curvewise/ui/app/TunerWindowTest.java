package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.detect.alert.BaselineMode;
import dev.curvewise.detect.alert.Parameter;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.settings.Settings;
import dev.curvewise.detect.settings.SettingsParser;
import dev.curvewise.plot.Threshold;
import dev.curvewise.problem.Loaded;
import dev.curvewise.session.Place;
import dev.curvewise.session.Rules;
import dev.curvewise.ui.chart.CurveChart;
import dev.curvewise.ui.detect.RulesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The tuner in the real window, with rules that are kept in a file.
@ExtendWith(ApplicationExtension.class)
class TunerWindowTest {

    private Path file = Path.of("");
    private OpenWindow open;

    @Start
    void start(Stage stage) throws IOException {
        file = Files.createTempDirectory("tuner").resolve("rules.json");
        open = new OpenWindow(stage, OpenWindow.nothing(), null, new RulesFile(file));
    }

    private void tune(FxRobot robot) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openSample());
        open.untilRuns(1);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().trail().go(new Place.Tune("kl")));
        open.until(() -> !text(robot, "#misses").isEmpty());
    }

    @Test
    void everyNumberHasASliderAndAFieldAndEveryTestASwitch(FxRobot robot) {
        tune(robot);
        for (Rules rules : List.of(Rules.Robust.DEFAULT, new Rules.Stock(DetectorKind.KL_EXPLOSION.defaults()))) {
            if (rules instanceof Rules.Stock) {
                robot.clickOn("Rolling");
                open.until(
                        () -> robot.lookup("#field-rolling_window").tryQuery().isPresent());
            }
            for (Parameter parameter : rules.parameters()) {
                switch (parameter.kind()) {
                    case FLAG ->
                        assertThat(robot.lookup("#switch-" + parameter.key()).tryQuery())
                                .as(parameter.key())
                                .isPresent();
                    case COUNT, NUMBER -> {
                        Slider slider =
                                robot.lookup("#slider-" + parameter.key()).queryAs(Slider.class);
                        TextField field =
                                robot.lookup("#field-" + parameter.key()).queryAs(TextField.class);
                        assertThat(slider.getAccessibleText()).contains(parameter.meaning());
                        assertThat(field.isFocusTraversable()).isTrue();
                        assertThat(Double.parseDouble(field.getText())).isEqualTo(slider.getValue());
                    }
                    case MODE ->
                        assertThat(robot.lookup("Frozen").tryQuery())
                                .as("frozen")
                                .isPresent();
                }
            }
        }
    }

    @Test
    void chartStripListAndCountsFollowTheSlider(FxRobot robot) {
        tune(robot);
        robot.clickOn("Frozen");
        open.until(() -> text(robot, "#tuner-said").contains("first at step"));
        CurveChart strip = robot.lookup("#score-strip").queryAs(CurveChart.class);
        CurveChart chart = robot.lookup("#tuner-chart").queryAs(CurveChart.class);
        Slider sigmas = robot.lookup("#slider-sigma_multiplier").queryAs(Slider.class);
        open.until(() -> strip.content().thresholds().stream()
                .map(Threshold::value)
                .toList()
                .equals(List.of(3.0, 4.5)));
        open.until(() -> text(robot, "#misses").contains(" of "));
        int marks = chart.content().markers().size();
        String said = text(robot, "#tuner-said");
        String misses = text(robot, "#misses");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            sigmas.setMax(1000);
            sigmas.setValue(600);
        });
        open.until(() -> strip.content().thresholds().getFirst().value() == 600);
        open.until(() -> !text(robot, "#misses").equals(misses));
        assertThat(text(robot, "#false-alarms")).startsWith("0 of ");
        assertThat(text(robot, "#tuner-said")).isNotEqualTo(said);
        assertThat(chart.content().markers()).hasSizeLessThanOrEqualTo(marks);
        ListView<?> changes = robot.lookup("#tuner-change-list").queryListView();
        assertThat(changes.getItems()).isNotEmpty();
        // by keyboard alone: the slider moves, the list shows what it lists
        WaitForAsyncUtils.waitForAsyncFx(5_000, sigmas::requestFocus);
        robot.type(KeyCode.HOME);
        open.until(() -> strip.content().thresholds().getFirst().value() == 0);
        WaitForAsyncUtils.waitForAsyncFx(5_000, changes::requestFocus);
        robot.type(KeyCode.HOME);
        open.until(() -> !chart.content().thresholds().isEmpty());
    }

    @Test
    void whatWasSavedIsKeptForTheCardAndCanBeForgotten(FxRobot robot) {
        tune(robot);
        robot.clickOn("Rolling");
        open.until(() -> robot.lookup("#slider-sigma_multiplier").tryQuery().isPresent());
        Slider sigmas = robot.lookup("#slider-sigma_multiplier").queryAs(Slider.class);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> sigmas.setValue(4));
        fire(robot, "#tuner-save");
        open.until(() -> text(robot, "#tuner-done").startsWith("Saved"));
        Rules wanted = new Rules.Stock(DetectorKind.KL_EXPLOSION
                .defaults()
                .with("baseline_mode", BaselineMode.ROLLING)
                .with("sigma_multiplier", 4.0));
        assertThat(new RulesFile(file).read()).isEqualTo(Loaded.of(Map.of("kl", wanted)));
        open.until(() -> wanted.equals(open.session().readings("kl").getFirst().rules()));
        fire(robot, "#tuner-forget");
        open.until(() -> text(robot, "#tuner-done").startsWith("Forgotten"));
        assertThat(new RulesFile(file).read().value()).isEmpty();
        open.until(() -> open.session().readings("kl").getFirst().rules() instanceof Rules.Robust);
        assertThat(robot.lookup("#tuner-forget").queryButton().isDisabled()).isTrue();
    }

    @Test
    void aResetIsTakenBackAndTheYamlIsWhatIsSet(FxRobot robot) {
        tune(robot);
        Slider spikes = robot.lookup("#slider-spike_sigmas").queryAs(Slider.class);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> spikes.setValue(12));
        fire(robot, "#tuner-reset");
        assertThat(text(robot, "#field-spike_sigmas", true)).isEqualTo("8");
        fire(robot, "#tuner-undo");
        assertThat(text(robot, "#field-spike_sigmas", true)).isEqualTo("12");
        fire(robot, "#tuner-copy");
        String yaml = WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Clipboard.getSystemClipboard().getString());
        Loaded<Settings> read = new SettingsParser("copied").parse(yaml);
        assertThat(read.problems()).isEmpty();
        assertThat(read.found().orElseThrow().robust().spikeSigmas()).isEqualTo(12);
    }

    @Test
    void itFitsWindowsOfAnyUsualWidth(FxRobot robot) {
        tune(robot);
        robot.clickOn("Frozen");
        open.until(() -> text(robot, "#tuner-said").contains("first at step"));
        for (double width : new double[] {1000, 1360, 1440}) {
            open.widen(width);
            CurveChart chart = robot.lookup("#tuner-chart").queryAs(CurveChart.class);
            open.until(() -> chart.getWidth() > 320);
            Slider slider = robot.lookup("#slider-sigma_multiplier").queryAs(Slider.class);
            assertThat(slider.getWidth()).as("at %s", width).isGreaterThan(160);
            open.picture("tuner-" + (int) width);
        }
    }

    private static void fire(FxRobot robot, String button) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> ((Button) robot.lookup(button).query()).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private static String text(FxRobot robot, String field, boolean isField) {
        return isField ? robot.lookup(field).queryAs(TextField.class).getText() : text(robot, field);
    }
}
