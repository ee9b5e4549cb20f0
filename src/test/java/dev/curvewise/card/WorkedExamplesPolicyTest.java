package dev.curvewise.card;

import static dev.curvewise.card.Figures.change;
import static dev.curvewise.card.Figures.fixed;
import static dev.curvewise.card.Figures.on;
import static dev.curvewise.card.Figures.plain;
import static dev.curvewise.card.Figures.row;
import static dev.curvewise.card.Figures.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The numbers in the worked examples of the policy and optimiser pages and of PPO and GRPO, computed here and looked
/// up in the text.
final class WorkedExamplesPolicyTest {

    private static final double[] FAIR = {1 / 6d, 1 / 6d, 1 / 6d, 1 / 6d, 1 / 6d, 1 / 6d};
    private static final double[] SKEWED = {0.5, 0.1, 0.1, 0.1, 0.1, 0.1};
    private static final double BIT = Math.log(2);

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("computed")
    void thePageShowsWhatTheFormulaGives(String page, String computed) throws IOException {
        assertThat(Files.readString(Path.of("metrics", page + ".md"))).contains(computed);
    }

    @Test
    void theThreeCurvesTheProjectBeganWithKeepTheirPoints() {
        List<Scenario> scenarios = CardReader.read(List.of(Path.of("metrics", "kl.md")))
                .found()
                .orElseThrow()
                .card("kl")
                .orElseThrow()
                .scenarios();

        assertThat(values(scenarios, "controlled_drift"))
                .containsExactly(0.1, 0.5, 1.2, 1.8, 2.3, 2.6, 2.8, 2.5, 2.7, 2.6, 2.5);
        assertThat(values(scenarios, "explosion")).containsExactly(0.1, 0.8, 2.5, 5, 8, 12, 16, 20, 24, 27, 30);
        assertThat(values(scenarios, "zero_learning"))
                .containsExactly(0, 0.01, 0.02, 0.01, 0.02, 0.01, 0.02, 0.01, 0.01, 0.02, 0.01);
    }

    /// Each page with each text that its formulas give.
    static Stream<Arguments> computed() {
        return Stream.of(
                        die(),
                        directions(),
                        estimators(),
                        penalty(),
                        controller(),
                        scales(),
                        entropy(),
                        approximateKl(),
                        clipping(),
                        mismatch(),
                        gradient(),
                        schedules(),
                        surrogate(),
                        ppo(),
                        grpo())
                .flatMap(texts -> texts);
    }

    static Stream<Arguments> die() {
        double nats = divergence(FAIR, SKEWED);
        double cross = entropy(FAIR) + nats;
        String first = change(term(FAIR[0], SKEWED[0]), 4);
        String other = change(term(FAIR[1], SKEWED[1]), 4);
        return on(
                "kl",
                "| 1 | 1/6 | 1/6 | 1/2 | 0 | " + first + " |",
                "| 6 | 1/6 | 1/6 | 1/10 | 0 | " + other + " |",
                "| **Sum** | 1 | 1 | 1 | **" + fixed(divergence(FAIR, FAIR), 0) + "** | **" + fixed(nats, 4) + "** |",
                "$" + fixed(term(FAIR[0], SKEWED[0]), 4) + " + " + fixed(5 * term(FAIR[1], SKEWED[1]), 4) + " = "
                        + fixed(nats, 4) + "$ nats",
                "$\\ln 2 = " + fixed(BIT, 4) + "$ this is **" + fixed(nats / BIT, 4) + " bits**",
                "1 nat is " + fixed(1 / BIT, 4) + " bits",
                "= " + fixed(divergence(SKEWED, FAIR), 4) + "$ nats, or " + fixed(divergence(SKEWED, FAIR) / BIT, 4),
                "(" + fixed(nats, 4) + " and " + fixed(divergence(SKEWED, FAIR), 4) + " nats for the two dice)",
                "$H(P) = \\log_2 6 = " + fixed(entropy(FAIR) / BIT, 4) + "$ bits, $H(P, Q_B) = "
                        + fixed(cross / BIT, 4),
                "(" + fixed(cross / BIT, 5) + " − " + fixed(entropy(FAIR) / BIT, 5) + " = " + fixed(nats / BIT, 5)
                        + ")",
                "are " + fixed(entropy(FAIR), 4) + ", " + fixed(cross, 4) + " and " + fixed(nats, 4));
    }

    static Stream<Arguments> directions() {
        double[] reference = {0.49, 0.01, 0.01, 0.49};
        double[] wide = {0.25, 0.25, 0.25, 0.25};
        double[] narrow = {0.97, 0.01, 0.01, 0.01};
        return on(
                "kl",
                "| **" + fixed(divergence(reference, wide), 4) + "** | " + fixed(divergence(wide, reference), 4) + " |",
                "| " + fixed(divergence(reference, narrow), 4) + " | **" + fixed(divergence(narrow, reference), 4)
                        + "** |");
    }

    static Stream<Arguments> estimators() {
        double[] policy = {0.6, 0.4};
        double[] reference = {0.5, 0.5};
        Stream<String> outcomes = IntStream.range(0, 2).mapToObj(i -> {
            double ratio = reference[i] / policy[i];
            return "| " + plain(policy[i]) + " | " + fixed(ratio, 4) + " | " + change(k1(ratio), 4) + " | "
                    + fixed(k2(ratio), 4) + " | " + fixed(k3(ratio), 4) + " |";
        });
        Stream<DoubleUnaryOperator> all =
                Stream.of(WorkedExamplesPolicyTest::k1, WorkedExamplesPolicyTest::k2, WorkedExamplesPolicyTest::k3);
        String means = all.map(k -> IntStream.range(0, 2)
                        .mapToDouble(i -> policy[i] * k.applyAsDouble(reference[i] / policy[i]))
                        .sum())
                .map(mean -> "**" + fixed(mean, 4) + "**")
                .collect(Collectors.joining(" | "));
        Stream<String> rest = Stream.of(
                "| **Mean** | | | " + means + " |",
                "The true KL is " + fixed(divergence(policy, reference), 4) + " nats");
        return on("kl", Stream.concat(outcomes, rest).toArray(String[]::new));
    }

    static Stream<Arguments> penalty() {
        double paid = 0.05 * 6;
        return on(
                "kl",
                "$0.05 \\times 6 = " + fixed(paid, 2) + "$, and the penalised reward is $1.80 - 0.30 = "
                        + fixed(1.8 - paid, 2) + "$",
                "the KL by 3 nats costs " + fixed(0.05 * 3, 2) + " and earns 0.10");
    }

    static Stream<Arguments> controller() {
        double gain = 256 / 10_000d;
        double error = Math.clamp(9 / 6d - 1, -0.2, 0.2);
        double factor = 1 + gain * error;
        return on(
                "kl",
                "$256 / 10\\,000 = " + plain(gain) + "$",
                "has a relative error of " + plain(9 / 6d - 1) + ", clipped to " + plain(error),
                "= " + fixed(0.2 * factor, 6) + "$",
                "in a row $\\beta$ is " + fixed(0.2 * Math.pow(factor, 100), 4));
    }

    static Stream<Arguments> scales() {
        return on(
                "kl",
                "0.02 nats per token over 300 tokens is a sequence sum of " + fixed(0.02 * 300, 0) + " nats",
                "to 450 tokens at the same 0.02, the sum rises to " + fixed(0.02 * 450, 0),
                "a mean of 6.5 nats is " + plain(6.5 / 325) + " nats per token",
                fixed(bestOf(16), 2) + " for the best of 16, " + fixed(bestOf(64), 2) + " for the best of 64, "
                        + fixed(bestOf(1000), 2) + " for the best of 1000",
                "$\\sqrt{3} \\approx " + fixed(Math.sqrt(3), 2) + "$");
    }

    static Stream<Arguments> entropy() {
        Stream<String> choices = Stream.of(
                        new double[] {0.25, 0.25, 0.25, 0.25},
                        new double[] {0.7, 0.1, 0.1, 0.1},
                        new double[] {0.97, 0.01, 0.01, 0.01})
                .map(p -> Arrays.stream(p).mapToObj(x -> fixed(x, 2)).collect(Collectors.joining(", ")) + " | "
                        + fixed(entropy(p), 4) + " | " + fixed(Math.exp(entropy(p)), 2) + " |");
        Stream<String> rest = Stream.of(
                "$\\ln 2 = " + fixed(BIT, 4) + "$ for two actions, $\\ln 50257 = " + fixed(Math.log(50257), 4) + "$",
                "| 1, 0, 0, 0 | 0 | " + fixed(Math.exp(0), 2) + " |",
                "CartPole starts at " + fixed(BIT, 2),
                "at 0.3 nats per token has " + fixed(Math.exp(0.3), 2) + " effective choices",
                "$e^{0.02} = " + fixed(Math.exp(0.02), 2) + "$",
                fixed(gaussian(1), 4) + " nats at $\\sigma = 1$ and " + signed(gaussian(0.1), 4),
                "it crosses 0 at $\\sigma = " + fixed(1 / Math.sqrt(2 * Math.PI * Math.E), 4) + "$",
                "6 joints starts at " + fixed(6 * gaussian(1), 4) + " nats",
                "18 actions near " + fixed(Math.log(18), 2),
                "of 300 tokens has about " + fixed(0.3 * 300, 0),
                "at 0.01 may grow to " + plain(0.01 * 1.2) + ", one at 0.8 up to " + plain(0.8 * 1.2));
        return on("entropy", Stream.concat(choices, rest).toArray(String[]::new));
    }

    static Stream<Arguments> approximateKl() {
        double[] moved = {0.10, -0.06, 0.20, -0.16};
        Stream<String> rows = Arrays.stream(moved).mapToObj(log -> {
            double ratio = Math.exp(log);
            return "| " + change(log, 2) + " | " + fixed(ratio, 4) + " | " + change(k1(ratio), 4) + " | "
                    + fixed(k2(ratio), 4) + " | " + fixed(k3(ratio), 4) + " |";
        });
        Stream<String> rest = Stream.of(
                "| **Mean** | | **" + signed(meanOver(moved, WorkedExamplesPolicyTest::k1), 4) + "** | **"
                        + fixed(meanOver(moved, WorkedExamplesPolicyTest::k2), 4) + "** | **"
                        + fixed(meanOver(moved, WorkedExamplesPolicyTest::k3), 4) + "** |",
                "$1.2 - 1 - \\ln 1.2 = " + fixed(k3(1.2), 4) + "$",
                "with `target_kl` = 0.01 that is " + plain(1.5 * 0.01));
        return on("approx_kl", Stream.concat(rows, rest).toArray(String[]::new));
    }

    static Stream<Arguments> clipping() {
        Stream<String> cases = Stream.of(1, -1)
                .flatMap(sign -> Stream.of(1.3, 0.7)
                        .map(ratio -> "| " + change(sign, 0) + " | " + fixed(ratio, 1) + " | " + signed(ratio * sign, 1)
                                + " | " + signed(Math.clamp(ratio, 0.8, 1.2) * sign, 1) + " | "
                                + signed(clipped(ratio, sign), 1) + " | " + (acts(ratio, sign) ? "yes" : "no") + ":"));
        double[] ratios = {1.35, 1.25, 0.70, 0.75, 1.10, 0.95, 1.02, 0.88};
        int[] advantages = {1, -1, -1, 1, 1, -1, -1, 1};
        long outside =
                IntStream.range(0, 8).filter(i -> Math.abs(ratios[i] - 1) > 0.2).count();
        long acting = IntStream.range(0, 8)
                .filter(i -> acts(ratios[i], advantages[i]))
                .count();
        Stream<String> rest = Stream.of(
                "| outside the range | " + answers(i -> Math.abs(ratios[i] - 1) > 0.2) + " |",
                "| clipping acts | " + answers(i -> acts(ratios[i], advantages[i])) + " |",
                outside + "/8 = " + fixed(outside / 8d, 2) + ", by the second " + acting + "/8 = "
                        + fixed(acting / 8d, 2));
        return on("clip_fraction", Stream.concat(cases, rest).toArray(String[]::new));
    }

    static Stream<Arguments> mismatch() {
        double[] sampler = {0.9, 0.5, 0.2, 0.01};
        double[] trainer = {0.899, 0.505, 0.198, 0.012};
        double[] logs = IntStream.range(0, 4)
                .mapToDouble(i -> Math.log(trainer[i] / sampler[i]))
                .toArray();
        Stream<String> rows = IntStream.range(0, 4)
                .mapToObj(i -> "| " + fixed(sampler[i], 3) + " | " + fixed(trainer[i], 3) + " | " + change(logs[i], 4)
                        + " | " + fixed(Math.abs(logs[i]), 4) + " | " + fixed(k3(Math.exp(logs[i])), 6) + " |");
        double mean = meanOver(logs, WorkedExamplesPolicyTest::k3);
        Stream<String> rest = Stream.of(
                "| **" + fixed(Arrays.stream(logs).map(Math::abs).average().orElseThrow(), 4) + "** | **"
                        + fixed(mean, 6) + "** |",
                "makes " + fixed(100 * k3(1.2) / (4 * mean), 1) + " % of the sum",
                "its probability is off by only " + plain(trainer[3] - sampler[3]),
                "(" + plain(trainer[3] - sampler[3]) + " is small)",
                "value of " + plain(0.02) + " can belong to a KL of " + fixed(k2(Math.exp(0.02)), 4),
                "0.0005 nats per token over 2,000 tokens add up to " + fixed(0.0005 * 2000, 0) + " nat");
        return on("train_infer_mismatch", Stream.concat(rows, rest).toArray(String[]::new));
    }

    static Stream<Arguments> gradient() {
        double[] slopes = {0.6, -0.8, 2.0, -1.0};
        double norm = Math.sqrt(Arrays.stream(slopes).map(s -> s * s).sum());
        String clipped = Arrays.stream(slopes)
                .limit(3)
                .mapToObj(s -> signed(s / norm, 4))
                .collect(Collectors.joining(", "));
        String squares = Arrays.stream(slopes).mapToObj(s -> fixed(s * s, 2)).collect(Collectors.joining(" + "));
        return on(
                "grad_norm",
                "$\\sqrt{" + squares + "} = \\sqrt{6} = " + fixed(norm, 4) + "$",
                "$1 / 2.4495 = " + fixed(1 / norm, 4) + "$ and becomes " + clipped + " and "
                        + signed(slopes[3] / norm, 4),
                "With a clip value of 0.5 the factor is " + fixed(0.5 / norm, 4));
    }

    static Stream<Arguments> schedules() {
        return on(
                "learning_rate",
                "| Linear | 0 | " + fixed(25 / 50d, 3) + " | " + decay(x -> 1 - x) + " | 0 |",
                "| Cosine | 0 | " + fixed(25 / 50d, 3) + " | " + decay(x -> (1 + Math.cos(Math.PI * x)) / 2) + " | 0 |",
                "| Stable, then decay | 0 | " + fixed(25 / 50d, 3) + " | " + fixed(1, 3) + " | " + fixed(stable(275), 3)
                        + " | " + fixed(stable(365), 3) + " | 0 |",
                "| Share of the decay done (linear, cosine) | – | – | 0 | " + plain((275 - 50) / 450d) + " | "
                        + plain((365 - 50) / 450d) + " | 1 |");
    }

    static Stream<Arguments> surrogate() {
        double[] advantages = {1.5, -0.5, -0.5, -0.5};
        double[] ratios = {1.10, 0.95, 0.96, 1.02};
        double[] products = IntStream.range(0, 4)
                .mapToDouble(i -> advantages[i] * ratios[i])
                .toArray();
        double loss = -Arrays.stream(products).average().orElseThrow();
        return on(
                "policy_loss",
                "L = -\\frac{" + plain(products[0]) + " - " + plain(-products[1]) + " - " + plain(-products[2]) + " - "
                        + plain(-products[3]) + "}{4} = " + plain(loss),
                "The loss has gone down by " + plain(-loss),
                "contributes " + signed(-clipped(5, 1), 1) + " (clipped), one with advantage −1 contributes +"
                        + fixed(-clipped(5, -1), 0),
                "in a batch of 100 lifts the mean by " + plain(-clipped(5, -1) / 100));
    }

    static Stream<Arguments> ppo() {
        double last = 1 - 0.7;
        double middle = 0.7 - 0.6 + 0.95 * last;
        double first = 0.6 - 0.5 + 0.95 * middle;
        return on(
                "methods/ppo",
                "$\\delta_3 = 1 - 0.7 = " + plain(last) + "$ and $A_3 = " + plain(last) + "$",
                "$A_2 = 0.1 + 0.95 \\cdot 0.3 = " + plain(middle) + "$",
                "$A_1 = 0.1 + 0.95 \\cdot 0.385 = " + plain(first) + "$");
    }

    static Stream<Arguments> grpo() {
        Stream<String> groups = Stream.of(
                "| 1, 0, 0, 0 | 0.25 | " + fixed(spread(1, 4), 4) + " | +" + plain((1 - 0.25) / spread(1, 4)) + ", "
                        + signed(-0.25 / spread(1, 4), 1),
                "| 1, 1, 0, 0 | 0.50 | " + fixed(spread(2, 4), 4) + " | +" + fixed(0.5 / spread(2, 4), 4));
        Stream<String> idle = Stream.of("0.01", "0.05", "0.2", "0.8", "0.95")
                .map(p -> row(p, group -> allAlike(Double.parseDouble(p), group), 4, 4, 8, 16));
        Stream<String> half = Stream.of("| 0.5 | " + fixed(allAlike(0.5, 4), 4) + " | " + fixed(allAlike(0.5, 8), 4)
                + " | " + fixed(allAlike(0.5, 16), 5) + " |");
        return on("methods/grpo", Stream.of(groups, idle, half).flatMap(s -> s).toArray(String[]::new));
    }

    private static double[] values(List<Scenario> scenarios, String key) {
        return scenarios.stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow()
                .curves()
                .getFirst()
                .points()
                .values();
    }

    private static double term(double p, double q) {
        return p * Math.log(p / q);
    }

    private static double divergence(double[] p, double[] q) {
        return IntStream.range(0, p.length).mapToDouble(i -> term(p[i], q[i])).sum();
    }

    private static double entropy(double[] p) {
        return -Arrays.stream(p).map(x -> x * Math.log(x)).sum();
    }

    private static double gaussian(double sigma) {
        return Math.log(2 * Math.PI * Math.E * sigma * sigma) / 2;
    }

    private static double k1(double ratio) {
        return -Math.log(ratio);
    }

    private static double k2(double ratio) {
        return Math.log(ratio) * Math.log(ratio) / 2;
    }

    private static double k3(double ratio) {
        return ratio - 1 - Math.log(ratio);
    }

    private static double meanOver(double[] logs, DoubleUnaryOperator estimator) {
        return Arrays.stream(logs).map(Math::exp).map(estimator).average().orElseThrow();
    }

    private static double bestOf(int n) {
        return Math.log(n) - (n - 1) / (double) n;
    }

    private static double clipped(double ratio, double advantage) {
        return Math.min(ratio * advantage, Math.clamp(ratio, 0.8, 1.2) * advantage);
    }

    private static boolean acts(double ratio, double advantage) {
        return clipped(ratio, advantage) < ratio * advantage;
    }

    private static String answers(IntPredicate question) {
        return IntStream.range(0, 8)
                .mapToObj(i -> question.test(i) ? "yes" : "no")
                .collect(Collectors.joining(" | "));
    }

    private static String decay(DoubleUnaryOperator shape) {
        return IntStream.of(50, 275, 365)
                .mapToObj(step -> fixed(shape.applyAsDouble((step - 50) / 450d), 3))
                .collect(Collectors.joining(" | "));
    }

    private static double stable(int step) {
        return Math.min(1, (500 - step) / (500 - 350d));
    }

    /// The sample standard deviation of a group in which some answers earn 1 and the others 0.
    private static double spread(int right, int group) {
        double mean = right / (double) group;
        return Math.sqrt(group * mean * (1 - mean) / (group - 1));
    }

    private static double allAlike(double p, int group) {
        return Math.pow(p, group) + Math.pow(1 - p, group);
    }
}
