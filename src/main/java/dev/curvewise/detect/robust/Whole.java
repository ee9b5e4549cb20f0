package dev.curvewise.detect.robust;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.alert.Numbers;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.detect.stats.BlockCurve;
import dev.curvewise.detect.stats.MannKendall;
import dev.curvewise.detect.stats.Robust;
import dev.curvewise.series.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The questions that only a whole column answers: did it leave a level for good, does it still move in the
/// wrong direction, and does it have the shape of a failing example?
final class Whole {

    private static final int LEAST_BLOCKS = 24;

    /// A move that is no trend to worry about: less than this share of what the column covered.
    private static final double LEAST_SHARE = 0.25;

    /// Nor one of less than this share of its level.
    private static final double LEAST_OF_LEVEL = 0.05;

    /// Nor, for a metric read as a band, one of less than this share.
    private static final double BAND_OF_LEVEL = 0.5;

    private static final String[] TREND_NAMES = {
        "value", "mean", "std", "z", "count", "firstStep", "lastStep", "threshold", "since", "slope"
    };

    private Whole() {}

    static List<Alert> of(BlockCurve curve, Expectation expectation, RobustSettings settings, Limits limits) {
        if (curve.size() < LEAST_BLOCKS) {
            return List.of();
        }
        List<Alert> alerts = new ArrayList<>();
        Alert shift = shift(curve, expectation, settings, limits);
        if (shift != null && settings.tests().contains(RobustKind.SHIFT)) {
            alerts.add(shift);
        }
        Alert trend = trend(curve, expectation, limits);
        if (trend != null && settings.tests().contains(RobustKind.TREND)) {
            alerts.add(trend);
        }
        if (!limits.shapes().isEmpty() && settings.tests().contains(RobustKind.SHAPE)) {
            Shape shape = Shape.of(curve, limits.unit() > 0 ? limits.unit() : 1);
            ShapeLimit worst = worst(limits.shapes(), shape);
            if (worst != null) {
                alerts.add(shape(curve, worst, worst.feature().of(shape)));
            }
        }
        return alerts;
    }

    /// The test that a shape fails by most; one that names a failing example goes before one that does not.
    private static @Nullable ShapeLimit worst(List<ShapeLimit> tests, Shape shape) {
        return tests.stream()
                .filter(test -> test.over(shape) > 0)
                .max(Comparator.comparing((ShapeLimit test) -> !test.label().isEmpty())
                        .thenComparingDouble(test -> test.over(shape)))
                .orElse(null);
    }

    /// The Mann–Kendall z of the last half of a column; 0 where the move is too small to matter.
    static MannKendall lastHalf(BlockCurve curve) {
        double[] means = curve.means();
        double[] half = Arrays.copyOfRange(means, means.length / 2, means.length);
        MannKendall test = MannKendall.of(half);
        double moved = Math.abs(test.slope()) * half.length;
        double[] smooth = Robust.smooth(means, 2);
        double span = Arrays.stream(smooth).max().orElse(0)
                - Arrays.stream(smooth).min().orElse(0);
        double level = Math.abs(Robust.median(half));
        boolean small = moved < LEAST_SHARE * span || moved < LEAST_OF_LEVEL * level || moved < 2 * Robust.noise(half);
        return small ? new MannKendall(0, test.slope()) : test;
    }

    private static @Nullable Alert shift(
            BlockCurve curve, Expectation expectation, RobustSettings settings, Limits limits) {
        Shift test = Shift.of(curve, settings.floor(), limits.floor(settings), settings.freezeAt());
        if (test == null) {
            return null;
        }
        double limit = limits.shift(test.score());
        boolean matters = test.score() > 0 ? expectation.risingIsBad() : expectation.fallingIsBad();
        if (!(Math.abs(test.score()) > limit) || !matters) {
            return null;
        }
        Plateau plateau = test.plateau();
        double sign = Math.signum(test.score());
        double step = curve.lastStep(curve.size() - 1);
        Baseline baseline = new Baseline(
                plateau.level(),
                plateau.sigma(),
                test.score(),
                (plateau.to() - plateau.from()) * curve.length(),
                curve.firstStep(plateau.from()),
                curve.lastStep(plateau.to() - 1),
                plateau.level() + sign * limit * plateau.sigma(),
                plateau.level() + sign * RobustDetector.CRITICAL_FACTOR * limit * plateau.sigma());
        return RobustDetector.alert(RobustKind.SHIFT, step, test.after(), baseline, limit, curve.firstStep(test.at()));
    }

    private static @Nullable Alert trend(BlockCurve curve, Expectation expectation, Limits limits) {
        MannKendall test = lastHalf(curve);
        double limit = limits.trend(test.z());
        boolean matters = test.z() > 0 ? expectation.risingIsBad() : expectation.fallingIsBad();
        if (!(Math.abs(test.z()) > limit) || !matters || !leads(curve, test, expectation, limits)) {
            return null;
        }
        int n = curve.size();
        int from = n / 2;
        double since = curve.firstStep(from);
        double step = curve.lastStep(n - 1);
        double slope = test.slope() * (n - from) / (step - since);
        Baseline baseline = new Baseline(
                curve.mean(from),
                Double.NaN,
                test.z(),
                (n - from) * curve.length(),
                since,
                step,
                Double.NaN,
                Double.NaN);
        Numbers numbers = new Numbers(
                TREND_NAMES,
                curve.mean(n - 1),
                curve.mean(from),
                Double.NaN,
                test.z(),
                baseline.count(),
                since,
                step,
                limit,
                since,
                slope);
        return new Alert(RobustKind.TREND.id(), Severity.WARNING, step, curve.mean(n - 1), baseline, numbers);
    }

    /// Whether a steady move leads anywhere bad. A metric that is read as a band may rise or fall and be well:
    /// there a trend has to lead out of what is healthy, or, where that is not known, to move by much of its
    /// own level.
    private static boolean leads(BlockCurve curve, MannKendall test, Expectation expectation, Limits limits) {
        if (expectation.direction() != Expectation.Direction.BAND) {
            return true;
        }
        double[] means = curve.means();
        int n = means.length;
        Range healthy = limits.level();
        if (healthy != null) {
            double end = Robust.median(means, n - Math.max(3, n / 12), n);
            return test.z() > 0 ? end > healthy.high() : end < healthy.low();
        }
        double moved = Math.abs(test.slope()) * (n - n / 2);
        return moved > BAND_OF_LEVEL * Math.abs(Robust.median(means, n / 2, n));
    }

    private static Alert shape(BlockCurve curve, ShapeLimit test, double score) {
        int n = curve.size();
        double since = curve.firstStep(0);
        double step = curve.lastStep(n - 1);
        String[] names = {"value", test.feature().id(), "threshold", "since"};
        Numbers numbers = new Numbers(names, curve.mean(n - 1), score, test.limit(), since);
        Baseline scored =
                new Baseline(Double.NaN, Double.NaN, score, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        return new Alert(RobustKind.SHAPE.id(), Severity.WARNING, step, curve.mean(n - 1), scored, numbers);
    }
}
