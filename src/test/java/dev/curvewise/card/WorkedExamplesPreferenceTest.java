package dev.curvewise.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The numbers in the worked examples of the preference, loss and value pages and of the methods DPO, KTO, ORPO and
/// SFT, computed here and looked up in the text.
final class WorkedExamplesPreferenceTest {

    private static final double[] AGREEMENT = {0.6, 0.7, 0.75, 0.8, 0.9, 0.95};

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("computed")
    void thePageShowsWhatTheFormulaGives(String page, String computed) throws IOException {
        assertThat(Files.readString(Path.of("metrics", page + ".md"))).contains(computed);
    }

    /// Each page with each text that its formulas give.
    static Stream<Arguments> computed() {
        return Stream.of(
                        loss(),
                        weights(),
                        noiseFloor(),
                        rewards(),
                        margin(),
                        accuracy(),
                        total(),
                        valueLoss(),
                        explained(),
                        kto(),
                        orpo(),
                        sft())
                .flatMap(texts -> texts);
    }

    static Stream<Arguments> loss() {
        double margin = 0.1 * (-46.0 + 48.0) - 0.1 * (-55.0 + 52.0);
        Stream<String> table = DoubleStream.of(-2, -1, 0, 0.5, 1, 2, 3, 5)
                .mapToObj(m -> "| " + number(m) + " | " + fixed(sigmoid(m), 4) + " | " + fixed(logistic(m), 4) + " | "
                        + fixed(sigmoid(-m), 4) + " |");
        Stream<String> text = Stream.of(
                "= \\ln 2 = " + fixed(Math.log(2), 4),
                "= " + fixed(margin, 1) + "$ and the loss of the pair is $-\\log\\sigma(0.5) = "
                        + fixed(logistic(margin), 4),
                "| " + fixed(Math.pow(1 / (2 * 0.1), 2), 0) + " |",
                "cannot fall below " + fixed(entropy(0.9), 4));
        return on("dpo_loss", Stream.concat(table, text).toArray(String[]::new));
    }

    static Stream<Arguments> weights() {
        Stream<String> pairs = DoubleStream.of(-1, 0, 2)
                .mapToObj(m ->
                        "| " + number(m) + " | " + fixed(sigmoid(-m), 4) + " | " + fixed(0.1 * sigmoid(-m), 4) + " |");
        String factor = "pulls " + fixed(sigmoid(1) / sigmoid(-2), 1) + " times as hard";
        return on("methods/dpo", Stream.concat(pairs, Stream.of(factor)).toArray(String[]::new));
    }

    static Stream<Arguments> noiseFloor() {
        double labeller = (1 + Math.sqrt(2 * 0.73 - 1)) / 2;
        return Stream.concat(
                on(
                        "dpo_loss",
                        row("two labellers agree", 4, p -> p * p + (1 - p) * (1 - p), AGREEMENT),
                        row("lowest held-out loss $H(p)$", 4, WorkedExamplesPreferenceTest::entropy, AGREEMENT),
                        "$p = " + fixed(labeller, 2) + "$ and a floor of " + fixed(entropy(labeller), 2)),
                on("reward_accuracy", "$p = " + fixed(labeller, 2) + "$ and a ceiling of " + fixed(labeller, 2)));
    }

    static Stream<Arguments> rewards() {
        return on(
                "rewards_chosen_rejected",
                "$e^{2} = " + fixed(Math.exp(2), 4) + "$",
                "$e^{-2} = " + fixed(Math.exp(-2), 4) + "$",
                "\\times (-0.01) = " + fixed(0.1 * 300 * -0.01, 1) + "$",
                "300 tokens is " + signed(-0.6 / 0.1 / 300, 2) + " per token",
                "five tokens is " + signed(-0.6 / 0.1 / 5, 1) + " per token",
                "the reward is " + signed(0.1 * -0.9, 2));
    }

    static Stream<Arguments> margin() {
        double[] pairs = {3, 1, -1, 1};
        double mean = Arrays.stream(pairs).average().orElseThrow();
        double loss = Arrays.stream(pairs)
                .map(WorkedExamplesPreferenceTest::logistic)
                .average()
                .orElseThrow();
        return on(
                "reward_margin",
                "1 is " + fixed(sigmoid(1), 4) + ", 2 is " + fixed(sigmoid(2), 4) + " and 5 is " + fixed(sigmoid(5), 4),
                "| 1 | 3 | " + fixed(logistic(3), 4) + " |",
                "| 2 | 1 | " + fixed(logistic(1), 4) + " |",
                "| 3 | −1 | " + fixed(logistic(-1), 4) + " |",
                "| mean | " + fixed(mean, 0) + " | " + fixed(loss, 4) + " |",
                row("fitting margin", 4, p -> Math.log(p / (1 - p)), AGREEMENT),
                "claims $p = " + fixed(sigmoid(6), 4) + "$");
    }

    static Stream<Arguments> accuracy() {
        return on("reward_accuracy", row("standard error", 4, n -> Math.sqrt(0.75 * 0.25 / n), 16, 64, 256, 1024));
    }

    static Stream<Arguments> total() {
        double[] answers = {1, 0, 0, 1};
        double spread = Math.sqrt(variance(answers) * 4 / 3);
        double advantage = 0.5 / spread;
        double perToken = -(100 - 200 - 200 + 100) * advantage / 600;
        return on(
                "loss_rl",
                fixed(0.5 * 0.85, 3) + " - " + fixed(0.01 * 0.62, 4) + " = "
                        + fixed(-0.012 + 0.5 * 0.85 - 0.01 * 0.62, 4),
                "standard deviation " + fixed(spread, 4) + ", so the advantages are " + fixed(advantage, 4),
                "= " + fixed(perToken, 4) + "$$",
                "| 0.04 | 0.0005 | " + fixed(0.04 * 0.0005, 5) + " |",
                "| 0.04 | 0.05 | " + fixed(0.04 * 0.05, 3) + " |",
                "| 0.001 | 0.05 | " + fixed(0.001 * 0.05, 5) + " |");
    }

    static Stream<Arguments> valueLoss() {
        double squares = squaredError(new double[] {10, 12, 8}, new double[] {9, 12, 11});
        return on("value_loss", "The mean is " + fixed(squares, 4) + ", half of it " + fixed(squares / 2, 4));
    }

    static Stream<Arguments> explained() {
        double known = variance(new double[] {0.9, 0.1});
        double chance = 0.5 * 0.5;
        return on(
                "explained_variance",
                explainedRow("9, 12, 9, 12", 9, 12, 9, 12),
                explainedRow("14, 17, 14, 17 (all 5 higher)", 14, 17, 14, 17),
                explainedRow("11, 11, 11, 11 (the mean)", 11, 11, 11, 11),
                explainedRow("0, 0, 0, 0", 0, 0, 0, 0),
                explainedRow("12, 10, 14, 8 (mirrored)", 12, 10, 14, 8),
                "have the variance " + fixed(known, 2) + ", the returns " + fixed(chance, 2) + ", so at best the EV is "
                        + fixed(known / chance, 2),
                "$1 - 0.0004/10^{-5} = " + fixed(1 - 0.0004 / 1e-5, 0) + "$");
    }

    static Stream<Arguments> kto() {
        return on(
                "methods/kto",
                "$1 - \\sigma(0.1 \\cdot 1.5) = " + fixed(1 - sigmoid(0.1 * (2 - 0.5)), 4) + "$",
                "$1 - \\sigma(0.1 \\cdot 3.5) = " + fixed(1 - sigmoid(0.1 * (0.5 + 3)), 4) + "$",
                "the loss is **" + fixed(1 - sigmoid(0), 1) + "**",
                "its slope is " + fixed(sigmoid(-5) * sigmoid(5), 4) + ", against " + fixed(sigmoid(0) * sigmoid(0), 2),
                "from " + fixed(4000 / 1000.0, 0) + " to " + fixed(4 / 3.0 * 4000 / 1000, 2));
    }

    static Stream<Arguments> orpo() {
        double chosen = Math.exp(-0.9);
        double rejected = Math.exp(-1.1);
        double ratio = Math.log(odds(chosen) / odds(rejected));
        double preference = -logistic(ratio);
        return on(
                "methods/orpo",
                "| chosen | −0.9 | " + fixed(chosen, 4) + " | " + fixed(odds(chosen), 4) + " |",
                "| rejected | −1.1 | " + fixed(rejected, 4) + " | " + fixed(odds(rejected), 4) + " |",
                "odds ratio is " + fixed(ratio, 4) + ", its $\\log\\sigma$ is " + signed(preference, 4),
                fixed(-preference, 4) + " = " + fixed(0.9 - 0.1 * preference, 4),
                fixed(ratio, 4) + " against " + fixed(-0.9 + 1.1, 1) + " in the example above",
                signed(Math.log(0.5), 4) + " if both sides");
    }

    static Stream<Arguments> sft() {
        double sum = 0.1 + 0.5 + 2.3 + 0.05;
        return on(
                "methods/sft",
                row("perplexity", 4, Math::exp, 2.0, 1.2, 0.9, 0.1),
                "$" + fixed(sum, 2) + " / 4 = " + fixed(sum / 4, 4) + "$, the perplexity "
                        + fixed(Math.exp(sum / 4), 4),
                "and on everything " + fixed((100 * 0.4 + 50 * 1.6) / 150, 1));
    }

    private static Stream<Arguments> on(String page, String... texts) {
        return Arrays.stream(texts).map(text -> Arguments.of(page, text));
    }

    private static String row(String head, int digits, DoubleUnaryOperator value, double... columns) {
        return "| " + head + " | "
                + Arrays.stream(columns)
                        .mapToObj(column -> fixed(value.applyAsDouble(column), digits))
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private static String explainedRow(String head, double... predictions) {
        double[] returns = {10, 12, 8, 14};
        double[] errors = new double[returns.length];
        Arrays.setAll(errors, i -> returns[i] - predictions[i]);
        return "| " + head + " | " + number(variance(errors)) + " | "
                + number(1 - variance(errors) / variance(returns)) + " | "
                + number(squaredError(returns, predictions)) + " |";
    }

    private static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /// As in a table: with a true minus sign.
    private static String signed(double value, int digits) {
        return fixed(value, digits).replace('-', '−');
    }

    /// A number that ends soon, without needless zeros.
    private static String number(double value) {
        return signed(value, 2).replaceAll("\\.?0+$", "").replaceAll("^−?$", "0");
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /// The logistic loss of a margin.
    private static double logistic(double margin) {
        return Math.log1p(Math.exp(-margin));
    }

    /// The entropy of a yes-or-no question in nats.
    private static double entropy(double p) {
        return -p * Math.log(p) - (1 - p) * Math.log(1 - p);
    }

    private static double odds(double p) {
        return p / (1 - p);
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    }

    private static double squaredError(double[] returns, double[] predictions) {
        double[] squares = new double[returns.length];
        Arrays.setAll(squares, i -> (returns[i] - predictions[i]) * (returns[i] - predictions[i]));
        return Arrays.stream(squares).average().orElseThrow();
    }
}
