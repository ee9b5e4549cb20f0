package dev.curvewise.detect;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.robust.RobustAdvice;
import dev.curvewise.detect.robust.RobustKind;
import dev.curvewise.detect.robust.ShapeFeature;

/// A firing as a list or a chart shows it, without the numbers behind it, which cost more to work out.
///
/// @param detector the id of the detector or robust test
/// @param severity how much it matters
/// @param step     the step it fired on
/// @param value    the value it fired on
/// @param score    the number the rule tested; NaN where it tests none
/// @param unit     what that number counts: `σ`, `×`, `in a row`; empty where it tests none
public record Firing(String detector, Severity severity, double step, double value, double score, String unit) {

    /// An alert without the numbers behind it.
    public static Firing of(Alert alert) {
        return new Firing(
                alert.detector(),
                alert.severity(),
                alert.step(),
                alert.value(),
                alert.baseline().score(),
                unit(alert));
    }

    private static String unit(Alert alert) {
        return DetectorKind.byId(alert.detector())
                .map(DetectorKind::unit)
                .or(() -> RobustAdvice.feature(alert).map(ShapeFeature::unit))
                .or(() -> RobustKind.byId(alert.detector()).map(RobustKind::unit))
                .orElse("");
    }
}
