/// A training run: named columns of numbers read from a file, and the door every file comes in by.
@NullMarked
package dev.curvewise.run;

import org.jspecify.annotations.NullMarked;
