package dev.curvewise.plot;

import dev.curvewise.series.Range;

/// A shaded stretch of steps, such as the samples a detector's baseline holds.
///
/// @param steps  from where to where
/// @param text   what it is, written at its top
/// @param colour its colour, drawn thin
public record StepSpan(Range steps, String text, ColourToken colour) {}
