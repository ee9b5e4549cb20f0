package dev.curvewise.plot;

import java.util.List;

/// Where the faint lines behind the curves stand.
///
/// @param steps  upright lines
/// @param values level lines
public record Grid(List<Double> steps, List<Double> values) {

    public static final Grid NONE = new Grid(List.of(), List.of());

    public Grid {
        steps = List.copyOf(steps);
        values = List.copyOf(values);
    }
}
