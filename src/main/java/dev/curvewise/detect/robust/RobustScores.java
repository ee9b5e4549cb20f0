package dev.curvewise.detect.robust;

import dev.curvewise.detect.alert.ScoreLine;
import dev.curvewise.detect.stats.BlockCurve;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What a robust test makes of a column at each step, nothing after that step being known.
///
/// The distance from the neighbours is kept for every value. What is asked of the column as a whole is asked at
/// up to 160 places along it, from the blocks that there were by then; in between the answer stays.
final class RobustScores {

    private static final int PLACES = 160;
    private static final int LEAST_BLOCKS = 24;

    /// The column as it was known at a row.
    private record Known(int row, BlockCurve curve) {}

    /// How far the level lies beyond healthy ones, from a row on.
    private record Beyond(int row, double spans) {}

    private final Series series;
    private final RobustSettings settings;
    private final Limits limits;
    private final double[] spikes;
    private final List<Known> known = new ArrayList<>();
    private final List<Beyond> levels = new ArrayList<>();
    private int blocks;
    private int blockLength = 1;
    private double beyond = Double.NaN;
    private int nextPlace;

    /// @param room gives room for the score of every value
    RobustScores(Series series, RobustSettings settings, Limits limits, IntFunction<double[]> room) {
        this.series = series;
        this.settings = settings;
        this.limits = limits;
        this.spikes = room.apply(series.size());
    }

    /// Takes the scores of rows that changed nothing else.
    void takeAhead(int row, double[] scores, int count) {
        System.arraycopy(scores, 0, spikes, row, count);
    }

    /// Passes by a row without a value.
    void skip(int row) {
        spikes[row] = Series.MISSING;
    }

    /// Takes what the detector made of a row.
    void take(int row, RobustDetector detector) {
        double score = detector.score();
        spikes[row] = Double.isNaN(score) ? Series.MISSING : score;
        BlockCurve curve = detector.curve();
        if (curve.size() == blocks && curve.length() == blockLength) {
            return;
        }
        blocks = curve.size();
        blockLength = curve.length();
        if (Double.compare(beyond, detector.beyond()) != 0) {
            beyond = detector.beyond();
            levels.add(new Beyond(row, beyond));
        }
        if (row >= nextPlace && blocks >= LEAST_BLOCKS && detector.finite() >= settings.least()) {
            known.add(new Known(row, curve.copy()));
            nextPlace = row + Math.max(1, series.size() / PLACES);
        }
    }

    /// The number behind an alert's test.
    ///
    /// @param limit what that alert's shape was held to
    ScoreLine of(RobustKind test, Optional<ShapeFeature> feature, double limit) {
        return switch (test) {
            case LEVEL -> level();
            case TREND -> trend();
            case SHIFT -> shift();
            case SHAPE -> feature.map(asked -> shape(asked, limit)).orElseGet(this::spike);
            case SPIKE, NON_FINITE -> spike();
        };
    }

    /// Robust σ of each value from its neighbours.
    private ScoreLine spike() {
        return new ScoreLine(
                "Robust σ of each value from its neighbours",
                RobustKind.SPIKE.unit(),
                series.withValues(spikes),
                limits.spikeUp(),
                RobustDetector.CRITICAL_FACTOR * limits.spikeUp(),
                -limits.spikeDown());
    }

    /// How far the level lies beyond healthy ones.
    private ScoreLine level() {
        double[] scores = new double[series.size()];
        Arrays.fill(scores, Series.MISSING);
        for (int i = 0; i < levels.size(); i++) {
            fill(
                    scores,
                    levels.get(i).row(),
                    i + 1 < levels.size() ? levels.get(i + 1).row() : scores.length,
                    levels.get(i).spans());
        }
        return new ScoreLine(
                "How far the level lies beyond the healthy ones, in spans of the healthy examples",
                RobustKind.LEVEL.unit(),
                series.withValues(scores),
                0,
                1,
                0);
    }

    /// The Mann–Kendall z of the last half so far.
    private ScoreLine trend() {
        return new ScoreLine(
                "Mann–Kendall z of the last half, had the run ended here",
                RobustKind.TREND.unit(),
                atEachPlace(curve -> Whole.lastHalf(curve).z()),
                limits.trendUp(),
                Double.NaN,
                -limits.trendDown());
    }

    /// How many σ the column so far left its plateau by.
    private ScoreLine shift() {
        return new ScoreLine(
                "Robust σ from the plateau, had the run ended here",
                RobustKind.SHIFT.unit(),
                atEachPlace(curve -> {
                    Shift shift = Shift.of(curve, settings.floor(), limits.floor(settings), settings.freezeAt());
                    return shift == null ? 0 : shift.score();
                }),
                limits.shiftUp(),
                RobustDetector.CRITICAL_FACTOR * limits.shiftUp(),
                -limits.shiftDown());
    }

    /// The measure of shape that an alert is about.
    private ScoreLine shape(ShapeFeature feature, double limit) {
        double unit = limits.unit() > 0 ? limits.unit() : 1;
        return new ScoreLine(
                "How much the column " + feature.words() + " than healthy examples, had the run ended here",
                feature.unit(),
                atEachPlace(curve -> feature.of(Shape.of(curve, unit))),
                limit,
                Double.NaN,
                Double.NaN);
    }

    private Series atEachPlace(ToDoubleFunction<BlockCurve> score) {
        double[] scores = new double[series.size()];
        Arrays.fill(scores, Series.MISSING);
        IntStream.range(0, known.size()).parallel().forEach(i -> {
            int to = i + 1 < known.size() ? known.get(i + 1).row() : scores.length;
            fill(
                    scores,
                    known.get(i).row(),
                    to,
                    score.applyAsDouble(known.get(i).curve()));
        });
        return series.withValues(scores);
    }

    private void fill(double[] scores, int from, int to, double score) {
        for (int i = from; i < to && !Double.isNaN(score); i++) {
            scores[i] = Series.isMissing(series.value(i)) ? Series.MISSING : score;
        }
    }
}
