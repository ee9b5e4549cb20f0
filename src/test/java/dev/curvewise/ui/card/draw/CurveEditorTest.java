package dev.curvewise.ui.card.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.CardParser;
import dev.curvewise.card.CardReader;
import dev.curvewise.card.MetricCard;
import dev.curvewise.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The editor of curves by itself: numbers are typed, taken back and made again, and saved among what stands there.
@ExtendWith(ApplicationExtension.class)
class CurveEditorTest {

    private static final String CARD = """
            ---
            # the name comes first here
            name: Mine
            id: mine # an odd order
            zzz: of my own
            visualizations:
              unhealthy:
                bad:
                  # the points
                  data:
                    - { step: 0, value: 9 } # first
                    - { step: 50, value: 8 }
                    - { step: 100, value: 7.50 }
                  label: Bad
            ---
            Text.
            """;

    @TempDir
    Path folder;

    private final StackPane root = new StackPane();
    private boolean closed;
    private String saved = "";

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(root, 1100, 760);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aTypedNumberIsTakenBackMadeAgainAndSavedAlone(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.md"), CARD);
        edit(card(CARD, file.toString()), file, List.of(), Optional.empty());
        robot.clickOn("#drawing").type(KeyCode.DOWN).type(KeyCode.ENTER);
        type(robot, "8", "6,25");
        assertThat(cells(robot)).contains("6.25").doesNotContain("8");
        robot.clickOn("#undo");
        assertThat(cells(robot)).contains("8").doesNotContain("6.25");
        robot.clickOn("#redo");
        type(robot, "9", "nine");
        assertThat(cells(robot)).contains("9", "6.25");
        robot.clickOn("#save-curve");
        assertThat(closed).isTrue();
        assertThat(saved).isEqualTo("Bad");
        assertThat(Files.readString(file)).isEqualTo(CARD.replace("value: 8 }", "value: 6.25 }"));
    }

    @Test
    void aPointIsDraggedInOneStepAndTakenAway(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.md"), CARD);
        edit(card(CARD, file.toString()), file, List.of(), Optional.empty());
        List<Sketch.Point> before = points(robot);
        Point2D from = onScreen(robot, before.get(3));

        robot.drag(from).dropTo(from.add(8, -90));
        List<Sketch.Point> dragged = points(robot);
        assertThat(dragged).hasSameSizeAs(before);
        assertThat(dragged.get(3).value()).isGreaterThan(before.get(3).value());
        assertThat(dragged.get(3).step())
                .isBetween(before.get(3).step(), before.get(4).step());

        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(points(robot)).as("the whole way is one step").isEqualTo(before);
        press(robot, KeyCode.CONTROL, KeyCode.Y);
        assertThat(points(robot)).isEqualTo(dragged);

        robot.clickOn(onScreen(robot, dragged.get(3)), MouseButton.SECONDARY);
        assertThat(points(robot)).hasSize(before.size() - 1).doesNotContain(dragged.get(3));
    }

    /// Everything but the hand on the mouse: choose a scenario, move, add and take away points, name it, save it.
    @Test
    void aCurveIsDrawnByKeysAlone(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.md"), CARD);
        edit(card(CARD, file.toString()), file, List.of(), Optional.empty());
        assertThat(lack(robot)).isEqualTo("Give the scenario a name to save it.");
        press(robot, KeyCode.CONTROL, KeyCode.S);
        assertThat(closed).isFalse();

        robot.type(KeyCode.RIGHT)
                .type(KeyCode.RIGHT)
                .type(KeyCode.UP)
                .type(KeyCode.INSERT)
                .type(KeyCode.DELETE);
        press(robot, KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(robot.lookup("#drawing").query().isDisabled())
                .as("another scenario would begin anew")
                .isTrue();
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        focus(robot, "#scenario-label");
        robot.write("Slow rise");
        focus(robot, "#scenario-analysis");
        List<Sketch.Point> drawn = points(robot);
        robot.write("It rises. Wrong");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(points(robot)).as("the words were taken back, not the curve").isEqualTo(drawn);
        robot.interact(
                () -> robot.lookup("#scenario-analysis").queryTextInputControl().setText("It rises."));
        press(robot, KeyCode.CONTROL, KeyCode.S);
        assertThat(closed).isTrue();
        assertThat(saved).isEqualTo("Slow rise");
        String text = Files.readString(file);
        assertThat(text.lines()).containsAll(CARD.lines().toList());
        assertThat(text).contains("slow_rise:", "label: Slow rise", "analysis: It rises.", "synthetic: true");
    }

    @Test
    void whatWasTypedIsNotLostWithoutAsking(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.md"), CARD);
        edit(card(CARD, file.toString()), file, List.of(), Optional.empty());
        focus(robot, "#scenario-analysis");
        robot.write("Long thought.").type(KeyCode.ESCAPE);
        assertThat(closed).isFalse();
        assertThat(message(robot)).isEqualTo("The drawing is not saved.");
        Button discard = robot.lookup("Discard the drawing").queryAs(Button.class);
        assertThat(discard.getWidth()).as("it is read in full").isGreaterThanOrEqualTo(discard.prefWidth(-1));
        robot.type(KeyCode.ESCAPE);
        assertThat(closed).isTrue();
        assertThat(Files.readString(file)).isEqualTo(CARD);
    }

    @Test
    void aTypedStepFindsItsPlaceAndATakenOneIsLeft(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.md"), CARD);
        edit(card(CARD, file.toString()), file, List.of(), Optional.empty());
        robot.clickOn("#drawing").type(KeyCode.DOWN).type(KeyCode.ENTER);
        type(robot, "0", "120");
        assertThat(points(robot)).extracting(Sketch.Point::step).containsExactly(50.0, 100.0, 120.0);
        type(robot, "50", "100");
        assertThat(points(robot)).extracting(Sketch.Point::step).containsExactly(50.0, 100.0, 120.0);
        robot.doubleClickOn(cell(robot, "7.5")).write("7").type(KeyCode.ESCAPE);
        assertThat(closed).isFalse();
        assertThat(message(robot)).as("only the number was let go of").isEmpty();
    }

    @Test
    void aFileThatCanNotBeSavedIsNamed(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.md"), CARD);
        edit(card(CARD, file.toString()), file, List.of(), Optional.empty());
        robot.clickOn("#scenario-label").write("Late");
        Files.writeString(file, CARD.replace("visualizations:", "visualizations: ["));
        robot.clickOn("#save-curve");
        assertThat(closed).isFalse();
        assertThat(message(robot))
                .isEqualTo("The curve cannot be saved into a file that cannot be read. Repair the card first.");
        Files.delete(file);
        robot.clickOn("#save-curve");
        assertThat(closed).isFalse();
        assertThat(message(robot)).isEqualTo("There is no such file.");
    }

    @Test
    void aFolderIsChosenForTheCopyOfABundledCard(FxRobot robot) throws IOException {
        MetricCard kl = CardReader.bundled().found().orElseThrow().card("kl").orElseThrow();
        edit(kl, null, List.of(), Optional.of(folder));
        robot.clickOn("#scenario-label").write("My drift");
        assertThat(robot.lookup("#save-curve").queryAs(Button.class).isDisabled())
                .isTrue();
        robot.clickOn("#choose-folder").clickOn("#save-curve");
        assertThat(closed).isTrue();
        assertThat(Files.readString(folder.resolve("kl.md"))).contains("My drift");
    }

    private void edit(MetricCard card, Path file, List<Path> packs, Optional<Path> chosen) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            CurveEditor editor =
                    new CurveEditor(card, file, packs, () -> chosen, label -> saved = label, () -> closed = true);
            root.getChildren().setAll(editor);
            editor.begin();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    private static void focus(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).query().requestFocus());
    }

    private static String message(FxRobot robot) {
        return robot.lookup("#draw-message").queryLabeled().getText();
    }

    private static String lack(FxRobot robot) {
        return robot.lookup("#draw-lack").queryLabeled().getText();
    }

    private static void type(FxRobot robot, String before, String after) {
        robot.doubleClickOn(cell(robot, before));
        robot.push(KeyCode.CONTROL, KeyCode.A).write(after).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<Sketch.Point> points(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#points").queryTableView().getItems().stream()
                .map(Sketch.Point.class::cast)
                .toList();
    }

    private static Point2D onScreen(FxRobot robot, Sketch.Point point) {
        DrawingBoard board = robot.lookup("#drawing-board").queryAs(DrawingBoard.class);
        return board.localToScreen(board.place(point));
    }

    private static Node cell(FxRobot robot, String text) {
        return shown(robot)
                .filter(cell -> text.equals(cell.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> cells(FxRobot robot) {
        return shown(robot).map(Labeled::getText).filter(text -> text != null).toList();
    }

    private static Stream<Labeled> shown(FxRobot robot) {
        return robot.lookup("#points .table-cell").queryAll().stream().map(Labeled.class::cast);
    }

    private static MetricCard card(String text, String file) {
        return (MetricCard) CardParser.parse(text, file).found().orElseThrow();
    }
}
