package dev.curvewise.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every figure with two decimals or more in the explanation of a page is computed by one of the worked examples' tests
/// or listed here as given: a setting, a default, a version, a value from a source or an input of an example. So a new
/// figure fails until somebody has said where it is from.
final class EveryFigureTest {

    private static final Path METRICS = Path.of("metrics");

    private static final Pattern FIGURE = Pattern.compile("(?<![\\w.,])\\d+\\.\\d{2,}(?!\\d|\\.\\d)");

    /// Code, addresses and names of settings are no figures.
    private static final Pattern QUOTED = Pattern.compile("`[^`\n]*`|\\]\\([^)\n]*\\)");

    private static final Map<String, Set<String>> GIVEN = given("""
            approx_kl: 0.001 0.01 0.02 0.03
            clip_fraction: 0.05 0.16 0.25 0.28 0.243 1.35 1.25 0.70 0.75 1.10 0.95 1.02 0.88
            dpo_loss: 0.75 0.95 0.69 0.693
            entropy: 0.001 0.01 0.05
            episode_return: 0.99
            eval_accuracy: 1.96
            explained_variance: 0.11 0.0004
            grad_norm: 0.95 0.999
            kl: 1.80 0.05 0.10 0.49 0.01 0.25 0.97 0.001 0.02 0.04 0.18 0.19
            loss_rl: 0.012 0.85 0.62 0.01 0.11 0.12
            policy_loss: 1.10 0.95 0.96 1.02 0.001 0.05 0.01
            response_length: 0.16 0.11
            reward_accuracy: 0.75 0.03 0.65 0.15
            reward_margin: 0.75 0.95
            reward_mean: 0.05
            reward_std: 0.70 0.71 0.11 0.01 0.04
            reward_total: 0.05 0.02
            rewards_chosen_rejected: 0.01
            success_rate: 0.95 0.90 0.01
            train_infer_mismatch: 1.05
            value_loss: 0.11
            zero_std_groups: 0.18 0.85
            methods/dpo: 0.6931 0.69 0.693 0.05 1.10
            methods/grpo: 0.0001 0.28 0.04 0.18 0.001 1.10
            methods/kto: 0.693 1.10
            methods/orpo: 0.02
            methods/ppo: 0.95 0.02 0.05 0.25 0.99 0.01 0.001
            methods/sft: 0.05
            """);

    @ParameterizedTest
    @MethodSource("pages")
    void isComputedOrGiven(String page) throws IOException {
        String file = Files.readString(METRICS.resolve(page + ".md"));
        String text = QUOTED.matcher(file.substring(file.indexOf("\n---", 3))).replaceAll(" ");
        Set<String> known = new HashSet<>(GIVEN.getOrDefault(page, Set.of()));
        computed(page).forEach(known::addAll);

        List<String> unknown = new ArrayList<>();
        for (MatchResult figure : FIGURE.matcher(text).results().toList()) {
            if (!known.contains(figure.group())) {
                unknown.add(text.substring(Math.max(0, figure.start() - 40), figure.end()));
            }
        }
        assertThat(unknown).isEmpty();
    }

    /// The list of what is given holds nothing that no page says any more.
    @ParameterizedTest
    @MethodSource("pages")
    void whatIsGivenIsThere(String page) throws IOException {
        String file = Files.readString(METRICS.resolve(page + ".md"));
        assertThat(figures(file)).containsAll(GIVEN.getOrDefault(page, Set.of()));
    }

    private static Stream<Set<String>> computed(String page) {
        return Stream.of(
                        WorkedExamplesPolicyTest.computed(),
                        WorkedExamplesPreferenceTest.computed(),
                        WorkedExamplesRewardTest.computed())
                .flatMap(texts -> texts)
                .map(Arguments::get)
                .filter(pair -> page.equals(pair[0]))
                .map(pair -> figures(String.valueOf(pair[1])));
    }

    private static Set<String> figures(String text) {
        return FIGURE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> given(String lines) {
        return lines.lines()
                .map(line -> line.split(": "))
                .collect(Collectors.toMap(
                        line -> line[0],
                        line -> Arrays.stream(line[1].split(" ")).collect(Collectors.toSet())));
    }

    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(METRICS)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(file -> METRICS.relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .replace(".md", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
