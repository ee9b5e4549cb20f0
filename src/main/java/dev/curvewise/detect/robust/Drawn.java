package dev.curvewise.detect.robust;

import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.stats.BlockCurve;
import dev.curvewise.detect.stats.Scatter;
import dev.curvewise.series.Series;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the robust tests make of one example, drawn many times: the extremes of every score.
final class Drawn {

    private static final Limits OPEN = new Limits(
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            null,
            Double.NaN,
            List.of());

    private final Map<ShapeFeature, Scatter> features = new EnumMap<>(ShapeFeature.class);
    private double spikeUp;
    private double spikeDown;
    private double shiftUp;
    private double shiftDown;
    private double trendUp;
    private double trendDown;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    /// Takes a drawing of a failing example, of which only the shape is of use.
    ///
    /// @param asked the features that are of use
    void addFailing(Series series, double unit, Collection<ShapeFeature> asked) {
        BlockCurve curve = new BlockCurve();
        for (int i = 0; i < series.size(); i++) {
            if (Double.isFinite(series.value(i))) {
                curve.add(series.step(i), series.value(i));
            }
        }
        add(curve.ended(), unit, asked);
    }

    /// Takes a drawing of a healthy example: whatever score it has is healthy.
    ///
    /// @param asked the features that are of use
    void addHealthy(Series series, double unit, Collection<ShapeFeature> asked) {
        RobustDetector detector = new RobustDetector(Expectation.NONE, RobustSettings.DEFAULT, OPEN);
        for (int i = 0; i < series.size(); i++) {
            detector.accept(series.step(i), series.value(i));
        }
        Peaks peaks = detector.peaks();
        spikeUp = Math.max(spikeUp, peaks.spikeUp());
        spikeDown = Math.max(spikeDown, peaks.spikeDown());
        BlockCurve curve = detector.curve().ended();
        // stretches that are nearly level count too: with other noise they may be
        Shift shift = Shift.largest(curve.means(), RobustSettings.DEFAULT.floor(), 0, 2 * Plateau.ALLOWED);
        if (shift != null) {
            shiftUp = Math.max(shiftUp, shift.score());
            shiftDown = Math.max(shiftDown, -shift.score());
        }
        double z = Whole.lastHalf(curve).z();
        trendUp = Math.max(trendUp, z);
        trendDown = Math.max(trendDown, -z);
        lowest = Math.min(lowest, peaks.lowest());
        highest = Math.max(highest, peaks.highest());
        add(curve, unit, asked);
    }

    private void add(BlockCurve curve, double unit, Collection<ShapeFeature> asked) {
        Shape shape = Shape.of(curve, Double.isNaN(unit) ? 1 : unit);
        for (ShapeFeature feature : asked) {
            features.computeIfAbsent(feature, f -> new Scatter()).add(feature.of(shape));
        }
    }

    double least(ShapeFeature feature) {
        return of(feature).least();
    }

    double most(ShapeFeature feature) {
        return of(feature).most();
    }

    double scatter(ShapeFeature feature) {
        return of(feature).sigma();
    }

    private Scatter of(ShapeFeature feature) {
        return features.getOrDefault(feature, new Scatter());
    }

    double spikeUp() {
        return spikeUp;
    }

    double spikeDown() {
        return spikeDown;
    }

    double shiftUp() {
        return shiftUp;
    }

    double shiftDown() {
        return shiftDown;
    }

    double trendUp() {
        return trendUp;
    }

    double trendDown() {
        return trendDown;
    }

    double lowest() {
        return lowest;
    }

    double highest() {
        return highest;
    }
}
