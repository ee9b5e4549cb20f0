package dev.curvewise.ui.text;

/// A flow of text on the page and the lines of the source it was written in.
record PlacedProse(Prose prose, Lines source) {}
