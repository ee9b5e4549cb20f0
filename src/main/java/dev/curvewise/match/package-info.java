/// Which column of a run is which card: by the library that wrote it, by name, or by guess, and what turns its numbers
/// into the card's quantity.
@NullMarked
package dev.curvewise.match;

import org.jspecify.annotations.NullMarked;
