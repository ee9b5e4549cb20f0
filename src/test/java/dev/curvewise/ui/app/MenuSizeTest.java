package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

/// Menus are read as easily as the page, however small the buttons are that open them.
@ExtendWith(ApplicationExtension.class)
class MenuSizeTest {

    @TempDir
    private Path folder;

    private OpenWindow open;

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.nothing());
    }

    @Test
    void theWordsOfMenusAreOfTheSizeOfThePage(FxRobot robot) throws IOException {
        open.untilCards();
        Path file = RunTexts.mixed(folder, "a.csv", 1);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(file)));
        open.untilRuns(1);
        for (String opener : List.of(".run-menu", ".column-tile .more", "#overview-order")) {
            robot.clickOn(opener);
            open.until(() -> !words(robot).isEmpty());
            assertThat(words(robot))
                    .as(opener)
                    .allSatisfy(label -> assertThat(label.getFont().getSize()).isEqualTo(14));
            robot.type(KeyCode.ESCAPE);
            open.until(() -> words(robot).isEmpty());
        }
    }

    private static Set<Label> words(FxRobot robot) {
        return robot.lookup(".context-menu .menu-item .label").queryAllAs(Label.class);
    }
}
