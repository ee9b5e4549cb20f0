package dev.curvewise.detect;

import java.util.List;

/// A question about a column's shape that a metric's failing examples answer otherwise than its healthy ones.
///
/// @param feature what is measured
/// @param limit   above this it looks like the failing examples
/// @param labels  the failing examples it tells from the healthy ones
record ShapeLimit(ShapeFeature feature, double limit, List<String> labels) {

    ShapeLimit {
        labels = List.copyOf(labels);
    }
}
