/// Columns of steps and values, immutable, in which a missing value stays a gap.
@NullMarked
package dev.curvewise.series;

import org.jspecify.annotations.NullMarked;
