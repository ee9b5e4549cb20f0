package dev.curvewise.ui.detect;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.robust.RobustKind;

/// What a reader calls a detector or a robust test, and the number that it tests.
final class Titles {

    private Titles() {}

    static String of(Alert alert) {
        return of(alert.detector());
    }

    /// @param detector the id of a detector or robust test
    static String of(String detector) {
        return DetectorKind.byId(detector)
                .map(DetectorKind::title)
                .or(() -> RobustKind.byId(detector).map(RobustKind::title))
                .orElse(detector);
    }

    static String ofScore(Alert alert) {
        return DetectorKind.byId(alert.detector())
                .map(DetectorKind::scoreName)
                .or(() -> RobustKind.byId(alert.detector()).map(RobustKind::scoreName))
                .orElse("Score");
    }
}
