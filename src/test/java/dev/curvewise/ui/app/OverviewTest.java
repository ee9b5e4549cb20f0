package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.session.Digests;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Overview;
import dev.curvewise.session.OverviewGrouping;
import dev.curvewise.session.OverviewOrder;
import dev.curvewise.session.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The page of an open run's columns, in the real window.
@ExtendWith(ApplicationExtension.class)
class OverviewTest {

    @TempDir
    private Path folder;

    private OpenWindow open;

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.nothing());
    }

    @Test
    void anOpenedRunLandsOnItsOverviewWorstFirst(FxRobot robot) throws IOException {
        open(RunTexts.mixed(folder, "grpo-17.csv", 0));
        open.untilRuns(1);
        open.until(() -> open.session().trail().current() instanceof Place.Overview);
        open.until(() -> titles(robot).contains("Mean reward"));
        List<String> titles = titles(robot);
        assertThat(titles.getFirst())
                .as("the column with NaN or alerts stands first")
                .isIn("broken", "KL divergence");
        assertThat(titles).contains("my/odd column", "Mean reward").doesNotContain("step", "time_elapsed");
        assertThat(robot.lookup("#contents")
                        .queryListView()
                        .getItems()
                        .getFirst()
                        .toString())
                .contains("Run overview");
        open.picture("overview");
        robot.clickOn("#overview-steps");
        open.until(() ->
                robot.lookup("#overview").queryListView().getItems().toString().contains("time_elapsed"));
    }

    @Test
    void aRunTooShortToJudgeIsNotCalledCalm(FxRobot robot) throws IOException {
        String rows =
                IntStream.range(0, 20).mapToObj(i -> i + ",0.0" + i + "\n").collect(Collectors.joining());
        open(Files.writeString(folder.resolve("short.csv"), "step,objective/kl\n" + rows));
        open.untilRuns(1);
        open.until(() ->
                robot.lookup("#overview-facts").queryAs(Label.class).getText().contains("none could be judged"));
        assertThat(robot.lookup(".column-tile .badge").queryAs(Label.class).getText())
                .isEqualTo("○");
        assertThat(robot.lookup(".sidebar .badge.unjudged").queryAll()).hasSize(1);
    }

    @Test
    void aTileLeadsToItsCardAndAColumnWithoutOneToAPlainChart(FxRobot robot) throws IOException {
        open(RunTexts.mixed(folder, "grpo-17.csv", 0));
        open.untilRuns(1);
        robot.clickOn("#overview-filter").write("odd");
        open.until(() -> titles(robot).equals(List.of("my/odd column")));
        robot.clickOn(robot.lookup(".column-tile").queryAll().iterator().next());
        open.until(() -> open.session().trail().current().equals(new Place.Column("my/odd column")));
        open.picture("column");
        robot.clickOn("#map-column");
        robot.write("policy entropy");
        robot.type(KeyCode.ENTER);
        open.until(() -> open.session().trail().current().equals(new Place.Card("entropy")));
        open.until(() -> open.session().readings("entropy").stream()
                .anyMatch(reading -> reading.match().column().equals("my/odd column")));
    }

    /// An export of a chart has two more columns for each: they are the band around it, not curves of their own.
    @Test
    void theEdgesOfABandAreDrawnAroundTheirColumn(FxRobot robot) throws IOException {
        String rows = IntStream.range(0, 40)
                .mapToObj(i -> "\"" + i + "\",\"" + i + "\",\"" + (i - 5) + "\",\"" + (i + 5) + "\"\n")
                .collect(Collectors.joining());
        open(Files.writeString(
                folder.resolve("chart.csv"), "\"Step\",\"gpt - a/b\",\"gpt - a/b__MIN\",\"gpt - a/b__MAX\"\n" + rows));
        open.untilRuns(1);
        open.until(() -> titles(robot).equals(List.of("a/b")));
        open.until(() -> robot.lookup(".small-chart .band").queryAll().size() == 1);
        open.picture("overview-band");
    }

    @Test
    void fiveHundredColumnsAreMadeAsTheyComeIntoView(FxRobot robot) throws IOException {
        String header = IntStream.range(0, 500).mapToObj(i -> "c" + i).collect(Collectors.joining(",", "step,", "\n"));
        String rows = IntStream.range(0, 200)
                .mapToObj(row -> IntStream.range(0, 500)
                        .mapToObj(i -> Double.toString(Math.sin(row * 0.01 * (i + 1))))
                        .collect(Collectors.joining(",", row + ",", "\n")))
                .collect(Collectors.joining());
        open(Files.writeString(folder.resolve("wide.csv"), header + rows));
        open.untilRuns(1);
        open.until(() -> robot.lookup("#overview").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#overview").queryListView().getItems()).hasSizeGreaterThan(100);
        assertThat(robot.lookup(".column-tile").queryAll()).hasSizeLessThan(60);
        open.picture("overview-wide");
    }

    @Test
    void theOverviewKnowsWhatIsWrong() throws IOException {
        open(RunTexts.mixed(folder, "grpo-17.csv", 0));
        open.untilRuns(1);
        List<Overview.Group> groups = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> groups(OverviewOrder.WORST));
        Overview.Item broken = groups.stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> item.column().equals("broken"))
                .findFirst()
                .orElseThrow();
        assertThat(broken.broken()).isEqualTo(3);
        assertThat(groups.getLast().name()).isEqualTo(Overview.STEPS);
    }

    @Test
    void aTilesMenuMapsUnmapsAndRenamesAndAllOfItIsTakenBack(FxRobot robot) throws IOException {
        open(RunTexts.mixed(folder, "grpo-17.csv", 0));
        open.untilRuns(1);
        robot.clickOn("#overview-filter").write("odd");
        open.until(() -> titles(robot).equals(List.of("my/odd column")));
        menu(robot, "my/odd column", "Rename…");
        robot.write("wave").type(KeyCode.ENTER);
        open.until(() -> titles(robot).equals(List.of("wave")));
        assertThat(open.settings().columnNames()).containsEntry("my/odd column", "wave");
        menu(robot, "wave", "Map to a card…");
        open.picture("mapping-choose");
        robot.write("policy entropy").type(KeyCode.ENTER);
        open.until(() -> titles(robot).equals(List.of("Policy entropy")));
        open.picture("mapping-mapped");
        menu(robot, "Policy entropy", "It is not Policy entropy");
        open.until(() -> titles(robot).equals(List.of("wave")));
        assertThat(open.session().byHand()).containsEntry("my/odd column", "");
        for (int i = 0; i < 3; i++) {
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().undo());
        }
        open.until(() -> titles(robot).equals(List.of("my/odd column")));
        assertThat(open.session().byHand()).isEmpty();
    }

    @Test
    void columnsAreOrderedGroupedAndFoldedAsIsWished(FxRobot robot) throws IOException {
        open(RunTexts.mixed(folder, "grpo-17.csv", 0));
        open.untilRuns(1);
        robot.clickOn("#overview-order").clickOn("As in the file");
        robot.clickOn("#overview-grouping").clickOn("In one list");
        open.until(() -> titles(robot).size() > 5);
        assertThat(titles(robot)).startsWith("KL divergence", "Policy entropy", "Mean reward");
        robot.clickOn("#overview-order").clickOn("By name");
        open.until(() -> titles(robot).getFirst().equals("broken"));
        robot.clickOn(robot.lookup(".fold").queryAll().iterator().next());
        open.until(() -> titles(robot).isEmpty());
        open.picture("overview-folded");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().trail().go(new Place.Card("kl")));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().trail().go(new Place.Overview()));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(titles(robot)).as("it is as it was left").isEmpty();
    }

    @Test
    void columnsKeepTheirPlacesWhileTheFileGrowsUntilSortedAgain(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("live.csv"), "step,alpha,beta\n0,1,1\n1,2,2\n");
        open(file);
        open.untilRuns(1);
        open.until(() -> titles(robot).equals(List.of("alpha", "beta")));
        OpenRun run = open.session().runs().getFirst();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().desk().follow(run, true));
        Files.writeString(file, "2,3,nan\n3,4,nan\n", StandardOpenOption.APPEND);
        open.until(() -> robot.lookup("#overview-sort-again").query().isVisible());
        assertThat(titles(robot)).containsExactly("alpha", "beta");
        open.picture("overview-stale");
        robot.clickOn("#overview-sort-again");
        open.until(() -> titles(robot).equals(List.of("beta", "alpha")));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().desk().follow(run, false));
    }

    private void menu(FxRobot robot, String tile, String item) {
        Node node = robot.lookup(".column-tile").queryAll().stream()
                .filter(each -> ((Overview.Item) Objects.requireNonNull(each.getUserData()))
                        .title()
                        .equals(tile))
                .findFirst()
                .orElseThrow();
        robot.moveTo(node).clickOn(node.lookup(".more")).clickOn(item);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Overview.Group> groups(OverviewOrder order) {
        Digests digests = new Digests();
        digests.take(digests.missing(Overview.items(open.session(), digests)).run(() -> false));
        return Overview.groups(Overview.items(open.session(), digests), order, OverviewGrouping.TOPIC, "");
    }

    private void open(Path file) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(file)));
    }

    private static List<String> titles(FxRobot robot) {
        return robot.lookup(".column-tile").queryAll().stream()
                .map(Node::getUserData)
                .map(item -> ((Overview.Item) Objects.requireNonNull(item)).title())
                .toList();
    }
}
