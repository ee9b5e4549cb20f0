package dev.curvewise.detect.alert;

import dev.curvewise.series.Series;

/// The number that a rule tests, along a whole column, for the strip below its chart.
///
/// A limit that a rule does not have is NaN.
///
/// @param title    what is tested, in words
/// @param unit     what the number counts: `σ`, `×`, `values`
/// @param values   the number at each step; missing where nothing was tested
/// @param warning  above it the rule warns
/// @param critical above it the rule is critical
/// @param lower    below it the rule warns
public record ScoreLine(String title, String unit, Series values, double warning, double critical, double lower) {}
