/// The seven stock rules of [DetectorKind], to the letter, and what they are set to. One record of settings serves all
/// of
/// them, because files, cards and sliders treat parameters alike.
@NullMarked
package dev.curvewise.detect.compatible;

import org.jspecify.annotations.NullMarked;
