package dev.curvewise.plot;

/// A horizontal line at a value.
///
/// @param value  where it lies
/// @param text   what it is, written at its right end
/// @param colour its colour
public record Threshold(double value, String text, ColourToken colour) {}
