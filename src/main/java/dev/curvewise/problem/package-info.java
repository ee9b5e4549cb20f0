/// Bad input as a value: what is wrong, where, and what to do about it.
@NullMarked
package dev.curvewise.problem;

import org.jspecify.annotations.NullMarked;
