package dev.curvewise.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.detect.alert.Advice;
import dev.curvewise.detect.alert.Episode;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.detect.compatible.Detection;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.robust.RobustRules;
import dev.curvewise.detect.robust.RobustSettings;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of alert explains itself with its numbers.
final class AdviceTest {

    private static double[] level(double before, double after) {
        return IntStream.range(0, 300)
                .mapToDouble(i -> (i < 200 ? before : after) * (1 + 0.001 * (i % 7)))
                .toArray();
    }

    static Stream<Arguments> stock() {
        double[] nan = level(1, 1);
        nan[120] = Double.NaN;
        double[] rising = IntStream.range(0, 300).mapToDouble(i -> 0.01 * i).toArray();
        return Stream.of(
                Arguments.of(DetectorKind.KL_EXPLOSION, level(1, 3), "KL divergence is 3"),
                Arguments.of(DetectorKind.ENTROPY_COLLAPSE, level(2, 0.5), "below 1 for 25 values"),
                Arguments.of(DetectorKind.REWARD_HACKING, level(1, 3), "times that of the start"),
                Arguments.of(DetectorKind.ADVANTAGE_VARIANCE, level(1, 4), "times its level of"),
                Arguments.of(DetectorKind.LOSS_NAN, nan, "loss is NaN"),
                Arguments.of(DetectorKind.GRADIENT_NORM_SPIKE, level(1, 3), "gradient norm is 3"),
                Arguments.of(DetectorKind.REWARD_MEAN_DRIFT, rising, "in 50 moves without a pause"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stock")
    void stockAlertsExplainThemselves(DetectorKind kind, double[] values, String words) {
        check(Adviser.on(Detection.over(Series.of(values), kind.defaults()).getFirst()), words);
    }

    @Test
    void robustAlertsExplainThemselves() {
        double[] values = level(1, 4);
        values[100] = 9;
        values[150] = Double.NaN;
        for (int i = 200; i < 300; i++) {
            values[i] += 0.04 * (i - 200);
        }
        Expectation expectation = new Expectation(
                Expectation.Direction.BAND,
                new Range(0, 2),
                true,
                List.of(new Expectation.Example("Good", Series.of(level(1, 1)))),
                List.of(new Expectation.Example("Bad", Series.of(values))));
        RobustRules rules = new RobustRules(expectation);
        Judgement judgement = rules.judge(Series.of(values), RobustSettings.DEFAULT);
        assertThat(judgement.episodes())
                .extracting(Episode::detector)
                .contains("spike", "non_finite", "level", "shift", "shape");
        judgement.episodes().forEach(e -> check(Adviser.on(e.peak()), ""));
        Episode shape = judgement.episodes().getLast();
        assertThat(rules.looksLike(shape, RobustSettings.DEFAULT)).containsExactly("Bad");
        double[] ramp = IntStream.range(0, 200).mapToDouble(i -> 1 + i * 0.1).toArray();
        check(
                Adviser.on(new RobustRules(Expectation.NONE)
                        .judge(Series.of(ramp), RobustSettings.DEFAULT)
                        .alerts()
                        .getLast()),
                "rises steadily");
    }

    @Test
    void nobodyReadsThousandsOfSigmas() {
        double[] values = new double[300];
        Arrays.setAll(values, i -> 1 + 1e-7 * (i % 7));
        values[200] = 2;
        check(
                Adviser.on(Detection.over(Series.of(values), DetectorKind.KL_EXPLOSION.defaults())
                        .getFirst()),
                "over 1000 σ above the mean");
        values[200] = -1e9;
        check(
                Adviser.on(new RobustRules(Expectation.NONE)
                        .judge(Series.of(values), RobustSettings.DEFAULT)
                        .alerts()
                        .getFirst()),
                "over 1000 robust σ below");
    }

    private static void check(Advice advice, String words) {
        assertThat(advice.summary()).contains(words).doesNotContain("NaN σ").doesNotEndWith(".");
        assertThat(advice.why()).endsWith(".");
        assertThat(advice.tries()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(advice.tries()).allSatisfy(t -> assertThat(t).isNotBlank().doesNotContain("!"));
    }
}
