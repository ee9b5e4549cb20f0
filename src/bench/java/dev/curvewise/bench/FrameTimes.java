package dev.curvewise.bench;

import dev.curvewise.ui.theme.Theme;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Times frames in a window of 1200 × 700: one follows the other as fast as it can be drawn.
final class FrameTimes {

    private static final int FRAMES = Integer.getInteger("chart.frames", 200);
    private static final int WARM_FRAMES = 150;

    /// The compiler of the virtual machine works beside the first frames; they are thrown away for at least so long.
    private static final long WARM = 2_500_000_000L;

    /// A peer that takes seconds a frame is measured on fewer frames.
    private static final long LONGEST_WARM = 5_000_000_000L;

    private static final long LONGEST = 12_000_000_000L;
    private static final int FEWEST = 5;

    private FrameTimes() {}

    /// What is measured.
    ///
    /// @param node  fills the window
    /// @param frame changes it for a frame, numbered from 0
    record Moving(Parent node, IntConsumer frame) {}

    static void start() {
        System.setProperty("javafx.animation.fullspeed", "true");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        await(started);
    }

    /// The median time of a frame, in milliseconds.
    static double median(Supplier<Moving> making) {
        System.gc();
        double[] times = new double[FRAMES];
        int[] counted = new int[1];
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            Moving moving = making.get();
            Stage stage = new Stage();
            Scene scene = new Scene(moving.node, 1200, 700);
            Theme.LIGHT.applyTo(scene);
            stage.setScene(scene);
            stage.show();
            new Frames(times, moving.frame, count -> {
                        counted[0] = count;
                        stage.close();
                        done.countDown();
                    })
                    .start();
        });
        await(done);
        double[] measured = Arrays.copyOf(times, counted[0]);
        Arrays.sort(measured);
        return measured[measured.length / 2];
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// First warms up, then measures, then tells how many frames it measured.
    private static final class Frames extends AnimationTimer {

        private final double[] times;
        private final IntConsumer change;
        private final IntConsumer whenDone;
        private final long begin = System.nanoTime();
        private int frame;
        private int warm;
        private long warmUntil;
        private long last;

        Frames(double[] times, IntConsumer change, IntConsumer whenDone) {
            this.times = times;
            this.change = change;
            this.whenDone = whenDone;
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (warmUntil == 0) {
                boolean warmed = time - begin > WARM && frame >= WARM_FRAMES;
                if (warmed || (time - begin > LONGEST_WARM && frame >= 2)) {
                    warmUntil = time;
                    warm = frame;
                }
            } else {
                times[frame - warm - 1] = (time - last) / 1e6;
                int count = frame - warm;
                if (count == times.length || (time - warmUntil > LONGEST && count >= FEWEST)) {
                    stop();
                    whenDone.accept(count);
                    return;
                }
            }
            last = time;
            change.accept(frame++);
        }
    }
}
