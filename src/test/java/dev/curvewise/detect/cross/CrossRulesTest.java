package dev.curvewise.detect.cross;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.series.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule over several columns has a run on which it speaks and one on which it stays silent.
final class CrossRulesTest {

    /// Columns written as `metric from to late`, the last one being the level at the half.
    private static Map<String, Column> run(String columns) {
        Map<String, Column> run = new LinkedHashMap<>();
        for (String column : columns.split(";", -1)) {
            String[] parts = column.strip().split(" ", -1);
            double from = Double.parseDouble(parts[1]);
            double half = Double.parseDouble(parts[2]);
            double to = Double.parseDouble(parts[3]);
            SplittableRandom random = new SplittableRandom(parts[0].hashCode());
            double[] values = new double[200];
            for (int i = 0; i < 200; i++) {
                double x = i / 199.0;
                double level = x < 0.5 ? from + (half - from) * 2 * x : half + (to - half) * (2 * x - 1);
                values[i] = level + 0.01 * Math.max(Math.abs(to), Math.abs(from)) * random.nextGaussian();
            }
            run.put(parts[0], column(parts[0], Series.of(values)));
        }
        return run;
    }

    /// A column whose name begins with `eval/` was measured in an evaluation.
    private static Column column(String name, Series series) {
        boolean evaluation = name.startsWith("eval/");
        return new Column(evaluation ? name.substring(5) : name, name, evaluation, series);
    }

    private static List<CrossFinding> over(Map<String, Column> run) {
        return CrossRules.over(List.copyOf(run.values()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "length-gaming | reward_mean 0 1 2; response_length 100 200 400; eval_accuracy 0.4 0.4 0.4 | reward_mean 0 1 2; response_length 100 200 400; eval_accuracy 0.4 0.5 0.6",
                "length-gaming | reward_total 0 1 2; response_length 100 150 200; eval_accuracy 0.6 0.5 0.4 | reward_total 0 1 2; response_length 100 100 100; eval_accuracy 0.6 0.5 0.4",
                "length-gaming | reward_mean 0 1 2; response_length 100 200 400; eval/reward_mean 0.4 0.4 0.4 | reward_mean 0 1 2; response_length 100 200 400; eval/reward_mean 0.4 0.5 0.6",
                "over-optimised | reward_mean 0 1 2; kl 0.1 5 20; eval_accuracy 0.4 0.5 0.3 | reward_mean 0 1 2; kl 0.1 5 5; eval_accuracy 0.4 0.5 0.3",
                "no-exploration | entropy 2 0.3 0.2; reward_mean 0 1 1 | entropy 2 1.5 1; reward_mean 0 1 1",
                "no-exploration | entropy 2 0.3 0.2; reward_mean 0 1 1 | entropy 2 0.3 0.2; reward_mean 0 1 2",
                "steps-too-large | clip_fraction 0.1 0.3 0.5; approx_kl 0.01 0.02 0.05 | clip_fraction 0.1 0.1 0.1; approx_kl 0.01 0.02 0.05",
                "steps-too-large | clip_fraction 0.1 0.3 0.5; kl 0.1 0.4 1 | clip_fraction 0.1 0.3 0.5; kl 0.4 0.4 0.4",
                "no-exploration | entropy 2 0.3 0.2; reward_mean 0 1 0.5 | entropy -1 -2 -3; reward_mean 0 1 1",
                "steps-too-large | clip_fraction 0.02 0.02 0.3; kl 0.1 0.1 1 | clip_fraction 0.25 0.25 0.25; kl 0.1 0.4 1",
                "idle-groups | zero_std_groups 0.3 0.6 0.8; reward_mean 0 1 1 | zero_std_groups 0.3 0.3 0.3; reward_mean 0 1 1",
                "idle-groups | zero_std_groups 0.3 0.6 0.8; reward_mean 0 1 0.5 | zero_std_groups 0.3 0.6 0.8; eval/reward_mean 0 1 1",
                "cut-off | truncation_rate 0 0 0.4; response_length 100 200 300 | eval/truncation_rate 0 0 0.4; response_length 100 200 300",
                "cut-off | truncation_rate 0.02 0.1 0.4; response_length 100 200 300 | truncation_rate 0.4 0.3 0.2; response_length 100 200 300",
                "idle-groups | zero_std_groups 0.3 0.6 0.8; reward_mean 0 1 1 | zero_std_groups 0.3 0.6 0.8; reward_mean 0 1 2",
                "cut-off | truncation_rate 0.02 0.1 0.4; response_length 100 200 300 | truncation_rate 0.02 0.02 0.02; response_length 100 200 300",
            })
    void speaksAndStaysSilent(String id, String speaks, String silent) {
        List<CrossFinding> found = over(run(speaks));
        assertThat(found).extracting(CrossFinding::id).contains(id);
        assertThat(over(run(silent))).extracting(CrossFinding::id).doesNotContain(id);
        CrossFinding finding =
                found.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
        assertThat(finding.summary()).contains("looks like");
        assertThat(finding.evidence())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(e -> assertThat(e.what()).contains(" to "));
        assertThat(finding.tries()).hasSizeGreaterThanOrEqualTo(3);
        // each piece of evidence is needed: without its column nothing is said
        for (Evidence evidence : finding.evidence()) {
            Map<String, Column> less = run(speaks);
            less.remove(evidence.column());
            assertThat(over(less)).extracting(CrossFinding::id).doesNotContain(id);
        }
    }

    @Test
    void aRunInGoodHealthSaysNothing() {
        assertThat(over(run("reward_mean 0 1 2; response_length 100 110 115; eval_accuracy 0.4 0.5 0.6;"
                        + " entropy 2 1.6 1.3; clip_fraction 0.1 0.12 0.1; approx_kl 0.01 0.012 0.01; kl 0.1 2 2;"
                        + " zero_std_groups 0.2 0.2 0.25; truncation_rate 0.05 0.02 0.02")))
                .isEmpty();
    }

    @Test
    void aColumnThatMovesOnlyFromItsMiddleOnIsSaidToRiseFromThere() {
        Evidence cut = over(run("truncation_rate 0.02 0.02 0.6; response_length 100 200 300"))
                .getFirst()
                .evidence()
                .getFirst();
        assertThat(cut.what()).startsWith("rises from 0.0").containsPattern(", after step \\d+$");
        assertThat(cut.begin()).isBetween(95.0, 125.0);
    }

    @Test
    void allOfItHoldsFromWhereTheLastColumnBeginsToMove() {
        CrossFinding finding =
                over(run("clip_fraction 0.1 0.1 0.5; approx_kl 0.01 0.02 0.05")).getFirst();
        assertThat(finding.begin()).isBetween(95.0, 125.0);
        assertThat(finding.evidence().getLast().begin()).isLessThan(40);
    }

    @Test
    void whatIsMissingOrShortSaysNothing() {
        assertThat(over(Map.of())).isEmpty();
        assertThat(over(Map.of(
                        "reward_mean", column("reward_mean", Series.of(1, 2, 3)), "kl", column("kl", Series.empty()))))
                .isEmpty();
    }
}
