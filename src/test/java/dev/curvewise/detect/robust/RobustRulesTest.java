package dev.curvewise.detect.robust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.detect.Adviser;
import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Episode;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.detect.compatible.Detection;
import dev.curvewise.detect.stats.Resampling;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The robust mode on the measured faults of the stock rules, and what it promises of noise.
final class RobustRulesTest {

    private static final Series EXPLOSION = curve(0.1, 0.8, 2.5, 5, 8, 12, 16, 20, 24, 27, 30);
    private static final Series HEALTHY = curve(0.1, 0.5, 1.2, 1.8, 2.3, 2.6, 2.8, 2.5, 2.7, 2.6, 2.5);
    private static final Series NO_LEARNING = curve(0, 0.01, 0.02, 0.01, 0.02, 0.01, 0.02, 0.01, 0.01, 0.02, 0.01);

    private static final RobustRules UNKNOWN = new RobustRules(Expectation.NONE);

    private static Series curve(double... values) {
        double[] steps =
                IntStream.range(0, values.length).mapToDouble(i -> 10 * i).toArray();
        return Series.of(steps, values);
    }

    private static double[] noise(int length, double level, double sigma, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, length)
                .mapToDouble(i -> level + sigma * random.nextGaussian())
                .toArray();
    }

    private static Judgement judge(Series series) {
        return UNKNOWN.judge(series, RobustSettings.DEFAULT);
    }

    private static List<String> found(Judgement judgement) {
        return judgement.episodes().stream().map(Episode::detector).distinct().toList();
    }

    @Test
    void aRampIsFoundWithNothingKnown() {
        for (int length : new int[] {100, 200, 300, 1000, 10_000}) {
            assertThat(found(judge(Resampling.of(EXPLOSION, length, 0, 0))))
                    .as("%d steps", length)
                    .contains("trend");
        }
    }

    @Test
    void whatLevelsOffIsSilentAndSoIsAnAlmostConstantColumn() {
        for (int length : new int[] {100, 200, 300, 1000, 10_000}) {
            for (double noise : new double[] {0, 0.02, 0.05}) {
                assertThat(found(judge(Resampling.of(HEALTHY, length, noise, 1))))
                        .isEmpty();
                assertThat(found(judge(Resampling.of(NO_LEARNING, length, noise, 1))))
                        .isEmpty();
            }
        }
    }

    /// A curve that swings through the whole healthy range is outside anew each time, above and below.
    @Test
    void aLevelIsOutsideSinceItLastCrossedTheRange() {
        Expectation narrow = new Expectation(Expectation.Direction.BAND, new Range(-1, 1), true, List.of(), List.of());
        double[] values = IntStream.range(0, 1200)
                .mapToDouble(i -> i < 300 ? 0 : 40 * Math.signum(Math.sin((i - 300) * Math.PI / 300)))
                .toArray();
        List<Episode> level = new RobustRules(narrow)
                .judge(Series.of(values), RobustSettings.DEFAULT).episodes().stream()
                        .filter(episode -> episode.detector().equals("level"))
                        .toList();
        assertThat(level).hasSize(3);
        for (int i = 1; i < level.size(); i++) {
            assertThat(level.get(i).start()).isGreaterThanOrEqualTo(300 * (i + 1) - 30);
        }
    }

    @Test
    void aSpikeHidesNoLaterOne() {
        double[] values = noise(600, 1, 0.1, 5);
        values[300] = 10;
        values[320] = 3;
        values[450] = 3;
        assertThat(judge(Series.of(values)).alerts())
                .extracting(a -> a.detector() + " " + (int) a.step())
                .containsExactly("spike 300", "spike 320", "spike 450");
    }

    /// Shares of a dozen answers are mostly 0, and logs round: half of the values are then one and the same
    /// number.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void countsAndRoundedValuesAreNoSpikes(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] shares = new double[400];
        double[] rounded = new double[400];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = IntStream.range(0, 12)
                            .filter(k -> random.nextDouble() < 0.02)
                            .count()
                    / 12.0;
            rounded[i] = i < 60 ? 0 : Math.round(1e4 * (1e-6 * i + 3e-5 * random.nextGaussian())) / 1e4;
        }
        assertThat(found(judge(curve(shares)))).doesNotContain("spike");
        assertThat(found(judge(curve(rounded)))).doesNotContain("spike");
    }

    @Test
    void whatNeverMovedStillShowsItsFirstSpike() {
        double[] values = new double[200];
        Arrays.fill(values, 0.25);
        values[150] = 4;
        Judgement judgement = judge(curve(values));
        assertThat(found(judgement)).contains("spike");
        assertThat(judgement.episodes().getFirst().start()).isEqualTo(1500);
    }

    @Test
    void aNanIsReportedAndSilencesNothing() {
        double[] values = noise(400, 1, 0.05, 6);
        values[60] = Double.NaN;
        for (int i = 120; i < 400; i++) {
            values[i] *= 20;
        }
        Judgement judgement = judge(Series.of(values));
        assertThat(judgement.alerts().getFirst().detector()).isEqualTo("non_finite");
        assertThat(judgement.episodes())
                .filteredOn(e -> !e.detector().equals("non_finite"))
                .first()
                .satisfies(e -> assertThat(e.start()).isEqualTo(120))
                .satisfies(e -> assertThat(e.severity()).isEqualTo(Severity.CRITICAL));
    }

    @Test
    void aShiftIsFoundWithItsStep() {
        double[] values = noise(1000, 5, 0.2, 7);
        for (int i = 700; i < 1000; i++) {
            values[i] += 1.2;
        }
        Episode shift = judge(Series.of(values)).episodes().stream()
                .filter(e -> e.detector().equals("shift"))
                .findFirst()
                .orElseThrow();
        assertThat(shift.start()).isBetween(685.0, 715.0);
        assertThat(shift.end()).isGreaterThan(950);
    }

    @Test
    void theUserMayPutTheFreeze() {
        double[] values = noise(600, 1, 0.02, 8);
        for (int i = 0; i < 600; i++) {
            values[i] += 0.002 * i;
        }
        Judgement frozen = UNKNOWN.judge(Series.of(values), RobustSettings.DEFAULT.frozenAt(50));
        assertThat(found(frozen)).contains("shift");
        Alert first = frozen.alerts().stream()
                .filter(a -> a.detector().equals("shift"))
                .findFirst()
                .orElseThrow();
        assertThat(first.baseline().lastStep()).isBetween(40.0, 50.0);
    }

    @Test
    void aDirectionIsOnlyHeldAgainstWhatIsBad() {
        double[] rising = IntStream.range(0, 300).mapToDouble(i -> i * 0.01).toArray();
        double[] falling = Arrays.stream(rising).map(v -> 5 - v).toArray();
        RobustRules reward = new RobustRules(Expectation.of(Expectation.Direction.UP_GOOD));
        RobustRules loss = new RobustRules(Expectation.of(Expectation.Direction.DOWN_GOOD));
        assertThat(found(reward.judge(Series.of(rising), RobustSettings.DEFAULT)))
                .isEmpty();
        assertThat(found(reward.judge(Series.of(falling), RobustSettings.DEFAULT)))
                .contains("trend");
        assertThat(found(loss.judge(Series.of(falling), RobustSettings.DEFAULT)))
                .isEmpty();
        assertThat(found(loss.judge(Series.of(rising), RobustSettings.DEFAULT))).contains("trend");
    }

    @Test
    void aLevelIsHeldAgainstTheHealthyRangeOnlyWhereTheScaleIsKnown() {
        Expectation known = new Expectation(Expectation.Direction.BAND, new Range(0, 10), true, List.of(), List.of());
        Series high = Series.of(noise(200, 30, 0.5, 9));
        Judgement judged = new RobustRules(known).judge(high, RobustSettings.DEFAULT);
        Judgement shapeOnly = new RobustRules(known.withoutScale()).judge(high, RobustSettings.DEFAULT);
        assertThat(found(judged)).isEqualTo(List.of("level"));
        assertThat(shapeOnly.silent()).isTrue();
        assertThat(shapeOnly.answer()).isEqualTo(Judgement.Answer.SHAPE_ONLY);
    }

    @Test
    void aColumnThatDoesNotMoveAsEveryHealthyExampleDoesIsToldSo() {
        List<Expectation.Example> healthy = Stream.of(1.0, 3.0)
                .map(gain -> new Expectation.Example(
                        "gains " + gain,
                        Series.of(IntStream.range(0, 50)
                                .mapToDouble(i -> gain * Math.min(1, i / 30.0))
                                .toArray())))
                .toList();
        RobustRules reward =
                new RobustRules(new Expectation(Expectation.Direction.UP_GOOD, null, false, healthy, List.of()));
        double[] rises = noise(300, 0, 0.1, 6);
        for (int i = 0; i < 300; i++) {
            rises[i] += i / 300.0;
        }
        assertThat(found(reward.judge(Series.of(rises), RobustSettings.DEFAULT)))
                .isEmpty();
        Judgement flat = reward.judge(Series.of(noise(300, 0.4, 0.1, 8)), RobustSettings.DEFAULT);
        assertThat(found(flat)).isEqualTo(List.of("shape"));
        assertThat(reward.looksLike(flat.episodes().getFirst(), RobustSettings.DEFAULT))
                .isEmpty();
        assertThat(Adviser.on(flat.alerts().getFirst()).summary())
                .contains("rises less clearly than any healthy example");

        Judgement zero = reward.judge(Series.of(new double[300]), RobustSettings.DEFAULT);
        assertThat(zero.silent()).isTrue();
        assertThat(zero.reason()).contains("0 at every step", "nothing is being rewarded");
        RobustRules loss = new RobustRules(Expectation.of(Expectation.Direction.DOWN_GOOD));
        assertThat(loss.judge(Series.of(new double[300]), RobustSettings.DEFAULT)
                        .reason())
                .isEmpty();
    }

    @Test
    void aLevelThatComesInFromOutsideIsSilentAndOneThatStaysOutIsNot() {
        RobustRules accuracy = new RobustRules(
                new Expectation(Expectation.Direction.UP_GOOD, new Range(0.7, 0.95), true, List.of(), List.of()));
        double[] climbs = noise(300, 0, 0.005, 3);
        double[] stays = noise(300, 0.5, 0.005, 4);
        double[] leaves = noise(300, 0.8, 0.005, 5);
        for (int i = 0; i < 300; i++) {
            climbs[i] += 0.5 + 0.3 * Math.min(1, i / 150.0);
            leaves[i] -= i < 200 ? 0 : 0.3;
        }
        assertThat(found(accuracy.judge(Series.of(climbs), RobustSettings.DEFAULT)))
                .isEmpty();
        assertThat(found(accuracy.judge(Series.of(stays), RobustSettings.DEFAULT)))
                .contains("level");
        assertThat(found(accuracy.judge(Series.of(leaves), RobustSettings.DEFAULT)))
                .contains("level");
    }

    @Test
    void aTrendOfABandHasToLeadOutOfIt() {
        RobustRules band = new RobustRules(
                new Expectation(Expectation.Direction.BAND, new Range(0, 10), true, List.of(), List.of()));
        double[] within = IntStream.range(0, 300).mapToDouble(i -> 2 + i * 0.02).toArray();
        double[] out = IntStream.range(0, 300).mapToDouble(i -> 2 + i * 0.06).toArray();
        assertThat(found(band.judge(Series.of(within), RobustSettings.DEFAULT))).isEmpty();
        assertThat(found(band.judge(Series.of(out), RobustSettings.DEFAULT))).contains("trend");
    }

    @Test
    void aFewNanBeforeTheFirstNumberAreNoFault() {
        double[] values = noise(200, 1, 0.05, 6);
        Arrays.fill(values, 0, 5, Double.NaN);
        assertThat(found(judge(Series.of(values)))).isEmpty();
        Arrays.fill(values, 0, 15, Double.NaN);
        assertThat(found(judge(Series.of(values)))).containsExactly("non_finite");
        double[] infinite = noise(200, 1, 0.05, 7);
        infinite[0] = Double.POSITIVE_INFINITY;
        assertThat(found(judge(Series.of(infinite)))).containsExactly("non_finite");
    }

    @Test
    void tooShortIsAnAnswer() {
        Judgement judgement = judge(EXPLOSION);
        assertThat(judgement.answer()).isEqualTo(Judgement.Answer.TOO_SHORT);
        assertThat(judgement.reason()).contains("11").contains("30");
        assertThat(judge(Series.of(1, 2, Double.NaN)).episodes()).hasSize(1);
        assertThat(judge(Series.empty()).answer()).isEqualTo(Judgement.Answer.TOO_SHORT);
    }

    static Stream<Arguments> noises() {
        return Stream.of(
                noise("Gaussian around 1", r -> 1 + 0.1 * r.nextGaussian()),
                noise("Gaussian around 0", Random::nextGaussian),
                noise("log-normal 0.3", r -> Math.exp(0.3 * r.nextGaussian())),
                noise("log-normal 0.5", r -> Math.exp(0.5 * r.nextGaussian())),
                noise("log-normal 1", r -> Math.exp(r.nextGaussian())));
    }

    private static Arguments noise(String name, ToDoubleFunction<Random> one) {
        return Arguments.of(name, one);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noises")
    void noiseIsSilent(String name, ToDoubleFunction<Random> one) {
        for (Expectation.Direction direction : Expectation.Direction.values()) {
            RobustRules rules = new RobustRules(Expectation.of(direction));
            int episodes = 0;
            for (int seed = 0; seed < 200; seed++) {
                Random random = new Random(seed);
                double[] values = IntStream.range(0, 1000)
                        .mapToDouble(i -> one.applyAsDouble(random))
                        .toArray();
                episodes += rules.judge(Series.of(values), RobustSettings.DEFAULT)
                        .episodes()
                        .size();
            }
            assertThat(episodes / 200.0).as("%s, %s", name, direction).isLessThanOrEqualTo(0.1);
        }
    }

    @Property(tries = 100)
    void withoutItsNanARunGivesTheSameAlerts(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = 1, max = 40) int every) {
        double[] values = noise(500, 3, 0.3, seed);
        values[350] = 30;
        for (int i = 400; i < 500; i++) {
            values[i] += 4;
        }
        double[] odd = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        boolean[] spoiled = new boolean[500];
        for (int i = 7; i < 500; i += every + 2) {
            spoiled[i] = true;
            values[i] = odd[i % 3];
        }
        double[] kept = IntStream.range(0, 500)
                .filter(i -> !spoiled[i])
                .mapToDouble(i -> values[i])
                .toArray();
        double[] steps = IntStream.range(0, 500)
                .filter(i -> !spoiled[i])
                .mapToDouble(i -> i)
                .toArray();

        Judgement with = judge(Series.of(values));
        Judgement without = judge(Series.of(steps, kept));

        assertThat(with.alerts().stream()
                        .filter(a -> !a.detector().equals("non_finite"))
                        .toList())
                .isEqualTo(without.alerts());
        assertThat(with.episodes().stream()
                        .filter(e -> !e.detector().equals("non_finite"))
                        .toList())
                .isEqualTo(without.episodes());
    }

    @Property(tries = 50)
    void askingInBetweenChangesNothing(@ForAll @IntRange(max = 1000) int seed, @ForAll @IntRange(max = 499) int at) {
        double[] values = noise(500, 3, 0.3, seed);
        for (int i = 300; i < 500; i++) {
            values[i] += 0.02 * (i - 300);
        }
        RobustDetector once = UNKNOWN.detector(RobustSettings.DEFAULT);
        RobustDetector asked = UNKNOWN.detector(RobustSettings.DEFAULT);
        for (int i = 0; i < 500; i++) {
            if (i == at) {
                asked.whole();
            }
            assertThat(asked.accept(i, values[i])).isEqualTo(once.accept(i, values[i]));
        }
        assertThat(asked.whole()).isEqualTo(once.whole());
    }

    /// Whole columns are judged many values at a time; one by one must give the same.
    @Property(tries = 40)
    void manyValuesAtOnceAreJudgedAsOneByOne(@ForAll @IntRange(max = 100_000) int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[random.nextInt(50, 6000)];
        double level = 2;
        for (int i = 0; i < values.length; i++) {
            level += random.nextInt(900) == 0 ? random.nextDouble(-1, 4) : 0;
            values[i] = switch (random.nextInt(300)) {
                case 0 -> level * 8;
                case 1 -> Series.MISSING;
                case 2 -> random.nextInt(6) == 0 ? Double.NaN : level;
                case 3 -> -level;
                default -> level + 0.1 * random.nextGaussian();
            };
        }
        Series series = Series.of(values);
        RobustSettings settings = RobustSettings.DEFAULT.with("spike_sigmas", random.nextDouble(2, 9));
        RobustRules rules = new RobustRules(Expectation.NONE);
        RobustDetector alone = rules.detector(settings);
        List<Alert> alerts = new ArrayList<>(Detection.over(series, alone));
        alerts.addAll(alone.whole());
        assertThat(rules.judge(series, settings).alerts()).isEqualTo(alerts);

        RobustDetector again = rules.detector(settings);
        double[] scores = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scores[i] = Series.MISSING;
            if (!Series.isMissing(values[i])) {
                again.accept(i, values[i]);
                scores[i] = Double.isNaN(again.score()) ? Series.MISSING : again.score();
            }
        }
        assertThat(rules.scores(series, settings, null).values().values()).isEqualTo(scores);
    }
}
