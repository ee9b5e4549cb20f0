package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.MetricCard;
import dev.curvewise.session.Place;
import dev.curvewise.session.Start;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// A pack of one's own in the real window: saved files are shown anew, and curves are drawn into them.
@ExtendWith(ApplicationExtension.class)
class LiveCardsTest {

    private static final String CARD = """
            ---
            id: mine
            name: My metric
            # kept as it is
            shortDescription: A metric of my own.
            visualizations:
              yDomain: [0, 10]
              healthy:
                label: Good
                data:
                  - { step: 0, value: 1 }
                  - { step: 50, value: 2 }
                  - { step: 100, value: 3 }
              unhealthy:
                bad:
                  label: Bad
                  data:
                    - { step: 0, value: 9 }
                    - { step: 50, value: 8 } # a note
                    - { step: 100, value: 7 }
            ---

            """;

    private final Path folder = temporary();
    private final Path file = folder.resolve("mine.md");
    private OpenWindow open;

    @org.testfx.framework.junit5.Start
    void start(Stage stage) throws IOException {
        write("First words.");
        open = new OpenWindow(stage, new Start(List.of(), List.of(folder), false));
    }

    @AfterEach
    void remove() throws IOException {
        for (Path each : List.of(file, folder.resolve("kl.md"), folder)) {
            Files.deleteIfExists(each);
        }
    }

    @Test
    void aSavedFileIsShownAnewAndABrokenOneKeepsTheLastPage(FxRobot robot) throws IOException {
        go("mine");
        robot.clickOn(button(robot, "Bad"));
        ScrollPane page = robot.lookup("#page").queryAs(ScrollPane.class);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> page.setVvalue(0.5));
        double offset = page.getVvalue() * hidden(page);
        write("Second words.");
        open.until(() -> card().body().contains("Second words."));
        assertThat(button(robot, "Bad").isSelected()).isTrue();
        assertThat(page.getVvalue() * hidden(page)).isBetween(offset - 4, offset + 4);

        Files.writeString(file, CARD.replace("yDomain: [0, 10]", "yDomain: [0, 10") + "Third words.\n");
        open.until(() -> robot.lookup("#problem-bar").query().isVisible());
        assertThat(card().body()).contains("Second words.");
        String words = robot.lookup("#problem-bar .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
        assertThat(words).contains("mine.md:");
        open.picture("card-broken");

        write("Fourth words.");
        open.until(() -> card().body().contains("Fourth words."));
        open.until(() -> !robot.lookup("#problem-bar").query().isVisible());
        assertThat(open.session().problems())
                .noneMatch(problem -> problem.source().contains("mine.md"));
    }

    /// From the save to the page that is laid out with the new words. Other work on the machine may delay one of them.
    @ParameterizedTest
    @EnumSource
    void aSavedFileIsOnThePageWithinHalfASecond(Save way, FxRobot robot) throws Exception {
        go("mine");
        double best = Double.POSITIVE_INFINITY;
        for (int save = 0; save < 8 && best > 0.5; save++) {
            String words = "Saved for the " + save + "th time.";
            CompletableFuture<Long> shown = new CompletableFuture<>();
            Runnable look = () -> {
                if (card().body().startsWith(words) && shownText(robot).contains(words)) {
                    shown.complete(System.nanoTime());
                }
            };
            Scene scene = open.root().getScene();
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> scene.addPostLayoutPulseListener(look));
            long start = System.nanoTime();
            way.write(file, text(words));
            best = Math.min(best, (shown.get(20, TimeUnit.SECONDS) - start) / 1e9);
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> scene.removePostLayoutPulseListener(look));
        }
        System.out.printf("save to redraw, %s: %.0f ms%n", way, 1000 * best);
        assertThat(best).as("seconds").isLessThan(0.5);
    }

    /// How editors write a file.
    enum Save {
        OVER,
        BESIDE_AND_RENAMED,
        EMPTIED_FIRST;

        void write(Path file, String text) throws IOException {
            switch (this) {
                case OVER -> Files.writeString(file, text);
                case BESIDE_AND_RENAMED -> {
                    Path beside = Files.writeString(file.resolveSibling(".mine.md.part"), text);
                    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
                case EMPTIED_FIRST -> {
                    Files.writeString(file, "");
                    Files.writeString(file, text);
                }
            }
        }
    }

    private static String shownText(FxRobot robot) {
        return robot.lookup("#page .markdown .run").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void openRunsAreMatchedAnewWhenACardIsSaved() throws IOException {
        open.untilCards();
        Path run = Files.writeString(folder.resolve("run.csv"), "step,odd_thing\n0,1\n1,2\n2,3\n");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(run)));
        open.untilRuns(1);
        assertThat(open.session().readings("mine")).isEmpty();
        Files.writeString(file, CARD.replace("name: My metric", "name: My metric\naliases: [odd_thing]") + "Words.\n");
        open.until(() -> open.session().readings("mine").size() == 1);
        Files.writeString(file, CARD + "Words.\n");
        open.until(() -> open.session().readings("mine").isEmpty());
        Files.delete(run);
    }

    @Test
    void aCurveIsDrawnIntoTheCardAndNothingElseIsTouched(FxRobot robot) throws IOException {
        go("mine");
        robot.clickOn("#draw-curve");
        Node board = robot.lookup("#drawing-board").query();
        robot.clickOn("#scenario-label").write("Late rise");
        Point2D middle = board.localToScreen(
                board.getLayoutBounds().getCenterX(), board.getLayoutBounds().getCenterY());
        robot.moveTo(middle.add(30, -80)).clickOn();
        robot.type(KeyCode.UP).type(KeyCode.UP);
        robot.clickOn("#undo").clickOn("#undo").clickOn("#redo");
        open.picture("draw-curve");
        robot.clickOn("#save-curve");
        open.until(() -> card().failing().size() == 2);
        assertThat(card().failing().getLast().label()).isEqualTo("Late rise");
        assertThat(card().failing().getLast().curves().getFirst().points().size())
                .isEqualTo(12);
        open.until(() -> button(robot, "Late rise").isSelected());
        String text = Files.readString(file);
        assertThat(text).contains("# kept as it is", "{ step: 50, value: 8 } # a note", "First words.");
        assertThat(robot.lookup("#drawing-board").tryQuery()).isEmpty();
    }

    @Test
    void aBundledCardIsCopiedIntoThePackAsItIsToDrawOnIt(FxRobot robot) throws IOException {
        go("kl");
        robot.clickOn("#draw-curve");
        robot.clickOn("#scenario-label").write("My drift");
        open.picture("draw-curve-kl");
        robot.clickOn("#save-curve");
        open.until(() -> open.session().library().card("kl").orElseThrow().scenarios().stream()
                .anyMatch(scenario -> scenario.label().equals("My drift")));
        String copy = Files.readString(folder.resolve("kl.md"));
        String original = Files.readString(Path.of("metrics", "kl.md"));
        assertThat(original.lines().filter(line -> !copy.contains(line))).isEmpty();
        assertThat(copy).contains("My drift");
    }

    private MetricCard card() {
        return open.session().library().card("mine").orElseThrow();
    }

    private void write(String words) throws IOException {
        Files.writeString(file, text(words));
    }

    private static String text(String words) {
        return CARD + (words + "\n\n").repeat(40);
    }

    private void go(String card) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().trail().go(new Place.Card(card)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static double hidden(ScrollPane page) {
        return page.getContent().getLayoutBounds().getHeight()
                - page.getViewportBounds().getHeight();
    }

    private static ToggleButton button(FxRobot robot, String words) {
        return robot.lookup("#scenarios .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("cards");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
