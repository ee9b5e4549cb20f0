package dev.curvewise.plot;

/// What a line is, which decides how it is drawn.
public enum LineKind {
    EXAMPLE_HEALTHY,
    EXAMPLE_FAILING,
    RUN,
    /// What several runs come to, such as their median; the runs themselves stand faintly behind it.
    SUMMARY
}
