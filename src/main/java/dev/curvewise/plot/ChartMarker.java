package dev.curvewise.plot;

/// A mark on a curve, such as a detector's alert.
///
/// @param kind  what it says
/// @param step  the step it stands at
/// @param value the value it stands at; a NaN or infinite one stands on the rail at the bottom
/// @param text  one line shown beside it, such as `3.4 σ above its baseline`
public record ChartMarker(MarkerKind kind, double step, double value, String text) {}
