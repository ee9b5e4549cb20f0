/// Curvewise: a desktop field guide to training curves. Only the entry point lives here.
@NullMarked
package dev.curvewise;

import org.jspecify.annotations.NullMarked;
