/// TensorBoard's event files.
@NullMarked
package dev.curvewise.run.format.event;

import org.jspecify.annotations.NullMarked;
