package dev.curvewise.ui.text;

/// A formula as one outline, in units of the font size it was set for (1 = one em).
///
/// @param path   SVG path data, filled by the non-zero rule, y downwards from the top left corner
/// @param width  in em
/// @param height above the baseline, in em
/// @param depth  below the baseline, in em
/// @param em     how many units of the path make one em
record Outline(String path, double width, double height, double depth, double em) {}
