package dev.curvewise.detect.cross;

import dev.curvewise.series.Series;

/// What one column contributes to a [CrossFinding].
///
/// @param metric the metric's id
/// @param column what the run calls it
/// @param what   what it does, in words with its numbers
/// @param from   its level at the start: the median of its first eighth
/// @param to     its level at the end: the median of its last eighth
/// @param begin  the step from which on it moved; its first step where it went nowhere
/// @param course its course: the means of at most 128 stretches, each at the stretch's first step
public record Evidence(
        String metric, String column, String what, double from, double to, double begin, Series course) {}
