package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.session.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Leaves a picture of each main view, light and dark, in `target/screenshots`.
@ExtendWith(ApplicationExtension.class)
class PicturesTest {

    private OpenWindow open;

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.nothing());
    }

    @Test
    void home() {
        open.untilCards();
        take("home");
    }

    @Test
    void cardWithoutARun() {
        go("kl");
        take("card-kl");
    }

    @Test
    void cardWithTheSample(FxRobot robot) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().openSample());
        open.untilRuns(1);
        go("kl");
        take("card-kl-sample");
        robot.clickOn("#alerts").type(KeyCode.END);
        open.until(() -> open.session().selectedProperty().get() != null);
        take("card-kl-alert");
    }

    @Test
    void problems(FxRobot robot) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> open.window().openRuns(List.of(Path.of("no-such-run.csv"), Path.of("pom.xml"))));
        open.until(() -> open.session().problems().size() >= 2);
        robot.clickOn("#problems");
        take("problems");
    }

    @Test
    void methodPages(FxRobot robot) {
        open.untilCards();
        for (String id : List.of("sft", "grpo")) {
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().trail().go(new Place.Method(id)));
            WaitForAsyncUtils.waitForFxEvents();
            take("method-" + id);
            for (int part = 1; part <= 3; part++) {
                double at = part / 3.0;
                ScrollPane page = robot.lookup("#page").queryAs(ScrollPane.class);
                WaitForAsyncUtils.waitForAsyncFx(5_000, () -> page.setVvalue(at));
                WaitForAsyncUtils.waitForFxEvents();
                take("method-" + id + "-" + part);
            }
        }
    }

    private void take(String name) {
        open.picture(name);
        assertThat(Files.exists(Path.of("target", "screenshots", name + "-dark.png")))
                .isTrue();
    }

    private void go(String card) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.session().trail().go(new Place.Card(card)));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
