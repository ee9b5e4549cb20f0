package dev.curvewise.detect.alert;

import org.jspecify.annotations.Nullable;

/// A rule that watches one metric, a value at a time.
///
/// A detector holds the state of one column; a new column needs a new detector. Missing values are never
/// offered.
public interface Detector {

    /// The id in settings files and alerts, such as `kl_explosion`.
    String id();

    /// Takes the next value.
    ///
    /// @param step  its step
    /// @param value a number, NaN or ±Inf
    /// @return the alert it causes, or null
    @Nullable
    Alert accept(double step, double value);
}
