package dev.curvewise.detect.robust;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One pass of the robust tests over a column: everything they fire on, joined to episodes, and on the way what
/// is needed to draw the numbers they test.
final class RobustPass {

    /// So many values are taken at once at most.
    private static final int AHEAD = 128;

    private static final int JOINED = 10;
    private static final int JOINED_BLOCKS = 4;

    private final RobustDetector detector;
    private final List<Alert> alerts = new ArrayList<>();
    private final Episodes episodes = new Episodes();

    /// @param detector a fresh detector
    /// @param scores   takes what is needed to draw the numbers tested; null where nobody draws them
    RobustPass(Series series, RobustDetector detector, @Nullable RobustScores scores) {
        this.detector = detector;
        double[] ahead = new double[AHEAD];
        for (int i = 0; i < series.size(); i++) {
            int taken = detector.acceptAhead(series, i, series.size(), ahead);
            if (scores != null) {
                scores.takeAhead(i, ahead, taken);
            }
            i += taken;
            if (i == series.size()) {
                break;
            }
            double value = series.value(i);
            if (Series.isMissing(value)) {
                if (scores != null) {
                    scores.skip(i);
                }
                continue;
            }
            Alert alert = detector.accept(series.step(i), value);
            if (scores != null) {
                scores.take(i, detector);
            }
            if (alert != null) {
                alerts.add(alert);
                // counted in numbers, so that what is not a number joins or parts nothing
                episodes.add(
                        alert,
                        detector.finite(),
                        JOINED + JOINED_BLOCKS * detector.curve().length());
            }
        }
        for (Alert alert : detector.whole()) {
            alerts.add(alert);
            episodes.add(alert, detector.finite(), 0);
        }
    }

    /// What the tests say.
    Judgement judgement(Expectation expectation, RobustSettings settings) {
        if (detector.finite() < settings.least()) {
            String numbers = detector.finite() == 1 ? " number; " : " numbers; ";
            String reason = "Only " + detector.finite() + numbers + settings.least() + " are needed to judge";
            return new Judgement(Judgement.Answer.TOO_SHORT, reason, episodes.list(), alerts);
        }
        String zero = zero(expectation);
        if (!zero.isEmpty()) {
            return new Judgement(Judgement.Answer.JUDGED, zero, episodes.list(), alerts);
        }
        if (!expectation.scaleKnown() && expectation.healthyRange() != null) {
            return new Judgement(
                    Judgement.Answer.SHAPE_ONLY,
                    "The scale of this column is not known, so its level is not held against the healthy range",
                    episodes.list(),
                    alerts);
        }
        return new Judgement(Judgement.Answer.JUDGED, "", episodes.list(), alerts);
    }

    /// What a column looks like that nothing was found in and that is 0 throughout; empty where it is
    /// otherwise, or where 0 is good.
    private String zero(Expectation expectation) {
        if (!detector.curve().isZero() || !episodes.list().isEmpty()) {
            return "";
        }
        return switch (expectation.direction()) {
            case UP_GOOD ->
                "It is 0 at every step: it looks like nothing is being rewarded or counted, or it is not logged";
            case BAND -> "It is 0 at every step: it looks like nothing happens here, or it is not really logged";
            case DOWN_GOOD -> "";
        };
    }
}
