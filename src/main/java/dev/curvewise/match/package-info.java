/// Which column of a run is which card.
@NullMarked
package dev.curvewise.match;

import org.jspecify.annotations.NullMarked;
