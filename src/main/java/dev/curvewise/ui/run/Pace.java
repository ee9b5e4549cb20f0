package dev.curvewise.ui.run;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;

/// Spreads work over frames: a little of it is done in each, so that the window never stands still for all of it. Once
/// the work is quick, as it is when much of it was done before, all of it fits into one frame.
final class Pace {

    /// The most that is spent in a frame, in nanoseconds. What is made must still be styled, laid out and drawn, which
    /// takes several times as long.
    private static final long MOST = 6_000_000L;

    /// What is spent in the first frame: while the program is young, everything takes ten times as long.
    private static final long FIRST = 500_000L;

    /// A frame that came later than this was held up by what was made before it.
    private static final long LATE = 26_000_000L;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private long budget = FIRST;
    private long last;
    private boolean going;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame();
        }
    };

    /// Does some of the work. A frame that was begun before it was closed may still come; then there is none.
    void frame() {
        long start = System.nanoTime();
        if (going) {
            budget = start - last > LATE ? budget / 2 : Math.min(MOST, budget + budget / 2 + 1);
        }
        last = start;
        Runnable next = waiting.pollFirst();
        while (next != null) {
            next.run();
            next = System.nanoTime() - start < budget ? waiting.pollFirst() : null;
        }
        going = !waiting.isEmpty();
        if (!going) {
            timer.stop();
        }
    }

    /// Does something in one of the next frames, in the order it was asked for.
    void run(Runnable work) {
        waiting.addLast(work);
        timer.start();
    }

    /// Forgets what was not done yet.
    void close() {
        waiting.clear();
        going = false;
        timer.stop();
    }
}
