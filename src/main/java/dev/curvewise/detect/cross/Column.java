package dev.curvewise.detect.cross;

import dev.curvewise.series.Series;

/// A column of a run, read as a metric.
///
/// @param metric     the metric's id
/// @param name       what the run calls the column
/// @param evaluation whether the name says that it was measured in an evaluation, not in training
/// @param series     its points, on the metric's own scale
public record Column(String metric, String name, boolean evaluation, Series series) {}
