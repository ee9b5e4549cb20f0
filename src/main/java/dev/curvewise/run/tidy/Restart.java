package dev.curvewise.run.tidy;

/// A place where the steps fall back.
///
/// @param row    the first row after it, from 0
/// @param before the step before it
/// @param after  the step it falls back to
public record Restart(int row, double before, double after) {}
