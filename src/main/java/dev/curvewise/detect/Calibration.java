package dev.curvewise.detect;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the labelled examples of a metric teach the robust tests.
///
/// Every example is drawn at several lengths, without noise and with noise, and put through the tests. A limit that a
/// healthy example would pass is widened. For each failing example the one [ShapeFeature] is kept that tells it best
/// from all healthy ones, with a limit between the two; features that tell nothing are not asked, so that a run has
/// few ways to be found fault with.
final class Calibration {

    private static final int[] LENGTHS = {100, 300, 1000, 3000};
    private static final double[] NOISES = {0, 0.02, 0.05};
    private static final int SEEDS = 3;

    /// How much more than a healthy example's largest score is still healthy.
    private static final double MARGIN = 1.5;

    /// How far beyond healthy levels is still healthy, as a share of their span.
    private static final double LEVEL_MARGIN = 0.25;

    /// Failing and healthy must lie so many times their own scatter apart.
    private static final double LEAST_SEPARATION = 2;

    private final Expectation expectation;
    private final double unit;
    private final List<Drawn> healthy;
    private final Map<String, List<Drawn>> failing = new TreeMap<>();

    Calibration(Expectation expectation) {
        this.expectation = expectation;
        Range span = span(expectation);
        this.unit = span == null ? Double.NaN : Math.max(span.length(), Double.MIN_NORMAL);
        this.healthy =
                expectation.healthy().stream().map(e -> drawn(e.points())).toList();
        expectation
                .failing()
                .forEach(e -> failing.computeIfAbsent(e.label(), l -> new ArrayList<>())
                        .add(drawn(e.points())));
    }

    private static @Nullable Range span(Expectation expectation) {
        Range span = expectation.healthyRange();
        for (Expectation.Example example : expectation.healthy()) {
            for (int i = 0; i < example.points().size(); i++) {
                double value = example.points().value(i);
                if (Double.isFinite(value)) {
                    span = span == null ? new Range(value, value) : span.union(new Range(value, value));
                }
            }
        }
        return span;
    }

    private Drawn drawn(Series points) {
        Drawn drawn = new Drawn();
        for (int length : LENGTHS) {
            for (double noise : NOISES) {
                for (int seed = 0; seed < (noise > 0 ? SEEDS : 1); seed++) {
                    drawn.add(Resampling.of(points, length, noise, 31L * seed + length), unit);
                }
            }
        }
        return drawn;
    }

    Limits limits(RobustSettings settings) {
        double spikeUp = settings.spikeSigmas();
        double spikeDown = settings.spikeSigmas();
        double shiftUp = settings.shiftSigmas();
        double shiftDown = settings.shiftSigmas();
        double trendUp = settings.trendZ();
        double trendDown = settings.trendZ();
        for (Drawn d : healthy) {
            spikeUp = wider(spikeUp, d.spikeUp());
            spikeDown = wider(spikeDown, d.spikeDown());
            shiftUp = wider(shiftUp, d.shiftUp());
            shiftDown = wider(shiftDown, d.shiftDown());
            trendUp = wider(trendUp, d.trendUp());
            trendDown = wider(trendDown, d.trendDown());
        }
        return new Limits(
                spikeUp,
                spikeDown,
                shiftUp,
                shiftDown,
                trendUp,
                trendDown,
                level(),
                scaled() ? unit : Double.NaN,
                shapes());
    }

    private static double wider(double limit, double score) {
        return Math.max(limit, MARGIN * score > limit ? MARGIN * score : limit);
    }

    private boolean scaled() {
        return expectation.scaleKnown() && !Double.isNaN(unit);
    }

    private @Nullable Range level() {
        if (!scaled()) {
            return null;
        }
        Range range = expectation.healthyRange();
        for (Drawn d : healthy) {
            double margin = LEVEL_MARGIN * (d.highest() - d.lowest());
            Range reached = new Range(d.lowest() - margin, d.highest() + margin);
            range = range == null ? reached : range.union(reached);
        }
        return range;
    }

    private List<ShapeLimit> shapes() {
        if (healthy.isEmpty()) {
            return List.of();
        }
        Map<ShapeFeature, ShapeLimit> kept = new TreeMap<>();
        failing.forEach((label, lines) -> {
            ShapeLimit best = best(label, lines, false);
            best = best == null ? best(label, lines, true) : best;
            if (best != null) {
                kept.merge(best.feature(), best, Calibration::both);
            }
        });
        return new ArrayList<>(kept.values());
    }

    /// The test that tells a failing example best; of an example with several lines, the line that is told best.
    ///
    /// @param praising whether features may be used by which a run is merely better than the healthy examples
    private @Nullable ShapeLimit best(String label, List<Drawn> lines, boolean praising) {
        ShapeLimit best = null;
        double most = LEAST_SEPARATION;
        for (Drawn bad : lines) {
            for (ShapeFeature feature : ShapeFeature.values()) {
                if ((feature.needsScale() && !scaled()) || (!praising && feature.praises(expectation.direction()))) {
                    continue;
                }
                double separation = separation(feature, bad);
                if (separation > most) {
                    best = new ShapeLimit(feature, limit(feature, bad), List.of(label));
                    most = separation;
                }
            }
        }
        return best;
    }

    private static ShapeLimit both(ShapeLimit one, ShapeLimit other) {
        List<String> labels = new ArrayList<>(one.labels());
        labels.addAll(other.labels());
        return new ShapeLimit(one.feature(), Math.min(one.limit(), other.limit()), labels);
    }

    private double separation(ShapeFeature feature, Drawn bad) {
        double gap = bad.least(feature) - most(feature);
        double scatter = scatter(feature) + bad.scatter(feature);
        double size = Math.max(Math.abs(bad.least(feature)), Math.abs(most(feature)));
        return gap / (scatter + 0.02 * size + Double.MIN_NORMAL);
    }

    private double limit(ShapeFeature feature, Drawn bad) {
        double good = most(feature);
        double gap = bad.least(feature) - good;
        double ours = scatter(feature);
        double theirs = bad.scatter(feature);
        double share = ours + theirs > 0 ? ours / (ours + theirs) : 0.5;
        return good + Math.clamp(share, 0.4, 0.6) * gap;
    }

    private double most(ShapeFeature feature) {
        return healthy.stream().mapToDouble(d -> d.most(feature)).max().orElse(Double.NaN);
    }

    private double scatter(ShapeFeature feature) {
        return healthy.stream().mapToDouble(d -> d.scatter(feature)).max().orElse(Double.NaN);
    }
}
