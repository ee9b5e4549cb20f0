/// The words of detection: an alert with its numbers and its baseline, episodes, a judgement, what is expected of a
/// metric, what can be set, and the number that a rule tests. Made by the rules, read by everybody.
@NullMarked
package dev.curvewise.detect.alert;

import org.jspecify.annotations.NullMarked;
