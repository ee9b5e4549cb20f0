package dev.curvewise.detect.robust;

import java.util.List;

/// A question about a column's shape that one failing example of a metric answers otherwise than all its
/// healthy ones, or that every healthy example answers so clearly that a run which answers otherwise is told.
///
/// A single measure may be large for many a reason. So everything that tells the example from the healthy ones
/// has to be there together; the measure that tells it best speaks for all of them.
///
/// @param label   the failing example; empty where the healthy ones alone make the test
/// @param feature what is measured
/// @param limit   above this it looks like the failing example
/// @param also    what else has to be like it
record ShapeLimit(String label, ShapeFeature feature, double limit, List<Above> also) {

    /// A measure that has to lie above a limit.
    record Above(ShapeFeature feature, double limit) {}

    ShapeLimit {
        also = List.copyOf(also);
    }

    /// How far above its limit a shape lies, as a share of the limit; negative where it is unlike the example.
    double over(Shape shape) {
        for (Above other : also) {
            if (!(other.feature().of(shape) > other.limit())) {
                return -1;
            }
        }
        return (feature.of(shape) - limit) / Math.max(Math.abs(limit), 1e-3);
    }
}
