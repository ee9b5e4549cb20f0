/// The editor for the example curves of a card.
@NullMarked
package dev.curvewise.ui.card.draw;

import org.jspecify.annotations.NullMarked;
