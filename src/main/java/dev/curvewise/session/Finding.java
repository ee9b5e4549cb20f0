package dev.curvewise.session;

import dev.curvewise.detect.Alert;

/// An alert on a column of an open run.
///
/// @param reading the column, read as a metric
/// @param alert   the alert
public record Finding(Reading reading, Alert alert) {}
