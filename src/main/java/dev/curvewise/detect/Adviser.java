package dev.curvewise.detect;

import dev.curvewise.detect.alert.Advice;
import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.compatible.StockAdvice;
import dev.curvewise.detect.robust.RobustAdvice;
import dev.curvewise.series.Figures;
import java.util.List;

/// Explains alerts, whichever rules raised them.
public final class Adviser {

    private Adviser() {}

    /// What to say about an alert, of a stock detector or a robust test.
    public static Advice on(Alert alert) {
        return DetectorKind.byId(alert.detector())
                .map(kind -> StockAdvice.of(kind, alert))
                .or(() -> RobustAdvice.of(alert))
                .orElseGet(() -> new Advice(
                        Figures.text(alert.value()) + " at step " + Figures.text(alert.step()),
                        "",
                        List.of("Look at the other curves around this step")));
    }
}
