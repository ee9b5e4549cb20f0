package dev.curvewise.card;

import dev.curvewise.series.Series;

/// One line of an example.
///
/// @param name   `value` where a scenario has a single line, else the line's own name such as `train` or `chosen`
/// @param points its points
public record Curve(String name, Series points) {

    /// The name of the only line of a scenario.
    public static final String SINGLE = "value";
}
