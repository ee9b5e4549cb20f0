/// The mathematics of drawing a line, without a window.
@NullMarked
package dev.curvewise.plot;

import org.jspecify.annotations.NullMarked;
