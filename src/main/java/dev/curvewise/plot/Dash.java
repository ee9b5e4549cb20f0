package dev.curvewise.plot;

import java.util.Arrays;

/// How a line is broken up, so that lines differ without colour.
public enum Dash {
    SOLID,
    LONG,
    SHORT,
    DOT,
    DASH_DOT,
    WIDE,
    DOUBLE_DOT;

    /// Lengths drawn and left out in turn; empty for a solid line.
    ///
    /// @param scale device pixels in a pixel
    public double[] pattern(double scale) {
        return Arrays.stream(lengths()).map(length -> length * scale).toArray();
    }

    private double[] lengths() {
        return switch (this) {
            case SOLID -> new double[0];
            case LONG -> new double[] {8, 4};
            case SHORT -> new double[] {3, 3};
            case DOT -> new double[] {1.5, 3};
            case DASH_DOT -> new double[] {8, 3, 1.5, 3};
            case WIDE -> new double[] {14, 4};
            case DOUBLE_DOT -> new double[] {8, 3, 1.5, 3, 1.5, 3};
        };
    }
}
