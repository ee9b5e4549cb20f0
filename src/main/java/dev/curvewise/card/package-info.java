/// The cards: what a metric means, with labelled healthy and failing curves. Text becomes records here.
@NullMarked
package dev.curvewise.card;

import org.jspecify.annotations.NullMarked;
