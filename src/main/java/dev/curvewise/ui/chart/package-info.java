/// A line chart in the manner of `javafx.scene.chart` that draws every point it is given.
///
/// The axes, grid and style classes are those of JavaFX; what lies between the axes is drawn by [dev.curvewise.plot]
/// into a pixel buffer, and what moves with the pointer lies in a pane above it.
@NullMarked
package dev.curvewise.ui.chart;

import org.jspecify.annotations.NullMarked;
