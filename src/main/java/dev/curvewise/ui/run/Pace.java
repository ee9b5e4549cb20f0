package dev.curvewise.ui.run;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;

/// Spreads work over frames: a little of it is done in each, so that the window never stands still for all of it. Once
/// the work is quick, as it is when much of it was done before, all of it fits into one frame.
final class Pace {

    /// What may be spent in a frame, in nanoseconds. What is made must still be styled, laid out and drawn, which takes
    /// several times as long.
    private static final long BUDGET = 4_000_000L;

    private static final long FRAME = 16_000_000L;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private long frame;
    private long spent;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            begin(System.nanoTime());
            while (!waiting.isEmpty() && spent < BUDGET) {
                timed(waiting.removeFirst());
            }
            if (waiting.isEmpty()) {
                stop();
            }
        }
    };

    /// Does something now where this frame has time for it, else in one of the next, in the order it was asked for.
    void run(Runnable work) {
        long now = System.nanoTime();
        if (waiting.isEmpty() && now - frame > FRAME) {
            begin(now);
        }
        if (waiting.isEmpty() && spent < BUDGET) {
            timed(work);
        } else {
            waiting.addLast(work);
            timer.start();
        }
    }

    /// Forgets what was not done yet.
    void close() {
        waiting.clear();
        timer.stop();
    }

    private void begin(long now) {
        frame = now;
        spent = 0;
    }

    private void timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        spent += System.nanoTime() - start;
    }
}
