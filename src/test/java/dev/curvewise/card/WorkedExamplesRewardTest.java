package dev.curvewise.card;

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
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The numbers in the worked examples of the reward and response pages, computed here and looked up in the text.
final class WorkedExamplesRewardTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("computed")
    void thePageShowsWhatTheFormulaGives(String page, String computed) throws IOException {
        assertThat(Files.readString(Path.of("metrics", page + ".md"))).contains(computed);
    }

    /// Each page with each text that its formulas give.
    static Stream<Arguments> computed() {
        return Stream.of(reward(), spread(), idleGroups(), total(), responses(), accuracy(), success(), episodes())
                .flatMap(texts -> texts);
    }

    static Stream<Arguments> reward() {
        double independent = 512 / (1 + (8 - 1) * 0.5);
        return on(
                "reward_mean",
                "4 = " + plain((1.5 + 0.5 + 0 + 1.5) / 4),
                row("SE", n -> standardError(0.4, n), 4, 16, 64, 256, 1024),
                "$n = " + fixed(independent, 1) + "$",
                "$p = 0.4$ is " + fixed(standardError(0.4, independent), 4));
    }

    static Stream<Arguments> spread() {
        double[] group = {1, 0, 0, 1, 0, 0, 0, 1};
        double[] close = {0.70, 0.71, 0.70, 0.70};
        Stream<String> table = IntStream.rangeClosed(1, 7).mapToObj(right -> {
            double[] answers = new double[8];
            Arrays.fill(answers, 0, right, 1);
            return "| " + right + " | " + fixed(spread(answers, 1), 4) + " | " + fixed(advantage(answers, 1), 4) + " | "
                    + signed(advantage(answers, 0), 4) + " |";
        });
        Stream<String> examples = Stream.of(
                "$\\bar r = " + plain(mean(group)) + "$ and $s = " + fixed(spread(group, 1), 4) + "$",
                "$\\hat A = +" + fixed(advantage(group, 1), 4) + "$",
                "$" + fixed(advantage(group, 0), 4) + "$",
                "gives " + fixed(spread(group, 0), 4) + " instead of " + fixed(spread(group, 1), 4),
                "$s = " + fixed(spread(close, 1), 3) + "$",
                "$\\hat A = " + fixed(advantage(close, 0.71), 1) + "$ and the others $"
                        + fixed(advantage(close, 0.70), 1) + "$",
                "$\\sqrt{3} = " + fixed(Math.sqrt(3), 3) + "$ and $\\sqrt{6} = " + fixed(Math.sqrt(6), 3) + "$",
                "at most " + plain(0.5 * 0.5),
                "with variance " + plain(0.1 * 0.9) + ", it can grow by a factor of at most " + fixed(0.25 / 0.09, 2),
                "with variance " + fixed(0.01 * 0.99, 4) + ", healthy",
                "with variance " + fixed(0.04 * 0.96, 4) + ", is a factor of " + fixed(0.0384 / 0.0099, 2),
                "with probability " + fixed(noSpread(0.1, 8), 2),
                "answers it is " + fixed(noSpread(0.1, 16), 2));
        return on("reward_std", Stream.concat(table, examples).toArray(String[]::new));
    }

    static Stream<Arguments> idleGroups() {
        Stream<String> table = Stream.of("0.01", "0.05", "0.1", "0.2", "0.5", "0.8", "0.9", "0.99")
                .map(p -> row(p, answers -> noSpread(Double.parseDouble(p), answers), 4, 4, 8, 16));
        Stream<String> cost = Stream.of(
                "is " + plain(1 / (1 - 0.2)) + " at $Z = 0.2$",
                fixed(1 / (1 - 0.5), 0) + " at 0.5",
                fixed(1 / (1 - 0.8), 0) + " at 0.8",
                fixed(1 / (1 - 0.9), 0) + " at 0.9",
                "0.0000 is " + fixed(noSpread(0.5, 16), 5) + " before rounding");
        return on("zero_std_groups", Stream.concat(table, cost).toArray(String[]::new));
    }

    static Stream<Arguments> total() {
        double kl = 0.2 - 0.1 + 0.5 + 0.3;
        return on(
                "reward_total",
                "add up to " + fixed(kl, 1) + " nats",
                "= " + fixed(0.05 * kl, 3) + "$ and the total is " + fixed(2.0 - 0.05 * kl, 3),
                "make " + fixed(400 * 0.02, 0) + " nats, and the penalty is " + fixed(0.05 * 400 * 0.02, 1));
    }

    static Stream<Arguments> responses() {
        double[] lengths = {200, 250, 300, 350, 1024, 1024};
        return Stream.concat(
                on(
                        "response_length",
                        "The mean is " + fixed(mean(lengths), 1),
                        "those that ended is " + fixed(mean(Arrays.copyOf(lengths, 4)), 0)),
                on("truncation_rate", "2/6 = " + fixed(2 / 6.0, 3), "1 - 60/64 = " + plain(1 - 60 / 64.0)));
    }

    static Stream<Arguments> accuracy() {
        Stream<String> table = IntStream.of(1, 2, 5, 8).mapToObj(k -> {
            double wrong = choose(7, k);
            double all = choose(10, k);
            return "| " + k + " | " + fixed(wrong, 0) + " | " + fixed(all, 0) + " | " + fixed(1 - wrong / all, 4)
                    + " |";
        });
        Stream<String> noise = IntStream.of(30, 100, 500, 1319).mapToObj(n -> {
            double error = standardError(0.6, n);
            return "| " + n + " | " + fixed(error, 4) + " | ± " + fixed(1.96 * error, 3) + " |";
        });
        Stream<String> shortcut = Stream.of("^5 = " + fixed(1 - Math.pow(1 - 0.3, 5), 4));
        return on(
                "eval_accuracy",
                Stream.of(table, noise, shortcut).flatMap(s -> s).toArray(String[]::new));
    }

    static Stream<Arguments> success() {
        return on(
                "success_rate",
                "is " + plain(standardError(0.5, 100)) + " at $p = 0.5$ and " + fixed(standardError(0.9, 100), 2),
                "at $p = 0.5$ is " + fixed(standardError(0.5, 5), 4),
                "1 - 0.05^{1/100} = " + fixed(1 - Math.pow(0.05, 1.0 / 100), 4));
    }

    static Stream<Arguments> episodes() {
        double error = 80 / Math.sqrt(5);
        Stream<Arguments> lengths = on(
                "episode_length",
                "| share $q$ that reaches the limit | "
                        + everyShare(q -> q == 0.25 ? fixed(q, 2) : fixed(q, q % 1 == 0 ? 0 : 1)),
                "| mean length | " + everyShare(q -> fixed(1000 * q + 100 * (1 - q), 0)));
        Stream<Arguments> returns = Stream.concat(
                on(
                        "episode_return",
                        "$G^{\\gamma} = " + fixed(discounted(4), 4) + "$",
                        "$G^{\\gamma} = " + fixed(discounted(500), 2) + "$",
                        String.format(Locale.ROOT, "%,d environment steps", 100 * 500)),
                on(
                        "eval_return",
                        row("standard error", n -> 80 / Math.sqrt(n), 1, 5, 10, 20, 100),
                        "about " + fixed(expectedMaximum(30), 2) + " standard errors above the truth",
                        "by about " + fixed(expectedMaximum(30) * error, 0) + "."));
        return Stream.concat(lengths, returns);
    }

    private static String everyShare(DoubleFunction<String> cell) {
        return DoubleStream.of(0, 0.25, 0.5, 0.8, 1).mapToObj(cell).collect(Collectors.joining(" | ", "", " |"));
    }

    private static double standardError(double p, double n) {
        return Math.sqrt(p * (1 - p) / n);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /// The standard deviation; one degree of freedom less gives the sample form.
    private static double spread(double[] values, int lost) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - lost));
    }

    private static double advantage(double[] group, double reward) {
        return (reward - mean(group)) / spread(group, 1);
    }

    private static double noSpread(double p, int answers) {
        return Math.pow(p, answers) + Math.pow(1 - p, answers);
    }

    private static double choose(int n, int k) {
        return IntStream.rangeClosed(1, k)
                .mapToDouble(i -> (double) (n - k + i) / i)
                .reduce(1, (a, b) -> a * b);
    }

    private static double discounted(int steps) {
        return IntStream.range(0, steps).mapToDouble(t -> Math.pow(0.99, t)).sum();
    }

    /// The expected maximum of independent standard normal numbers, by integrating 1 − Φⁿ above and Φⁿ below zero.
    private static double expectedMaximum(int count) {
        double step = 1e-4;
        double below = 0.5;
        double sum = 0;
        for (double x = step / 2; x < 9; x += step) {
            double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * step;
            double cumulative = below + density / 2;
            sum += (1 - Math.pow(cumulative, count) - Math.pow(1 - cumulative, count)) * step;
            below += density;
        }
        return sum;
    }
}
