package dev.curvewise.ui.task;

import javafx.animation.AnimationTimer;

/// Spreads what must be made on the window's thread over frames, so that the window goes on moving meanwhile.
public final class NextFrame {

    private NextFrame() {}

    /// Does something once a frame with all that was changed until now is drawn. Only on the window's thread.
    public static void run(Runnable work) {
        new AnimationTimer() {
            private boolean drawn;

            @Override
            public void handle(long now) {
                // the first time is before the layout of the frame that is to be drawn
                if (drawn) {
                    stop();
                    work.run();
                }
                drawn = true;
            }
        }.start();
    }
}
