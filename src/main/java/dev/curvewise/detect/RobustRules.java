package dev.curvewise.detect;

import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The robust mode for one metric. Making it puts the metric's examples through the tests (some hundredths of a
/// second), so keep it for as long as the metric is looked at.
public final class RobustRules {

    private static final int JOINED = 10;
    private static final int JOINED_BLOCKS = 4;

    private final Expectation expectation;
    private final Calibration calibration;

    public RobustRules(Expectation expectation) {
        this.expectation = expectation;
        this.calibration = new Calibration(expectation);
    }

    /// A detector for a fresh column.
    public RobustDetector detector(RobustSettings settings) {
        return new RobustDetector(expectation, settings, calibration.limits(settings));
    }

    /// Judges a whole column, or as much of it as there is.
    public Judgement judge(Series series, RobustSettings settings) {
        if (!settings.enabled()) {
            return new Judgement(
                    Judgement.Answer.SWITCHED_OFF, "The robust rules are switched off", List.of(), List.of());
        }
        RobustDetector detector = detector(settings);
        List<Alert> alerts = new ArrayList<>();
        Episodes episodes = new Episodes();
        for (int i = 0; i < series.size(); i++) {
            double value = series.value(i);
            if (Series.isMissing(value)) {
                continue;
            }
            Alert alert = detector.accept(series.step(i), value);
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
        if (detector.finite() < settings.least()) {
            String reason = "Only " + detector.finite() + " numbers; " + settings.least() + " are needed to judge";
            return new Judgement(Judgement.Answer.TOO_SHORT, reason, episodes.list(), alerts);
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

    /// What a test makes of a column at each step, nothing after that step being known.
    ///
    /// @param alert the alert whose test is meant; null for the distance of each value from its neighbours
    public ScoreLine scores(Series series, RobustSettings settings, @Nullable Alert alert) {
        RobustScores scores = new RobustScores(series, detector(settings), settings, calibration.limits(settings));
        if (alert == null) {
            return scores.spike();
        }
        RobustKind test = RobustKind.byId(alert.detector()).orElse(RobustKind.SPIKE);
        return switch (test) {
            case LEVEL -> scores.level();
            case TREND -> scores.trend();
            case SHIFT -> scores.shift();
            case SHAPE -> RobustAdvice.feature(alert).map(scores::shape).orElseGet(scores::spike);
            case SPIKE, NON_FINITE -> scores.spike();
        };
    }

    /// The failing examples whose shape an episode found; empty where it is not about shape.
    public List<String> looksLike(Episode episode, RobustSettings settings) {
        return RobustAdvice.feature(episode.first()).stream()
                .flatMap(feature -> calibration.limits(settings).shapes().stream()
                        .filter(test -> test.feature() == feature)
                        .flatMap(test -> test.labels().stream()))
                .toList();
    }
}
