/// Detectors: one value in, at most one alert out, with the numbers that led to it.
@NullMarked
package dev.curvewise.detect;

import org.jspecify.annotations.NullMarked;
