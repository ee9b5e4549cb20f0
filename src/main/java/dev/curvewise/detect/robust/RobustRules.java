package dev.curvewise.detect.robust;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Episode;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.detect.alert.ScoreLine;
import dev.curvewise.series.Series;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The robust mode for one metric. Making it puts the metric's examples through the tests (some hundredths of a
/// second), so keep it for as long as the metric is looked at.
public final class RobustRules {

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
        return new RobustPass(series, detector(settings), null).judgement(expectation, settings);
    }

    /// Judges a whole column and tells the number behind it, in one pass.
    ///
    /// @param room gives room for so many numbers; every one of it is written
    public Scored hear(Series series, RobustSettings settings, IntFunction<double[]> room) {
        if (!settings.enabled()) {
            return new Scored(judge(series, settings), scores(series, settings, null));
        }
        Limits limits = calibration.limits(settings);
        RobustScores scores = new RobustScores(series, settings, limits, room);
        RobustPass pass = new RobustPass(series, new RobustDetector(expectation, settings, limits), scores);
        Judgement judgement = pass.judgement(expectation, settings);
        Alert worst =
                judgement.silent() ? null : judgement.episodes().getFirst().peak();
        return new Scored(judgement, line(scores, worst));
    }

    /// What the robust mode says of a column, with the number that its first episode's test tests at each step.
    public record Scored(Judgement judgement, ScoreLine scores) {}

    /// What a test makes of a column at each step, nothing after that step being known.
    ///
    /// @param alert the alert whose test is meant; null for the distance of each value from its neighbours
    public ScoreLine scores(Series series, RobustSettings settings, @Nullable Alert alert) {
        Limits limits = calibration.limits(settings);
        RobustScores scores = new RobustScores(series, settings, limits, double[]::new);
        var _ = new RobustPass(series, new RobustDetector(expectation, settings, limits), scores);
        return line(scores, alert);
    }

    private static ScoreLine line(RobustScores scores, @Nullable Alert alert) {
        RobustKind test = alert == null
                ? RobustKind.SPIKE
                : RobustKind.byId(alert.detector()).orElse(RobustKind.SPIKE);
        return scores.of(test, alert == null ? Optional.empty() : RobustAdvice.feature(alert), limit(alert));
    }

    private static double limit(@Nullable Alert alert) {
        return alert == null ? Double.NaN : alert.values().getOrDefault("threshold", Double.NaN);
    }

    /// The failing examples whose shape an episode found; empty where it is not about shape.
    public List<String> looksLike(Episode episode, RobustSettings settings) {
        Double limit = episode.first().values().get("threshold");
        return RobustAdvice.feature(episode.first()).stream()
                .flatMap(feature -> calibration.limits(settings).shapes().stream()
                        .filter(test -> test.feature() == feature && limit != null && test.limit() == limit)
                        .map(ShapeLimit::label)
                        .filter(label -> !label.isEmpty()))
                .toList();
    }
}
