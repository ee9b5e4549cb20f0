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

    /// The same with a circle and a cross as corners too, to be stroked through in turn.
    ///
    /// @param radius half its size
    public double[] outline(double radius) {
        double r = radius;
        return switch (this) {
            case CROSS -> new double[] {-r, -r, r, r, 0, 0, r, -r, -r, r, 0, 0};
            case CIRCLE -> {
                int sides = 16;
                double[] corners = new double[2 * sides];
                for (int i = 0; i < sides; i++) {
                    corners[2 * i] = r * Math.cos(2 * Math.PI * i / sides);
                    corners[2 * i + 1] = r * Math.sin(2 * Math.PI * i / sides);
                }
                yield corners;
            }
            case NONE, TRIANGLE, SQUARE, DIAMOND -> corners(radius);
        };
    }
}
