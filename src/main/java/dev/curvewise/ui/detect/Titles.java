package dev.curvewise.ui.detect;

import dev.curvewise.detect.Alert;
import dev.curvewise.detect.DetectorKind;
import dev.curvewise.detect.RobustKind;
import java.util.Arrays;

/// What a reader calls a detector or a robust test.
final class Titles {

    private Titles() {}

    static String of(Alert alert) {
        return DetectorKind.byId(alert.detector())
                .map(DetectorKind::title)
                .or(() -> Arrays.stream(RobustKind.values())
                        .filter(test -> test.id().equals(alert.detector()))
                        .map(RobustKind::title)
                        .findFirst())
                .orElse(alert.detector());
    }
}
