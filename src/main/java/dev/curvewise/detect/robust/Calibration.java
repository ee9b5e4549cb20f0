package dev.curvewise.detect.robust;

import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.stats.Resampling;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the labelled examples of a metric teach the robust tests.
///
/// Every example is drawn at several lengths, without noise and with noise, and put through the tests. A limit
/// that a healthy example would pass is widened. For each failing example the one [ShapeFeature] is kept that
/// tells it best from all healthy ones, with a limit between the two; features that tell nothing are not asked,
/// so that a run has few ways to be found fault with.
final class Calibration {

    private static final int[] LENGTHS = {100, 300, 1000, 3000};
    private static final double[] NOISES = {0, 0.02, 0.05};
    private static final int SEEDS = 3;

    /// Short drawings differ more from each other, and cost less.
    private static final int SHORT_SEEDS = 8;

    private static final int SHORT = 300;

    /// How much more than a healthy example's largest score is still healthy.
    private static final double MARGIN = 1.5;

    /// How far beyond healthy levels is still healthy, as a share of their span.
    private static final double LEVEL_MARGIN = 0.25;

    /// Failing and healthy must lie so many times their own scatter apart.
    private static final double LEAST_SEPARATION = 2;

    /// The same for a measure that only has to agree.
    private static final double LEAST_OTHER = 1;

    /// Healthy runs that no example shows may lie anywhere, so a limit stands near the failing example: so much
    /// of the gap before it, or its scatter, but never more than this.
    private static final double NEAR = 0.2;

    private static final double SCATTERS = 3;

    private static final double MOST_OF_GAP = 0.8;

    /// Without a scale a run has to go the wrong way by so much of its level; how far it should go is not known.
    private static final double LEAST_OF_LEVEL = 0.05;

    /// The same as [#MOST_OF_GAP] for a measure that only has to agree.
    private static final double OTHER_OF_GAP = 0.75;

    private static final double OTHER_SCATTERS = 3;

    /// A gap is wide where healthy examples do much that the failing one does not do at all; a run that does a
    /// little of it is no failing one. So this is as near as it gets, in spans or levels.
    private static final double MOST_BACK = 0.1;

    /// σ by which healthy examples must go the good way, and below which a run does not.
    private static final double CLEAR = 4;

    private static final double UNCLEAR = 2;

    /// Less than this share of what the healthy examples move is hardly anything.
    private static final double LITTLE = 0.2;

    /// So much of a band that begins at 0 is as good as 0.
    private static final double NOTHING = 0.1;

    /// Healthy examples that gain so many spans gain much.
    private static final double LEAST_GAIN = 0.2;

    /// What [ShapeFeature#STANDS] says of a column that stands.
    private static final double STANDING = 1;

    private final Expectation expectation;
    private final double unit;
    private final List<Drawn> healthy;
    private final Map<String, List<Drawn>> failing = new TreeMap<>();

    /// No setting changes these.
    private final List<ShapeLimit> shapes;

    private final @Nullable Range level;

    Calibration(Expectation expectation) {
        this.expectation = expectation;
        Range span = span(expectation);
        this.unit = span == null ? Double.NaN : Math.max(span.length(), Double.MIN_NORMAL);
        this.healthy =
                expectation.healthy().stream().map(e -> drawn(e.points(), true)).toList();
        expectation
                .failing()
                .forEach(e -> failing.computeIfAbsent(e.label(), l -> new ArrayList<>())
                        .add(drawn(e.points(), false)));
        this.shapes = shapes();
        this.level = level();
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

    private Drawn drawn(Series points, boolean healthyOne) {
        List<ShapeFeature> asked = Arrays.stream(ShapeFeature.values())
                .filter(feature -> !feature.isGeneral() || (healthyOne && feature.suits(expectation.direction())))
                .toList();
        Drawn drawn = new Drawn();
        for (int length : LENGTHS) {
            for (double noise : NOISES) {
                for (int seed = 0; seed < seeds(length, noise); seed++) {
                    Series line = Resampling.of(points, length, noise, 31L * seed + length);
                    if (healthyOne) {
                        drawn.addHealthy(line, unit, asked);
                    } else {
                        drawn.addFailing(line, unit, asked);
                    }
                }
            }
        }
        return drawn;
    }

    private static int seeds(int length, double noise) {
        return noise == 0 ? 1 : length > SHORT ? SEEDS : SHORT_SEEDS;
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
                level,
                scaled() ? unit : Double.NaN,
                shapes);
    }

    private static double wider(double limit, double score) {
        return Math.max(limit, MARGIN * score > limit ? MARGIN * score : limit);
    }

    private boolean scaled() {
        return expectation.scaleKnown() && !Double.isNaN(unit);
    }

    private @Nullable Range level() {
        Range stated = expectation.healthyRange();
        if (!scaled() || stated == null) {
            return null; // a few examples make no range
        }
        double length = stated.length();
        Range range =
                new Range(stated.low() - margin(stated.low(), length), stated.high() + margin(stated.high(), length));
        for (Drawn d : healthy) {
            double margin = LEVEL_MARGIN * (d.highest() - d.lowest());
            range = range.union(new Range(d.lowest() - margin, d.highest() + margin));
        }
        return range;
    }

    /// A bound is a rule of thumb; what lies beyond it by less than this is no news.
    private static double margin(double bound, double length) {
        return bound == 0 ? LEVEL_MARGIN * length / 5 : LEVEL_MARGIN * Math.min(length, Math.abs(bound));
    }

    private List<ShapeLimit> shapes() {
        if (healthy.isEmpty()) {
            return List.of();
        }
        List<ShapeLimit> kept = new ArrayList<>();
        failing.forEach((label, lines) -> {
            ShapeLimit best = best(label, lines, false);
            best = best == null && scaled() ? best(label, lines, true) : best;
            if (best != null) {
                kept.add(best);
            }
        });
        kept.addAll(general());
        return kept;
    }

    /// What no run of a metric should do whose healthy examples are all far from doing it, shown by a failing
    /// example or not: not to move the way it should, and to stand at one number.
    private List<ShapeLimit> general() {
        Range stated = expectation.healthyRange();
        double size = scaled() ? unit : 1;
        List<ShapeLimit> tests = new ArrayList<>();
        switch (expectation.direction()) {
            case UP_GOOD -> {
                double least = stated == null ? Double.POSITIVE_INFINITY : stated.low();
                less(tests, ShapeFeature.LITTLE_RISE, new ShapeLimit.Above(ShapeFeature.ENDS_LOW, -least / size));
                clear(tests, ShapeFeature.NO_RISE, new ShapeLimit.Above(ShapeFeature.ENDS_LOW, -least / size));
            }
            case DOWN_GOOD -> {
                double most = stated == null ? Double.NEGATIVE_INFINITY : stated.high();
                less(tests, ShapeFeature.LITTLE_FALL, new ShapeLimit.Above(ShapeFeature.ENDS_HIGH, most / size));
                clear(tests, ShapeFeature.NO_FALL, new ShapeLimit.Above(ShapeFeature.ENDS_HIGH, most / size));
            }
            case BAND -> {}
        }
        if (scaled()) {
            little(tests, ShapeFeature.MOVES_LITTLE);
            little(tests, ShapeFeature.FLAT_FOR_LEVEL);
            if (most(ShapeFeature.STANDS) == 0) {
                tests.add(new ShapeLimit("", ShapeFeature.STANDS, STANDING / 2, List.of()));
            }
        }
        return tests;
    }

    /// Asks whether a run gains hardly anything, where every healthy example gains much. That needs the
    /// metric's scale.
    private void less(List<ShapeLimit> tests, ShapeFeature feature, ShapeLimit.Above badly) {
        double least = -most(feature);
        if (scaled() && least > LEAST_GAIN) {
            tests.add(new ShapeLimit("", feature, -LITTLE * least, List.of(badly)));
        }
    }

    /// Asks whether a run moves hardly at all, where every healthy example moves much. One that stands where
    /// healthy examples end, on the good side of that or within the stated band, has come there before it was
    /// logged, or was resumed there.
    private void little(List<ShapeLimit> tests, ShapeFeature feature) {
        double least = -most(feature);
        if (least > 0) {
            elsewhere().forEach(end -> tests.add(new ShapeLimit("", feature, -LITTLE / 2 * least, List.of(end))));
        }
    }

    /// Ends above those of healthy runs, and ends below them, where that is not simply better.
    private List<ShapeLimit.Above> elsewhere() {
        double high = most(ShapeFeature.ENDS_HIGH);
        double low = most(ShapeFeature.ENDS_LOW);
        Range band = expectation.healthyRange();
        if (band != null && expectation.direction() == Expectation.Direction.BAND) {
            // at 0 a band has its end, but what stands there does nothing
            double bottom = band.low() == 0 ? NOTHING * band.length() : band.low();
            high = Math.max(high, band.high() / unit);
            low = Math.max(low, -bottom / unit);
        }
        return Stream.of(
                        new ShapeLimit.Above(ShapeFeature.ENDS_HIGH, high),
                        new ShapeLimit.Above(ShapeFeature.ENDS_LOW, low))
                .filter(end -> !end.feature().praises(expectation.direction()))
                .toList();
    }

    /// Asks whether a run goes the good way at all, where every healthy example clearly does. A run that ends
    /// where it is healthy need not.
    private void clear(List<ShapeLimit> tests, ShapeFeature feature, ShapeLimit.Above badly) {
        if (most(feature) < -CLEAR) {
            tests.add(new ShapeLimit("", feature, -UNCLEAR, List.of(badly)));
        }
    }

    /// The test that tells a failing example best; of an example with several lines, the line that is told best.
    ///
    /// @param praising whether features may be used by which a run is merely better than the healthy examples
    private @Nullable ShapeLimit best(String label, List<Drawn> lines, boolean praising) {
        ShapeLimit best = null;
        double most = LEAST_SEPARATION;
        for (Drawn bad : lines) {
            for (ShapeFeature feature : ShapeFeature.values()) {
                if (feature.isGeneral() || !asked(feature) || (!praising && feature.praises(expectation.direction()))) {
                    continue;
                }
                double separation = separation(feature, bad);
                if (separation > most) {
                    best = new ShapeLimit(label, feature, limit(feature, bad), others(feature, bad));
                    most = separation;
                }
            }
        }
        return best;
    }

    /// Whether a measure means anything here. Without a scale a column is only held against itself. There how
    /// much it moves or swings differs from task to task; which way it goes does not, where one way is the good
    /// one.
    private boolean asked(ShapeFeature feature) {
        boolean hasGoodWay = expectation.direction() != Expectation.Direction.BAND;
        return scaled() || (hasGoodWay && feature.isDirected() && feature.isOfLevel());
    }

    private List<ShapeLimit.Above> others(ShapeFeature main, Drawn bad) {
        return Arrays.stream(ShapeFeature.values())
                .filter(feature -> feature != main
                        && !feature.isGeneral()
                        && asked(feature)
                        && separation(feature, bad) > LEAST_OTHER)
                .map(feature -> new ShapeLimit.Above(feature, agreement(feature, bad)))
                .toList();
    }

    /// How far the nearest drawing of a failing example lies from that of all healthy ones.
    private double gap(ShapeFeature feature, Drawn bad) {
        return bad.least(feature) - most(feature);
    }

    private double separation(ShapeFeature feature, Drawn bad) {
        double gap = gap(feature, bad);
        double scatter = scatter(feature) + bad.scatter(feature);
        double size = Math.max(Math.abs(bad.least(feature)), Math.abs(most(feature)));
        return gap / (scatter + 0.02 * size + Double.MIN_NORMAL);
    }

    private double limit(ShapeFeature feature, Drawn bad) {
        double gap = gap(feature, bad);
        double most = Math.max(MOST_BACK, NEAR * Math.abs(bad.least(feature)));
        double back = Math.max(Math.min(NEAR * gap, most), SCATTERS * bad.scatter(feature));
        double limit = bad.least(feature) - Math.min(back, MOST_OF_GAP * gap);
        return scaled() ? limit : Math.max(limit, LEAST_OF_LEVEL);
    }

    private double most(ShapeFeature feature) {
        return healthy.stream().mapToDouble(d -> d.most(feature)).max().orElse(Double.NaN);
    }

    /// What a run must pass to agree with a failing example, which its drawings pass by far.
    private double agreement(ShapeFeature feature, Drawn bad) {
        return bad.least(feature) - Math.max(OTHER_OF_GAP * gap(feature, bad), OTHER_SCATTERS * bad.scatter(feature));
    }

    private double scatter(ShapeFeature feature) {
        return healthy.stream().mapToDouble(d -> d.scatter(feature)).max().orElse(Double.NaN);
    }
}
