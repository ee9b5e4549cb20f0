package dev.curvewise.detect.alert;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a metric before a run of it is judged.
///
/// @param direction    how it is read
/// @param healthyRange the values a healthy run keeps to, or null where nobody knows
/// @param scaleKnown   whether the run's numbers are on the scale of the range and the examples; where they are not,
///                     only the shape of the column is judged
/// @param healthy      labelled examples of how it should look
/// @param failing      labelled examples of how it fails
public record Expectation(
        Direction direction,
        @Nullable Range healthyRange,
        boolean scaleKnown,
        List<Example> healthy,
        List<Example> failing) {

    /// How a metric is read.
    public enum Direction {
        /// More is better.
        UP_GOOD,
        /// Less is better.
        DOWN_GOOD,
        /// It should stay in a band, or nothing is known.
        BAND
    }

    /// A labelled curve.
    ///
    /// @param label  what it is called
    /// @param points its points; at least two of them finite
    public record Example(String label, Series points) {}

    /// Nothing is known.
    public static final Expectation NONE = of(Direction.BAND);

    public Expectation {
        healthy = List.copyOf(healthy);
        failing = List.copyOf(failing);
    }

    /// Only the direction is known.
    public static Expectation of(Direction direction) {
        return new Expectation(direction, null, false, List.of(), List.of());
    }

    /// The same, for a run whose numbers are on another scale.
    public Expectation withoutScale() {
        return new Expectation(direction, healthyRange, false, healthy, failing);
    }

    /// Whether a move upward may be a fault.
    public boolean risingIsBad() {
        return direction != Direction.UP_GOOD;
    }

    /// Whether a move downward may be a fault.
    public boolean fallingIsBad() {
        return direction != Direction.DOWN_GOOD;
    }
}
