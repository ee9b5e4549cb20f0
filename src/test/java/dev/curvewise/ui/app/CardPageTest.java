package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.plot.ChartLine;
import dev.curvewise.session.Place;
import dev.curvewise.ui.chart.CurveChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A card's page in the real window.
@ExtendWith(ApplicationExtension.class)
class CardPageTest {

    private OpenWindow open;

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.nothing());
    }

    @Test
    void theEndLeadsOnAndNamesItsSources(FxRobot robot) {
        go("kl");
        assertThat(links(robot, ".page-links .hyperlink")).contains("Policy entropy", "PPO", "GRPO");
        assertThat(links(robot, "#sources .hyperlink")).anyMatch(title -> title.startsWith("Schulman (2020)"));
        assertThat(label(robot, "#healthy-range .label")).anyMatch(words -> words.startsWith("Healthy range: 0 to 10"));
        assertThat(chart(robot).content().bands()).hasSize(1);
        TitledPane names = robot.lookup("#library-names").queryAs(TitledPane.class);
        assertThat(names.isExpanded()).isFalse();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> names.setExpanded(true));
        assertThat(label(robot, "#library-names .label")).contains("ref_kl/mean", "sign turned", "not comparable");
        scrollTo(robot, 1);
        open.picture("card-kl-end");
        scrollTo(robot, 0.45);
        open.picture("card-kl-text");
        scrollTo(robot, 0.12);
        open.picture("card-kl-range");
    }

    @Test
    void aRunOfAKinMetricIsSaidAndLaidOnlyWhenAsked(FxRobot robot, @TempDir Path folder) throws IOException {
        open.untilCards();
        Path run = Files.writeString(folder.resolve("run.csv"), "step,train/approx_kl\n0,0.01\n1,0.02\n2,0.03\n");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(run)));
        open.untilRuns(1);
        go("kl");
        assertThat(label(robot, "#kin-notice .label"))
                .contains("This run logs train/approx_kl, which is not this metric.");
        int before = chart(robot).content().lines().size();
        open.picture("card-kl-kin");
        robot.clickOn("#lay-kin");
        open.until(() -> chart(robot).content().lines().size() == before + 1);
        assertThat(chart(robot).content().lines())
                .extracting(ChartLine::name)
                .anyMatch(name -> name.contains("approx"));
        robot.clickOn("#lay-kin");
        open.until(() -> chart(robot).content().lines().size() == before);
        robot.clickOn("#kin-notice .hyperlink");
        open.until(() -> open.session().trail().current().equals(new Place.Card("approx_kl")));
    }

    @Test
    void wordsAreFoundAndTheTextIsZoomed(FxRobot robot) {
        go("kl");
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        TextField words = robot.lookup(".find-bar .text-field").queryAs(TextField.class);
        assertThat(words.isFocused()).isTrue();
        robot.write("leash");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(label(robot, ".find-bar .label")).anyMatch(text -> text.contains(" of "));
        open.picture("card-kl-find");
        robot.type(KeyCode.ESCAPE);
        open.until(() -> !robot.lookup(".find-bar").query().isVisible());
        assertThat(open.session().trail().current()).isEqualTo(new Place.Card("kl"));
        robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
        open.until(() -> open.settings().textZoomProperty().get() > 1.05);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        open.until(() -> open.settings().textZoomProperty().get() == 1);
    }

    private void go(String card) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().trail().go(new Place.Card(card)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void scrollTo(FxRobot robot, double part) {
        ScrollPane page = robot.lookup("#page").queryAs(ScrollPane.class);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            page.applyCss();
            page.layout();
            page.setVvalue(part);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> links(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Hyperlink.class).stream()
                .map(Hyperlink::getText)
                .toList();
    }

    private static List<String> label(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static CurveChart chart(FxRobot robot) {
        return robot.lookup("#chart").queryAs(CurveChart.class);
    }
}
