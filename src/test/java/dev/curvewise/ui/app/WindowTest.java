package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.plot.ChartLine;
import dev.curvewise.session.Finding;
import dev.curvewise.session.Place;
import dev.curvewise.ui.chart.CurveChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The real window, used as a person would.
@ExtendWith(ApplicationExtension.class)
class WindowTest {

    private OpenWindow open;

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.nothing());
    }

    @Test
    void searchNarrowsTheListByNameAliasAndText(FxRobot robot) {
        open.untilCards();
        int all = rows(robot).size();
        robot.type(KeyCode.SLASH);
        assertThat(robot.lookup("#search").queryAs(TextField.class).isFocused()).isTrue();
        robot.write("objective/kl");
        open.until(() -> rows(robot).size() < all);
        assertThat(robot.lookup("#contents").queryListView().getItems().toString())
                .contains("id=kl]");
        robot.type(KeyCode.ENTER);
        open.until(() -> open.session().trail().current() instanceof Place.Card);
        robot.clickOn("#search").type(KeyCode.ESCAPE);
        open.until(() -> rows(robot).size() == all);
    }

    @Test
    void theSwitchChoosesWhichExamplesAreDrawn(FxRobot robot) {
        go("kl");
        List<String> first = lines(robot);
        robot.clickOn(button(robot, "KL Explosion"));
        open.until(() -> !lines(robot).equals(first));
        assertThat(lines(robot)).containsExactly("KL Explosion");
        robot.clickOn(button(robot, "All"));
        open.until(() -> lines(robot).size() >= 3);
        assertThat(lines(robot)).contains("KL Explosion", "No Learning");
    }

    @Test
    void anOpenedRunLiesOverTheExamplesAndItsAlertsAreListed(FxRobot robot) {
        go("kl");
        robot.clickOn("#open-sample");
        open.untilRuns(1);
        go("kl");
        assertThat(lines(robot)).contains("Sample run");
        assertThat(robot.lookup("#alerts").queryListView().getItems()).isNotEmpty();
        assertThat(chart(robot).content().markers()).isNotEmpty();
    }

    @Test
    void anAlertThatIsClickedMovesTheChartAndShowsItsNumbers(FxRobot robot) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openSample());
        open.untilRuns(1);
        go("kl");
        ListView<Finding> alerts = robot.lookup("#alerts").queryListView();
        robot.clickOn("Frozen");
        open.until(() -> alerts.getItems().stream().allMatch(finding -> finding.episode() == null));
        robot.clickOn("#alerts").type(KeyCode.END);
        open.until(() -> open.session().selectedProperty().get() != null);
        Finding chosen =
                Objects.requireNonNull(open.session().selectedProperty().get());
        assertThat(alerts.getItems()).contains(chosen);
        assertThat(chart(robot).content().spans()).hasSize(1);
        assertThat(chart(robot).content().thresholds()).hasSize(3);
        assertThat(chart(robot).view().x().contains(chosen.alert().step())).isTrue();
        String words = robot.lookup("#finding-detail .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
        assertThat(words).contains("Value", "Mean", "σ", "z", "n", "Warning above", "Critical above", "Baseline steps");
        assertThat(words).contains("What to try");
    }

    @Test
    void whatCanNotBeReadIsListedAndTheRestOpens(FxRobot robot, @TempDir Path folder) throws IOException {
        open.untilCards();
        Path good = Files.writeString(folder.resolve("good.csv"), "step,kl\n0,0.1\n1,0.2\n2,0.3\n");
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        Path absent = folder.resolve("absent.csv");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(empty, absent, nothing, good)));
        open.untilRuns(1);
        open.until(() -> open.session().problems().size() >= 3);
        assertThat(open.session().problems()).anyMatch(p -> p.source().contains("empty.csv"));
        assertThat(open.session().problems()).anyMatch(p -> p.source().contains("absent.csv"));
        Hyperlink link = robot.lookup("#problems").queryAs(Hyperlink.class);
        assertThat(link.getText()).contains("problem");
        robot.clickOn(link);
        assertThat(robot.lookup("#problem-list").queryListView().getItems()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void keysLeadThroughTheProgram(FxRobot robot) {
        go("kl");
        robot.type(KeyCode.RIGHT);
        open.until(() -> !open.session().trail().current().equals(new Place.Card("kl")));
        robot.type(KeyCode.ESCAPE);
        open.until(() -> open.session().trail().current().equals(new Place.Card("kl")));
        boolean shown = open.settings().sidebarShownProperty().get();
        robot.type(KeyCode.F8);
        open.until(() -> open.settings().sidebarShownProperty().get() != shown);
    }

    private void go(String card) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().trail().go(new Place.Card(card)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<Object> rows(FxRobot robot) {
        return List.copyOf(robot.lookup("#contents").queryListView().getItems());
    }

    private static CurveChart chart(FxRobot robot) {
        return robot.lookup("#chart").queryAs(CurveChart.class);
    }

    private static List<String> lines(FxRobot robot) {
        return chart(robot).content().lines().stream().map(ChartLine::name).toList();
    }

    private static ToggleButton button(FxRobot robot, String words) {
        return robot.lookup("#scenarios .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
