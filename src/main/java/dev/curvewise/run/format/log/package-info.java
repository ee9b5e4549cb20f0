/// What consoles showed, and other files with a line of words and numbers per step.
@NullMarked
package dev.curvewise.run.format.log;

import org.jspecify.annotations.NullMarked;
