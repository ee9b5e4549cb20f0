package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.plot.LineKind;
import dev.curvewise.series.Series;
import dev.curvewise.session.Place;
import dev.curvewise.ui.chart.CurveChart;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The replay below a card's chart, by keyboard alone: the future is hidden, and what the rules knew then is told.
@ExtendWith(ApplicationExtension.class)
class EvidenceWindowTest {

    private OpenWindow open;

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.nothing());
    }

    @Test
    void theReplayHidesTheFutureAndTellsWhatWasKnown(FxRobot robot) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openSample());
        open.untilRuns(1);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().trail().go(new Place.Card("kl")));
        open.until(() -> robot.lookup("#evidence-head").tryQuery().isPresent());
        focus(robot, "#evidence-head");
        robot.type(KeyCode.SPACE);
        open.until(() -> robot.lookup("#replay").tryQuery().isPresent() && shown(robot, "#score-strip"));
        int all = open.session().readings("kl").getFirst().series().size();
        focus(robot, "#replay");

        robot.type(KeyCode.HOME);
        open.until(() -> said(robot).contains("Only 1 number;"));
        assertThat(known(robot)).isEqualTo(1);
        assertThat(said(robot)).startsWith("Known up to step 0");

        // a tenth at a time, until the rules speak for the first time
        int tenths = 0;
        while (!said(robot).contains("first at step") && tenths < 10) {
            String before = said(robot);
            robot.type(KeyCode.PAGE_UP);
            open.until(() -> !said(robot).equals(before));
            tenths++;
        }
        assertThat(tenths).isBetween(1, 9);
        assertThat(known(robot)).isLessThan(all).isEqualTo(1 + 40L * tenths);
        scroll(robot);
        open.picture("evidence-replay");

        Slider replay = robot.lookup("#replay").queryAs(Slider.class);
        double at = replay.getValue();
        robot.type(KeyCode.LEFT);
        open.until(() -> replay.getValue() == at - 1 && known(robot) == 40L * tenthsOf(at));

        robot.type(KeyCode.END);
        open.until(() -> known(robot) == all);
        assertThat(said(robot)).doesNotContain("Known up to");
    }

    @Test
    void anOpenedAlertSaysWhetherItCameInTime(FxRobot robot) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openSample());
        open.untilRuns(1);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().trail().go(new Place.Card("kl")));
        open.until(() -> !open.session().readings("kl").getFirst().findings().isEmpty());
        for (var finding : open.session().readings("kl").getFirst().findings()) {
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().select(finding));
            open.until(() ->
                    said(robot).contains("First told at step") || said(robot).contains("as a whole"));
            assertThat(shown(robot, "#score-strip")).isTrue();
        }
        scroll(robot);
        open.picture("evidence");
    }

    /// Brings the replay into sight, for the picture.
    private static void scroll(FxRobot robot) {
        Node pane = robot.lookup("#evidence").query();
        Node at = pane;
        while (at != null && !(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        if (at instanceof ScrollPane page) {
            double y = page.getContent().sceneToLocal(pane.localToScene(0, 0)).getY();
            double hidden = page.getContent().getLayoutBounds().getHeight()
                    - page.getViewportBounds().getHeight();
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> page.setVvalue(Math.min(1, (y - 420) / hidden)));
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static long tenthsOf(double value) {
        return Math.round((value - 1) / 40);
    }

    private static void focus(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        assertThat(node.isFocusTraversable()).as("%s by keyboard", query).isTrue();
        WaitForAsyncUtils.waitForAsyncFx(5_000, node::requestFocus);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean shown(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#evidence-said").queryAs(Label.class).getText();
    }

    /// How many points of the run the card's chart draws.
    private static long known(FxRobot robot) {
        return robot.lookup(".curve-chart").queryAllAs(CurveChart.class).stream()
                .filter(chart -> !"score-strip".equals(chart.getId()))
                .flatMap(chart -> chart.content().lines().stream())
                .filter(line -> line.kind() == LineKind.RUN)
                .map(line -> line.trace().series().values())
                .mapToLong(values -> Arrays.stream(values)
                        .filter(value -> !Series.isMissing(value))
                        .count())
                .findFirst()
                .orElse(-1);
    }
}
