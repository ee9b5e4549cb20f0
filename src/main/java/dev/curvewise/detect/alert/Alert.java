package dev.curvewise.detect.alert;

import java.util.Map;

/// A detector's answer at one step.
///
/// @param detector the detector's id, such as `kl_explosion`
/// @param severity how much it matters
/// @param step     the step it fired on
/// @param value    the value it fired on
/// @param baseline what the value was held against
/// @param values   every number behind the alert by its name, in a fixed order
public record Alert(
        String detector, Severity severity, double step, double value, Baseline baseline, Map<String, Double> values) {}
