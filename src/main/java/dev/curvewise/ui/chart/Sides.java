package dev.curvewise.ui.chart;

/// The room that a chart needs beside its curves, in pixels.
///
/// @param axis  at the left, for the values
/// @param names at the right, for the names of the lines
record Sides(double axis, double names) {

    static final Sides NONE = new Sides(0, 0);

    /// Room enough for both.
    Sides and(Sides other) {
        return new Sides(Math.max(axis, other.axis), Math.max(names, other.names));
    }
}
