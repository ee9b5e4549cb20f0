/// The window: the one place where things are put together.
@NullMarked
package dev.curvewise.ui.app;

import org.jspecify.annotations.NullMarked;
