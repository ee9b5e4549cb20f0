package dev.curvewise.ui.task;

import javafx.animation.AnimationTimer;

/// Spreads what must be made on the window's thread over frames, so that the window goes on moving meanwhile, and does
/// what is wished for several times between two frames once.
public final class NextFrame {

    private final AnimationTimer timer;

    /// @param work done in the next frame after it was wished for, before that frame is laid out
    public NextFrame(Runnable work) {
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                work.run();
            }
        };
    }

    /// Wishes for the work, which is done once however often it is wished for until then. Only on the window's thread.
    public void wish() {
        timer.start();
    }

    /// Takes the wish back, if there is one.
    public void forget() {
        timer.stop();
    }

    /// Does something once a frame with all that was changed until now is drawn. Only on the window's thread.
    public static void run(Runnable work) {
        // the next frame is the one to be drawn
        new NextFrame(new NextFrame(work)::wish).wish();
    }
}
