/// Card and method pages, and the list that leads to them.
@NullMarked
package dev.curvewise.ui.card;

import org.jspecify.annotations.NullMarked;
