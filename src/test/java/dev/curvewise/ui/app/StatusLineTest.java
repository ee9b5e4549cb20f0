package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.ui.task.Job;
import dev.curvewise.ui.task.Tasks;
import dev.curvewise.ui.theme.Theme;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The quiet line at the bottom while much is under way.
@ExtendWith(ApplicationExtension.class)
class StatusLineTest {

    private final Tasks tasks = Tasks.inBackground();

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(new StatusLine(tasks, FXCollections.observableArrayList(), () -> {}), 800, 40);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    /// Twenty files dropped at once neither squeeze each other nor what else the line says.
    @Test
    void namesTwoJobsAndCountsTheOthers(FxRobot robot) {
        CountDownLatch end = new CountDownLatch(1);
        List<Job> jobs = WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> IntStream.range(0, 20)
                        .mapToObj(i -> tasks.start("Opening run-" + i + ".csv", job -> await(end), done -> {}))
                        .toList());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".status-line .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("Opening run-0.csv", "Opening run-1.csv", "and 18 more")
                .doesNotContain("Opening run-2.csv");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> jobs.subList(1, 20).forEach(Job::cancel));
        end.countDown();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {});
    }

    private static boolean await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
