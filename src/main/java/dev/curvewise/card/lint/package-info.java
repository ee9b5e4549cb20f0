/// Checks of card files for their authors: errors where a card cannot be shown as it was meant, warnings as advice.
@NullMarked
package dev.curvewise.card.lint;

import org.jspecify.annotations.NullMarked;
