package dev.curvewise.plot;

/// The sign set on some points of a line, so that lines differ without colour.
public enum Symbol {
    NONE,
    CIRCLE,
    TRIANGLE,
    SQUARE,
    DIAMOND,
    CROSS;

    /// The corners around the centre as x and y in turn, empty where it has none; y grows downwards.
    ///
    /// @param radius half its size
    public double[] corners(double radius) {
        double r = radius;
        return switch (this) {
            case TRIANGLE -> new double[] {0, -1.15 * r, 1.1 * r, 0.85 * r, -1.1 * r, 0.85 * r};
            case SQUARE -> new double[] {-0.9 * r, -0.9 * r, 0.9 * r, -0.9 * r, 0.9 * r, 0.9 * r, -0.9 * r, 0.9 * r};
            case DIAMOND -> new double[] {0, -1.25 * r, 1.25 * r, 0, 0, 1.25 * r, -1.25 * r, 0};
            case NONE, CIRCLE, CROSS -> new double[0];
        };
    }
}
