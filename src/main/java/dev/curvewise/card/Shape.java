package dev.curvewise.card;

import java.util.Map;

/// A curve that is declared instead of typed point by point.
///
/// @param kind       what it looks like: ramp, plateau, spike, collapse, oscillation, noise, step or sigmoid
/// @param parameters its numbers by name
/// @param noise      the standard deviation of the noise added to it, in units of the values
/// @param seed       what the noise starts from: the same seed draws the same curve
public record Shape(String kind, Map<String, Double> parameters, double noise, long seed) {

    public Shape {
        parameters = Map.copyOf(parameters);
    }
}
