package dev.curvewise.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// When work is done that waits for a frame.
@ExtendWith(ApplicationExtension.class)
class NextFrameTest {

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void whatIsWishedSeveralTimesIsDoneOnce() throws InterruptedException {
        NextFrame next = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> new NextFrame(done::incrementAndGet));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            next.wish();
            next.wish();
            next.wish();
        });
        frames(5);
        assertThat(done).hasValue(1);
        WaitForAsyncUtils.waitForAsyncFx(5_000, next::wish);
        frames(5);
        assertThat(done).as("wished for once more").hasValue(2);
    }

    @Test
    void aWishIsTakenBack() throws InterruptedException {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            NextFrame next = new NextFrame(done::incrementAndGet);
            next.wish();
            next.forget();
        });
        frames(5);
        assertThat(done).hasValue(0);
    }

    @Test
    void workRunsAfterTheFrameThatDrawsWhatWasChanged() throws InterruptedException {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> at = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (begun.incrementAndGet() == 10) {
                        stop();
                    }
                }
            }.start();
            NextFrame.run(() -> at.add(begun.get()));
        });
        frames(10);
        assertThat(at).as("frames begun by then").containsExactly(2);
    }

    private static void frames(int count) throws InterruptedException {
        CountDownLatch passed = new CountDownLatch(count);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        passed.countDown();
                        if (passed.getCount() == 0) {
                            stop();
                        }
                    }
                }.start());
        assertThat(passed.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
