package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.session.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The home page, used as a person would.
@ExtendWith(ApplicationExtension.class)
class GalleryTest {

    private OpenWindow open;

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.nothing());
    }

    @Test
    void arrowsMoveBetweenTilesAndEnterOpensOne(FxRobot robot) {
        open.untilCards();
        focusTiles(robot);
        robot.type(KeyCode.RIGHT);
        String first = current(robot);
        robot.type(KeyCode.RIGHT);
        assertThat(current(robot)).isNotEqualTo(first);
        robot.type(KeyCode.LEFT);
        assertThat(current(robot)).isEqualTo(first);
        robot.type(KeyCode.DOWN);
        String below = current(robot);
        assertThat(below).isNotEqualTo(first);
        open.picture("home-keyboard");
        robot.type(KeyCode.ENTER);
        open.until(() -> open.session().trail().current() instanceof Place.Card);
        robot.type(KeyCode.ESCAPE);
        open.until(() -> open.session().trail().current() instanceof Place.Home);
        assertThat(current(robot)).isEqualTo(below);
        robot.type(KeyCode.END);
        assertThat(current(robot)).isNotEqualTo(below);
        robot.type(KeyCode.HOME);
        assertThat(current(robot)).isEqualTo(first);
    }

    @Test
    void filtersNarrowTheTilesAndCanBeCleared(FxRobot robot) {
        open.untilCards();
        int all = tiles(robot).size();
        choose(robot, "#filter-category", "Policy");
        open.until(() -> tiles(robot).size() < all);
        assertThat(tiles(robot)).anyMatch(words -> words.startsWith("KL divergence"));
        choose(robot, "#filter-method", "SFT");
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#filter-text").write("no such qqq");
        open.until(() -> tiles(robot).isEmpty());
        open.picture("home-nothing-found");
        robot.clickOn("Clear filters");
        open.until(() -> tiles(robot).size() == all);
        assertThat(robot.lookup("#filter-text").queryAs(TextField.class).getText())
                .isEmpty();
    }

    @Test
    void libraryAndNameNarrowTheTiles(FxRobot robot) {
        open.untilCards();
        choose(robot, "#filter-library", "Stable-Baselines3");
        open.until(() -> tiles(robot).stream().noneMatch(words -> words.startsWith("Implicit rewards")));
        robot.clickOn("#filter-text").write("entropy");
        open.until(() -> tiles(robot).getFirst().startsWith("Policy entropy"));
        assertThat(headings(robot)).containsExactly("Policy", "Only mentioned in the text");
        open.picture("home-found");
    }

    @Test
    void aTileSaysWhichLogNameFitted(FxRobot robot) {
        open.untilCards();
        robot.clickOn("#filter-text").write("objective/kl");
        open.until(() -> tiles(robot).getFirst().startsWith("KL divergence"));
        assertThat(robot.lookup("#gallery .why-found .match").queryAllAs(Text.class))
                .extracting(Text::getText)
                .contains("objective");
    }

    @Test
    void theMetricsOfTheRunComeFirstWhenAsked(FxRobot robot, @TempDir Path folder) throws IOException {
        open.untilCards();
        Path run = Files.writeString(folder.resolve("run.csv"), "step,explained_variance\n0,0.1\n1,0.2\n2,0.3\n");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(run)));
        open.untilRuns(1);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().home());
        choose(robot, "#gallery-order", null);
        open.until(() -> tiles(robot).getFirst().startsWith("Explained variance"));
        open.picture("home-run-first");
    }

    /// What the tiles that have nodes say, from top left to bottom right.
    private static List<String> tiles(FxRobot robot) {
        return robot.lookup("#gallery .tile").queryAllAs(Button.class).stream()
                .filter(GalleryTest::isShown)
                .sorted((a, b) -> Double.compare(place(a), place(b)))
                .map(Button::getAccessibleText)
                .toList();
    }

    /// The gallery keeps tiles for later, in cells that are not shown.
    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static List<String> headings(FxRobot robot) {
        return robot.lookup("#gallery .gallery-heading .cw-title").queryAllAs(Label.class).stream()
                .filter(GalleryTest::isShown)
                .sorted((a, b) -> Double.compare(place(a), place(b)))
                .map(Label::getText)
                .toList();
    }

    private static double place(Node tile) {
        var at = tile.localToScene(tile.getLayoutBounds());
        return 10_000 * at.getMinY() + at.getMinX();
    }

    private static String current(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#gallery").queryListView().getAccessibleText();
    }

    private void focusTiles(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> robot.lookup("#gallery").query().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void choose(FxRobot robot, String box, String value) {
        ComboBox<Object> combo = robot.lookup(box).queryComboBox();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            if (value == null) {
                combo.getSelectionModel().selectLast();
            } else {
                combo.setValue(value);
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
