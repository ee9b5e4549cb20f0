package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.session.Place;
import dev.curvewise.session.SavedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Leaves pictures of all that has to do with open runs, in three widths and both themes, in `target/screenshots`.
@ExtendWith(ApplicationExtension.class)
class RunPicturesTest {

    @TempDir
    private Path folder;

    private OpenWindow open;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        open = new OpenWindow(shown, OpenWindow.nothing());
    }

    @Test
    void runsInEveryWidth(FxRobot robot) throws IOException {
        open.untilCards();
        Path restarted = Files.writeString(folder.resolve("restarted.csv"), """
                step,kl,train/entropy_loss,deep/er/reward
                0,0.1,-2,1
                10,0.2,-1.9,2
                20,0.3,-1.8,3
                30,0.4,-1.7,4
                40,0.5,-1.6,5
                20,0.6,-1.6,6
                30,0.7,-1.5,7
                40,0.8,-1.4,8
                50,0.9,-1.3,nan
                """);
        open(RunTexts.mixed(folder, "grpo-17.csv", 1));
        open.untilRuns(1);
        open(RunTexts.mixed(folder, "a-run-with-a-rather-long-name-lr3e-5-beta0.04.csv", 2));
        open.untilRuns(2);
        open(restarted);
        open.untilRuns(3);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            open.window().desk().compareWith(open.session().runs().getFirst());
            open.window().desk().recolour(open.session().runs().get(1), 9);
            open.session()
                    .missing()
                    .add(new SavedRun(
                            folder.resolve("gone/ppo-3.csv").toString(), "", 0, "ppo-3", null, 3, true, false, false));
        });
        for (int width : List.of(1000, 1360, 1440)) {
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
                stage.setWidth(width);
                stage.setHeight(width == 1000 ? 720 : 900);
            });
            WaitForAsyncUtils.waitForFxEvents();
            go(new Place.Overview());
            open.picture("runs-overview-" + width);
            go(new Place.Card("entropy"));
            open.picture("runs-card-" + width);
            go(new Place.Column("my/odd column"));
            open.picture("runs-column-" + width);
        }
        robot.clickOn("#problems");
        open.picture("runs-problems");
        assertThat(Files.exists(Path.of("target", "screenshots", "runs-problems-dark.png")))
                .isTrue();
    }

    private void open(Path file) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openRuns(List.of(file)));
    }

    private void go(Place place) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().trail().go(place));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
