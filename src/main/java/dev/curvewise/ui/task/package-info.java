/// The one door to work in the background.
@NullMarked
package dev.curvewise.ui.task;

import org.jspecify.annotations.NullMarked;
