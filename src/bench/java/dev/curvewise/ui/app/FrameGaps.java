package dev.curvewise.ui.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.animation.AnimationTimer;

/// How long the window stood still between two frames. To be used on the JavaFX thread.
final class FrameGaps extends AnimationTimer {

    private final List<Double> gaps = new ArrayList<>();
    private long before;

    @Override
    public void handle(long now) {
        long time = System.nanoTime();
        if (before > 0) {
            gaps.add((time - before) / 1e6);
        }
        before = time;
    }

    /// The longest gaps in milliseconds, the longest first.
    List<Double> longest(int count) {
        List<Double> sorted = new ArrayList<>(gaps);
        sorted.sort(Collections.reverseOrder());
        return sorted.subList(0, Math.min(count, sorted.size()));
    }
}
