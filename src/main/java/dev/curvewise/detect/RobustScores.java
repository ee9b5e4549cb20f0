package dev.curvewise.detect;

import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// What a robust test makes of a column at each step, nothing after that step being known.
final class RobustScores {

    private static final int LEAST_BLOCKS = 24;

    private final Series series;
    private final RobustDetector detector;
    private final RobustSettings settings;
    private final Limits limits;

    RobustScores(Series series, RobustDetector detector, RobustSettings settings, Limits limits) {
        this.series = series;
        this.detector = detector;
        this.settings = settings;
        this.limits = limits;
    }

    /// Robust σ of each value from its neighbours.
    ScoreLine spike() {
        return new ScoreLine(
                "Robust σ of each value from its neighbours",
                "σ",
                atEachValue(RobustDetector::score),
                limits.spikeUp(),
                RobustDetector.CRITICAL_FACTOR * limits.spikeUp(),
                -limits.spikeDown());
    }

    /// How far the level lies beyond healthy ones.
    ScoreLine level() {
        return new ScoreLine(
                "How far the level lies beyond the healthy ones, in spans of the healthy examples",
                "spans",
                atEachValue(RobustDetector::beyond),
                0,
                1,
                0);
    }

    /// The Mann–Kendall z of the last half so far.
    ScoreLine trend() {
        return new ScoreLine(
                "Mann–Kendall z of the last half, had the run ended here",
                "z",
                atEachBlock(curve -> Whole.lastHalf(curve).z()),
                limits.trendUp(),
                Double.NaN,
                -limits.trendDown());
    }

    /// How many σ the column so far left its plateau by.
    ScoreLine shift() {
        return new ScoreLine(
                "Robust σ from the plateau, had the run ended here",
                "σ",
                atEachBlock(curve -> {
                    Shift shift = Shift.of(curve, settings.floor(), limits.floor(settings), settings.freezeAt());
                    return shift == null ? 0 : shift.score();
                }),
                limits.shiftUp(),
                RobustDetector.CRITICAL_FACTOR * limits.shiftUp(),
                -limits.shiftDown());
    }

    /// The measure of shape that an alert is about.
    ScoreLine shape(ShapeFeature feature) {
        double unit = limits.unit() > 0 ? limits.unit() : 1;
        return new ScoreLine(
                "How much the column " + feature.words() + " than healthy examples, had the run ended here",
                "",
                atEachBlock(curve -> feature.of(Shape.of(curve, unit))),
                limits.shapes().stream()
                        .filter(test -> test.feature() == feature)
                        .mapToDouble(ShapeLimit::limit)
                        .findFirst()
                        .orElse(Double.NaN),
                Double.NaN,
                Double.NaN);
    }

    private Series atEachValue(ToDoubleFunction<RobustDetector> score) {
        return follow((completed, before) -> score.applyAsDouble(detector));
    }

    /// A whole column is only asked when another block of it is there; in between the answer stays.
    private Series atEachBlock(ToDoubleFunction<BlockCurve> score) {
        return follow((completed, before) -> {
            BlockCurve curve = detector.curve();
            if (!completed) {
                return before;
            }
            return curve.size() < LEAST_BLOCKS || detector.finite() < settings.least()
                    ? Double.NaN
                    : score.applyAsDouble(curve);
        });
    }

    private interface Score {
        double at(boolean completed, double before);
    }

    private Series follow(Score score) {
        double[] scores = new double[series.size()];
        Arrays.fill(scores, Series.MISSING);
        double now = Double.NaN;
        for (int i = 0; i < scores.length; i++) {
            double value = series.value(i);
            if (Series.isMissing(value)) {
                continue;
            }
            double blockEnd = end(detector.curve());
            detector.accept(series.step(i), value);
            now = score.at(Double.compare(end(detector.curve()), blockEnd) != 0, now);
            scores[i] = Double.isNaN(now) ? Series.MISSING : now;
        }
        return series.withValues(scores);
    }

    private static double end(BlockCurve curve) {
        return curve.size() == 0 ? Double.NEGATIVE_INFINITY : curve.lastStep(curve.size() - 1);
    }
}
