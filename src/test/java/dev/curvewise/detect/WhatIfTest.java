package dev.curvewise.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.BaselineMode;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.detect.compatible.Detection;
import dev.curvewise.detect.compatible.DetectorKind;
import dev.curvewise.detect.compatible.DetectorSettings;
import dev.curvewise.detect.robust.RobustRules;
import dev.curvewise.detect.robust.RobustSettings;
import dev.curvewise.series.Series;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hiding the future, comparing settings, counting errors, and the built-in demonstrations.
final class WhatIfTest {

    private static final Series SPIKES = Series.of(IntStream.range(0, 300)
            .mapToDouble(i -> i == 150 ? 1.35 : i == 250 ? 9 : 1 + 0.05 * (i % 5))
            .toArray());

    private static final DetectorSettings KL = DetectorKind.KL_EXPLOSION.defaults();

    @Test
    void theFutureChangesNoStockAlert() {
        List<Alert> all = Detection.over(SPIKES, KL);
        assertThat(all).hasSize(2);
        for (double step : new double[] {149, 150, 249, 250, 299}) {
            assertThat(Detection.over(Replay.upTo(SPIKES, step), KL)).isEqualTo(Replay.upTo(all, step));
        }
        assertThat(Replay.upTo(SPIKES, -1).isEmpty()).isTrue();
        assertThat(Replay.upTo(SPIKES, 1e9)).isSameAs(SPIKES);
    }

    @Test
    void aRampIsKnownBeforeItsEnd() {
        Series ramp =
                Series.of(IntStream.range(0, 400).mapToDouble(i -> 0.1 * i).toArray());
        RobustRules rules = new RobustRules(Expectation.NONE);
        assertThat(Replay.upTo(ramp, rules, RobustSettings.DEFAULT, 20).answer())
                .isEqualTo(Judgement.Answer.TOO_SHORT);
        assertThat(Replay.upTo(ramp, rules, RobustSettings.DEFAULT, 150).silent())
                .isFalse();
    }

    @Test
    void aComparisonNamesWhatChanges() {
        DetectorSettings strict = KL.with("sigma_multiplier", 8.0);
        Comparison stricter = Comparison.of(Trace.of(SPIKES, KL), Trace.of(SPIKES, strict));
        assertThat(stricter.changes())
                .extracting(change -> change.firing().step(), Comparison.Change::gained)
                .containsExactly(tuple(150.0, false));
        assertThat(stricter.kept()).isOne();
        assertThat(stricter.alert(0)).isEqualTo(Detection.over(SPIKES, KL).getFirst());
        Comparison laxer = Comparison.of(Trace.of(SPIKES, strict), Trace.of(SPIKES, KL));
        assertThat(laxer.gained()).isOne();
        assertThat(laxer.lost()).isZero();
        Firings robust = new Firings.Told(new RobustRules(Expectation.NONE)
                .judge(SPIKES, RobustSettings.DEFAULT)
                .alerts());
        Comparison otherRules = Comparison.of(Trace.of(SPIKES, KL), robust);
        assertThat(otherRules.lost()).isEqualTo(2);
        assertThat(otherRules.gained()).isEqualTo(robust.size()).isPositive();
        assertThat(otherRules.changes())
                .isSortedAccordingTo(
                        Comparator.comparingDouble(change -> change.firing().step()));
        assertThat(Comparison.of(robust, robust).changes()).isEmpty();
    }

    @Test
    void errorsAreCountedOnLabelledExamples() {
        List<Expectation.Example> healthy =
                List.of(new Expectation.Example("flat", Series.of(2, 2.1, 1.9, 2, 2, 2.1, 1.9, 2)));
        List<Expectation.Example> failing = List.of(
                new Expectation.Example("ramp", Series.of(0, 1, 2, 3, 4, 5, 6, 7)),
                new Expectation.Example("step", Series.of(new double[] {0, 4, 4.001, 8}, new double[] {1, 1.1, 9, 9})));
        Errors rolling = Errors.of(healthy, failing, KL.with("sigma_multiplier", 6.0));
        assertThat(rolling).isEqualTo(new Errors(1, List.of(), 2, List.of("ramp")));
        Errors robust = Errors.of(healthy, failing, new RobustRules(Expectation.NONE), RobustSettings.DEFAULT);
        assertThat(robust).isEqualTo(new Errors(1, List.of(), 2, List.of()));
    }

    static List<Demonstration> demonstrations() {
        return Demonstration.all();
    }

    /// The steps on which the stock rule fires, rolling and frozen, and what the robust mode says.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ramp     | -       | 400 or more | trend",
                "warm-up  | -       | 400 or more | -",
                "masked   | 300 450 | 300 320 450 | spike@300 spike@320 spike@450",
                "nan      | -       | -           | non_finite@60 spike@120 shift",
                "constant | 250 251 252 253 254 255 256 257 258 259 | 350 or more | -",
            })
    void everyDemonstrationShowsItsFault(
            String id, @Nullable String rolling, @Nullable String frozen, @Nullable String robust) {
        Demonstration demo = demonstrations().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(demo.explanation()).endsWith(".");
        check(demo, BaselineMode.ROLLING, rolling);
        check(demo, BaselineMode.FROZEN, frozen);
        Judgement judgement = new RobustRules(Expectation.NONE).judge(demo.series(), RobustSettings.DEFAULT);
        String said = judgement.alerts().stream()
                .map(alert -> alert.detector() + "@" + (int) alert.step())
                .collect(Collectors.joining(" "));
        if (robust == null) {
            assertThat(judgement.silent()).as(said).isTrue();
        } else {
            assertThat(said).contains(robust.split(" ", -1));
        }
    }

    private static void check(Demonstration demo, BaselineMode mode, @Nullable String expected) {
        List<String> steps = Detection.over(demo.series(), demo.stock().with("baseline_mode", mode)).stream()
                .map(alert -> Integer.toString((int) alert.step()))
                .toList();
        if (expected == null) {
            assertThat(steps).isEmpty();
        } else if (expected.endsWith("or more")) {
            assertThat(steps).hasSizeGreaterThanOrEqualTo(Integer.parseInt(expected.split(" ", -1)[0]));
        } else {
            assertThat(steps).containsExactly(expected.split(" ", -1));
        }
    }

    @Test
    void anAlmostConstantBaselineGivesThousandsOfSigma() {
        Demonstration constant = demonstrations().getLast();
        assertThat(Detection.over(constant.series(), constant.stock())
                        .getFirst()
                        .baseline()
                        .score())
                .isGreaterThan(1000);
    }
}
