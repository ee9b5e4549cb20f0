/// The robust rules: [RobustRules], told by an `Expectation` what the metric should look like. Spikes and levels while
/// a
/// column runs; shift, trend and shape of it as a whole, with limits drawn from the metric's examples.
@NullMarked
package dev.curvewise.detect.robust;

import org.jspecify.annotations.NullMarked;
