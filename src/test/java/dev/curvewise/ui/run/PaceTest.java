package dev.curvewise.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// How work is spread over the frames of the window.
@ExtendWith(ApplicationExtension.class)
class PaceTest {

    /// More than is ever spent in a frame, in nanoseconds.
    private static final long LONG = 7_000_000;

    @Test
    void ofWorkThatTakesLongAFrameDoesOnePiece() throws Exception {
        List<Integer> frames = framesOf(8, PaceTest::beBusy);
        assertThat(new HashSet<>(frames)).as("frames of the pieces %s", frames).hasSize(8);
    }

    @Test
    void ofWorkThatTakesNoTimeAFrameDoesMuch() throws Exception {
        List<Integer> frames = framesOf(400, () -> {});
        assertThat(new HashSet<>(frames)).as("frames of the pieces %s", frames).hasSizeLessThan(40);
    }

    @Test
    void workThatIsNoLongerWantedIsLeft() {
        AtomicInteger done = new AtomicInteger();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Pace pace = new Pace();
            pace.run(done::incrementAndGet);
            pace.close();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(done).hasValue(0);
    }

    /// The number of the frame in which each of some pieces of work was done, in their order.
    private static List<Integer> framesOf(int pieces, Runnable work) throws Exception {
        AtomicInteger frame = new AtomicInteger();
        List<Integer> done = new ArrayList<>();
        AnimationTimer counting = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frame.incrementAndGet();
            }
        };
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            counting.start();
            Pace pace = new Pace();
            IntStream.range(0, pieces)
                    .forEach(piece -> pace.run(() -> {
                        work.run();
                        done.add(frame.get());
                    }));
        });
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, () -> done.size() == pieces));
        WaitForAsyncUtils.waitForAsyncFx(5_000, counting::stop);
        return done;
    }

    private static void beBusy() {
        long end = System.nanoTime() + LONG;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
