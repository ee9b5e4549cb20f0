package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A folder is added and taken off the list, and the cards in it come and go with it.
@ExtendWith(ApplicationExtension.class)
class FoldersWindowTest {

    private Stage stage;
    private OpenWindow open;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        open = new OpenWindow(stage, OpenWindow.nothing());
    }

    @Test
    void theCardsOfAFolderComeAndGoWithIt(FxRobot robot, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.md"), "---\nid: mine\nname: My metric\n---\nText.\n");
        Files.writeString(folder.resolve("kl.md"), "---\nid: kl\nname: My own KL\n---\nText.\n");
        open.untilCards();
        int bundled = open.session().library().cards().size();
        File chosen = folder.toFile();
        Dialog<Void> dialog = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Dialog<Void> made = FoldersWindow.over(stage, open.settings().cardFolders(), () -> chosen);
            made.show();
            return made;
        });
        robot.clickOn("#add-folder").clickOn("#add-folder");
        open.until(() -> open.session().library().card("mine").isPresent());
        assertThat(open.settings().cardFolders()).containsExactly(folder.toString());
        assertThat(open.session().library().cards()).hasSize(bundled + 1);
        assertThat(open.session().library().card("kl").orElseThrow().name()).isEqualTo("My own KL");
        assertThat(open.session().problems())
                .anyMatch(problem -> problem.what().equals("This replaces the bundled page 'kl'"));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            ListView<?> list = (ListView<?>) dialog.getDialogPane().lookup("#card-folders");
            list.getSelectionModel().select(0);
        });
        robot.clickOn("#remove-folder");
        open.until(() -> open.session().library().card("mine").isEmpty());
        assertThat(open.session().library().card("kl").orElseThrow().name()).isEqualTo("KL divergence");
        WaitForAsyncUtils.waitForAsyncFx(5_000, dialog::close);
    }
}
