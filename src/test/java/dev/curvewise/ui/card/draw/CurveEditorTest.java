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
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
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
        assertThat(Files.readString(file)).isEqualTo(CARD.replace("value: 8 }", "value: 6.25 }"));
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
            CurveEditor editor = new CurveEditor(card, file, packs, () -> chosen, () -> closed = true);
            root.getChildren().setAll(editor);
            editor.begin();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, String before, String after) {
        robot.doubleClickOn(cell(robot, before));
        robot.push(KeyCode.CONTROL, KeyCode.A).write(after).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
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
