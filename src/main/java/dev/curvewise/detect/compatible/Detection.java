package dev.curvewise.detect.compatible;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Detector;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.List;

/// Runs a detector over a whole column.
public final class Detection {

    private Detection() {}

    /// Every alert of a column, in its order. Missing values are not shown to the detector.
    ///
    /// @param detector a fresh detector
    public static List<Alert> over(Series series, Detector detector) {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            double value = series.value(i);
            if (Series.isMissing(value)) {
                continue;
            }
            Alert alert = detector.accept(series.step(i), value);
            if (alert != null) {
                alerts.add(alert);
            }
        }
        return List.copyOf(alerts);
    }

    /// Every alert of a column with a detector's settings; none where it is switched off.
    public static List<Alert> over(Series series, DetectorSettings settings) {
        return settings.enabled() ? over(series, settings.detector()) : List.of();
    }
}
