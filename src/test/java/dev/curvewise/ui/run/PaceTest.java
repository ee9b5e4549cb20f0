package dev.curvewise.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Work over frames: all of it, in its order, and none after the end.
@ExtendWith(ApplicationExtension.class)
class PaceTest {

    @Start
    void start(Stage stage) {}

    @Test
    void doesAllOfItInItsOrder() throws Exception {
        List<Integer> done = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Pace pace = new Pace();
            IntStream.range(0, 50).forEach(i -> pace.run(() -> done.add(i)));
        });
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> done.size() == 50).get());
        assertThat(done).isSorted();
    }

    /// A page may be left in the frame in which its tiles are to be made.
    @Test
    void doesNothingInAFrameThatComesAfterTheEnd() {
        List<Integer> done = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Pace pace = new Pace();
            pace.run(() -> done.add(1));
            pace.close();
            pace.frame();
        });
        assertThat(done).isEmpty();
    }
}
