/// Writing cards: a page as a new file, one scenario changed within a file that is there, and the repairs that need no
/// thought. Whatever is not meant to change keeps every character, comments and the order of keys among them.
@NullMarked
package dev.curvewise.card.edit;

import org.jspecify.annotations.NullMarked;
