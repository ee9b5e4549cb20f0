package dev.curvewise.detect.robust;

import dev.curvewise.series.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each robust test is held to for one metric: the stated defaults, made wider where a healthy example
/// would trip them, and the shapes that tell its failing examples from its healthy ones.
///
/// @param spikeUp   robust σ above the neighbours that are a spike
/// @param spikeDown robust σ below the neighbours that are a spike
/// @param shiftUp   robust σ above the plateau that are a shift
/// @param shiftDown robust σ below the plateau that are a shift
/// @param trendUp   Mann–Kendall z of a rise
/// @param trendDown Mann–Kendall z of a fall
/// @param level     the levels that are healthy, or null where scale or range are unknown
/// @param unit      what is large for this metric, in its own unit: the span of its healthy levels; NaN where unknown
/// @param shapes    the shape tests
record Limits(
        double spikeUp,
        double spikeDown,
        double shiftUp,
        double shiftDown,
        double trendUp,
        double trendDown,
        @Nullable Range level,
        double unit,
        List<ShapeLimit> shapes) {

    Limits {
        shapes = List.copyOf(shapes);
    }

    /// The smallest σ in the metric's own unit; 0 where that is unknown.
    double floor(RobustSettings settings) {
        return unit > 0 ? settings.floor() * unit : 0;
    }

    double spike(double score) {
        return score > 0 ? spikeUp : spikeDown;
    }

    double shift(double score) {
        return score > 0 ? shiftUp : shiftDown;
    }

    double trend(double z) {
        return z > 0 ? trendUp : trendDown;
    }
}
