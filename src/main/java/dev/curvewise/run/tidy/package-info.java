/// From a file as it stands to curves that can be read: restarts, repeated and unsorted steps, several runs in one
/// file.
/// Pure functions; whatever they change they also say.
@NullMarked
package dev.curvewise.run.tidy;

import org.jspecify.annotations.NullMarked;
