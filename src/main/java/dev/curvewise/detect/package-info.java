/// Detectors: one value in, at most one alert out, with the numbers that led to it.
///
/// There are two modes. *Compatible*: the seven stock rules of [DetectorKind], to the letter, set by
/// [Settings]. *Robust*: [RobustRules], told by an [Expectation] what the metric should look like. One record
/// of settings serves all stock rules, because files, cards and sliders treat parameters alike. [Advice]
/// explains an alert, [CrossRules] look at several columns together; [Trace], [Replay], [Comparison] and
/// [Errors] answer what another setting, or an earlier step, would have shown.
@NullMarked
package dev.curvewise.detect;

import org.jspecify.annotations.NullMarked;
