package dev.curvewise.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.alert.BaselineMode;
import dev.curvewise.detect.alert.Detector;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.alert.Parameter;
import dev.curvewise.detect.compatible.Detection;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.compatible.DetectorSettings;
import dev.curvewise.detect.compatible.StockDetector;
import dev.curvewise.detect.robust.RobustRules;
import dev.curvewise.detect.robust.RobustSettings;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds of the stock detectors on any column.
final class StockDetectorTest {

    /// A wild column: noise, jumps, equal values, missing and odd ones.
    private static Series wild(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[400];
        double level = 1;
        for (int i = 0; i < values.length; i++) {
            level = random.nextInt(60) == 0 ? random.nextDouble() * 4 : level;
            values[i] = switch (random.nextInt(40)) {
                case 0 -> level * 20;
                case 1 -> Series.MISSING;
                case 2 -> random.nextInt(8) == 0 ? Double.NaN : level;
                case 3 -> random.nextInt(8) == 0 ? Double.POSITIVE_INFINITY : level;
                default -> level + 0.1 * random.nextGaussian();
            };
        }
        return Series.of(values);
    }

    @Property(tries = 100)
    void aHigherSigmaNeverAddsAnAlert(
            @ForAll @IntRange(max = 100_000) int seed,
            @ForAll @DoubleRange(max = 6) double sigma,
            @ForAll @DoubleRange(max = 6) double more) {
        DetectorSettings settings = DetectorKind.KL_EXPLOSION.defaults().with("rolling_window", 40);
        Set<Double> low = steps(Detection.over(wild(seed), settings.with("sigma_multiplier", sigma)));
        Set<Double> high = steps(Detection.over(wild(seed), settings.with("sigma_multiplier", sigma + more)));
        assertThat(low).containsAll(high);
    }

    private static Set<Double> steps(List<Alert> alerts) {
        Set<Double> steps = new HashSet<>();
        alerts.forEach(a -> steps.add(a.step()));
        return steps;
    }

    @Property(tries = 60)
    void splittingAColumnChangesNothing(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(max = 400) int at) {
        Series series = wild(seed);
        for (DetectorKind kind : DetectorKind.values()) {
            DetectorSettings settings = kind.defaults();
            Detector streaming = settings.detector();
            List<Alert> alerts = new ArrayList<>(Detection.over(part(series, 0, at), streaming));
            alerts.addAll(Detection.over(part(series, at, series.size()), streaming));
            assertThat(alerts).isEqualTo(Detection.over(series, settings));
        }
    }

    private static Series part(Series series, int from, int to) {
        return Series.of(
                IntStream.range(from, to).mapToDouble(series::step).toArray(),
                IntStream.range(from, to).mapToDouble(series::value).toArray());
    }

    @Property(tries = 60)
    void aTraceTellsTheSameAsTheAlerts(@ForAll @IntRange(max = 100_000) int seed) {
        Series series = wild(seed);
        for (DetectorKind kind : DetectorKind.values()) {
            Trace trace = Trace.of(series, kind.defaults());
            List<Alert> alerts = Detection.over(series, kind.defaults());
            assertThat(trace.alerts()).isEqualTo(alerts);
            assertThat(IntStream.range(0, trace.size()).mapToObj(trace::alert)).isEqualTo(alerts);
            assertThat(IntStream.range(0, trace.size()).mapToObj(trace::get))
                    .isEqualTo(alerts.stream().map(Firing::of).toList());
        }
    }

    @Property(tries = 60)
    void aTraceWithAnotherLimitIsTheSameAsAFreshOne(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @DoubleRange(max = 6) double limit) {
        Series series = wild(seed);
        for (DetectorKind kind : DetectorKind.values()) {
            Trace last = Trace.of(series, kind.defaults());
            for (Parameter parameter : kind.parameters()) {
                if (parameter.kind() == Parameter.Kind.NUMBER) {
                    DetectorSettings other = kind.defaults().with(parameter.key(), limit);
                    same(Trace.of(series, other, last, StockDetectorTest::used), Trace.of(series, other));
                }
            }
        }
    }

    /// Room that something else was written to before.
    private static double[] used(int size) {
        double[] room = new double[size];
        Arrays.fill(room, 77);
        return room;
    }

    @Property(tries = 60)
    void everyNumberOfUsedRoomIsWritten(@ForAll @IntRange(max = 100_000) int seed) {
        Series series = wild(seed);
        for (DetectorKind kind : DetectorKind.values()) {
            for (DetectorSettings settings :
                    List.of(kind.defaults(), kind.defaults().with("enabled", false))) {
                same(Trace.of(series, settings, null, StockDetectorTest::used), Trace.of(series, settings));
            }
        }
        RobustRules rules = new RobustRules(Expectation.NONE);
        RobustSettings robust = RobustSettings.DEFAULT;
        assertThat(rules.hear(series, robust, StockDetectorTest::used))
                .isEqualTo(rules.hear(series, robust, double[]::new));
    }

    @Test
    void roomThatIsLookedAtIsLeftAlone() {
        ScoreRoom room = new ScoreRoom();
        Series inUse = Series.of(new double[] {0, 1}, room.of(2, List.of()));
        Series shown = Series.of(new double[] {0, 1}, room.of(2, List.of(inUse)));
        double[] third = room.of(2, List.of(inUse, shown));

        assertThat(inUse.isIn(third) || shown.isIn(third) || shown.is(inUse)).isFalse();
        assertThat(shown.isIn(room.of(2, List.of(inUse)))).isTrue();
        assertThat(room.of(3, List.of())).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"2, 5", "10, 20", "100, 20", "101, 150000", "5000, 0", "90000, 20", "600000, 20"})
    void aColumnCutForSeveralThreadsGivesTheSameToTheLastBit(int window, int warmup) {
        SplittableRandom random = new SplittableRandom(window);
        double[] values = random.doubles(600_000, 1e3, 1e3 + 1).toArray();
        values[250_000] = 1e300;
        values[310_000] = Double.NaN;
        values[450_000] = Double.POSITIVE_INFINITY;
        double[] missing = values.clone();
        missing[400_000] = Series.MISSING;
        for (DetectorKind kind : DetectorKind.values()) {
            DetectorSettings settings = kind.defaults().with("warmup_steps", warmup);
            for (String key : List.of("rolling_window", "baseline_window", "consecutive_steps")) {
                settings = settings.values().containsKey(key) ? settings.with(key, window) : settings;
            }
            settings = switch (kind) {
                case KL_EXPLOSION -> settings.with("sigma_multiplier", 1.5);
                case GRADIENT_NORM_SPIKE -> settings.with("baseline_mode", BaselineMode.ROLLING);
                // most values count, and longer runs of them come too
                case ENTROPY_COLLAPSE -> settings.with("threshold", 1e3 + 0.9);
                default -> settings;
            };
            for (double[] column : List.of(values, missing)) {
                Series series = Series.of(column);
                Trace cut = Trace.of(series, settings);
                assertThat(rows(cut)).isEqualTo(rows(cut.alerts()));
                StockDetector whole = settings.stock();
                double[] scores = new double[column.length];
                for (int i = 0; i < column.length; i++) {
                    boolean gap = Series.isMissing(column[i]);
                    if (!gap) {
                        whole.judge(i, column[i]);
                    }
                    scores[i] = gap || Double.isNaN(whole.score()) ? Series.MISSING : whole.score();
                }
                assertThat(Arrays.equals(cut.scores().values(), scores)).isTrue();
            }
        }
    }

    /// Row and severity of each firing; the steps are the rows.
    private static List<String> rows(Trace trace) {
        return IntStream.range(0, trace.size())
                .mapToObj(i -> trace.step(i) + " " + trace.severity(i))
                .toList();
    }

    private static List<String> rows(List<Alert> alerts) {
        return alerts.stream().map(a -> a.step() + " " + a.severity()).toList();
    }

    private static void same(Trace one, Trace other) {
        assertThat(one.scores()).isEqualTo(other.scores());
        assertThat(IntStream.range(0, one.size()).mapToObj(one::get))
                .isEqualTo(IntStream.range(0, other.size()).mapToObj(other::get).toList());
    }

    @ParameterizedTest
    @EnumSource(DetectorKind.class)
    void switchedOffNothingFires(DetectorKind kind) {
        DetectorSettings off = kind.defaults().with("enabled", false);
        assertThat(Detection.over(wild(3), off)).isEmpty();
        assertThat(Trace.of(wild(3), off).size()).isZero();
    }

    @Test
    void anAlertCarriesItsThresholdsAndItsWindow() {
        double[] values = new double[200];
        for (int i = 0; i < 200; i++) {
            values[i] = 1 + 0.01 * (i % 7);
        }
        values[150] = 5;
        Alert alert = Detection.over(Series.of(values), DetectorKind.KL_EXPLOSION.defaults())
                .getFirst();
        Baseline b = alert.baseline();
        assertThat(b.count()).isEqualTo(99);
        assertThat(b.firstStep()).isEqualTo(51);
        assertThat(b.lastStep()).isEqualTo(149);
        assertThat(b.warning()).isEqualTo(b.mean() + 3 * b.std());
        assertThat(b.critical()).isEqualTo(b.mean() + 4.5 * b.std());
        assertThat(alert.values().keySet())
                .containsExactly("value", "mean", "std", "z", "count", "firstStep", "lastStep", "clip_region");
    }

    @ParameterizedTest
    @EnumSource(DetectorKind.class)
    void everyDetectorIsFoundByIdAndByMetric(DetectorKind kind) {
        assertThat(DetectorKind.byId(kind.id())).contains(kind);
        assertThat(DetectorKind.watching(kind.metric())).contains(kind);
        assertThat(kind.defaults().detector().id()).isEqualTo(kind.id());
    }
}
