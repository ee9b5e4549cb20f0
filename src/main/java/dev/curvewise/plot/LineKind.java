package dev.curvewise.plot;

/// What a line is, which decides how it is drawn.
public enum LineKind {
    EXAMPLE_HEALTHY,
    EXAMPLE_FAILING,
    RUN
}
