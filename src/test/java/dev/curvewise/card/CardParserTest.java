package dev.curvewise.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CardParserTest {

    private static final Path FAMILY = Path.of("src", "test", "resources", "cards", "family.md");

    @Test
    void readsEveryKeyOfTheFamily() throws IOException {
        MetricCard card = card(Files.readString(FAMILY));

        assertThat(card.id()).isEqualTo("family");
        assertThat(card.name()).isEqualTo("The whole family");
        assertThat(card.aliases()).containsExactly("family", "train/family");
        assertThat(card.parent()).isEqualTo("loss");
        assertThat(card.category()).isEqualTo("Policy");
        assertThat(card.tags()).containsExactly("ppo", "free words");
        assertThat(card.unit()).isEqualTo("nats per token");
        assertThat(card.scale()).isEqualTo("per-token");
        assertThat(card.direction()).isEqualTo(Direction.BAND);
        assertThat(card.healthyRange()).isEqualTo(new Range(-0.5, 15));
        assertThat(card.yDomain()).isEqualTo(new Range(-1, 1.2e-4));
        assertThat(card.related()).containsExactly("kl", "entropy");
        assertThat(card.whatToLookFor()).containsExactly("Rises **slowly**.", "It's quoted.");
        assertThat(card.names())
                .containsExactly(
                        new LogName("Stable-Baselines3", "train/entropy_loss", "negate", "mean over the batch"),
                        new LogName("verl", "actor/entropy", ""));
        assertThat(card.sources())
                .containsExactly(
                        new Source("A paper", "https://example.org/paper"), new Source("Our own judgement", ""));
        assertThat(card.detector()).isNotNull();
        assertThat(card.detector().id()).isEqualTo("kl_explosion");
        assertThat(card.detector().settings())
                .containsOnly(entry("rolling_window", 50.0), entry("baseline_mode", "frozen"), entry("enabled", true));
        assertThat(card.body())
                .startsWith("## What it measures\n")
                .contains("\n---\n")
                .endsWith("After a rule.");
    }

    /// A stray `5` in `value: 1,5` looks alike, but has nothing behind it.
    @Test
    void aLineMayBeCalledByANumberAndHaveGaps() {
        MetricCard card = card("""
                ---
                id: a
                name: A
                visualizations:
                  healthy:
                    data:
                      - { step: 0, 12: null }
                      - { step: 1, 12: 3 }
                ---
                """);
        assertThat(card.healthy().getFirst().curves())
                .containsExactly(new Curve("12", Series.of(new double[] {0, 1}, new double[] {Series.MISSING, 3})));
    }

    @Test
    void readsBothFormsOfScenariosAndSeveralLines() throws IOException {
        MetricCard card = card(Files.readString(FAMILY));

        assertThat(card.healthy()).singleElement().satisfies(healthy -> {
            assertThat(healthy.key()).isEqualTo("healthy");
            assertThat(healthy.label()).isEqualTo("Healthy");
            assertThat(healthy.analysis()).isEqualTo("First line.\n\nSecond paragraph.");
            assertThat(healthy.curves())
                    .containsExactly(
                            new Curve(
                                    "chosen",
                                    Series.of(new double[] {0, 10, 20}, new double[] {0.1, 0.2, Series.MISSING})),
                            new Curve("rejected", Series.of(new double[] {0, 20}, new double[] {-0.1, -0.3})));
        });
        assertThat(card.failing())
                .extracting(Scenario::key, Scenario::label)
                .containsExactly(
                        tuple("zero_learning", "Zero Learning"),
                        tuple("same-again", "Same again"),
                        tuple("declared", "Declared"));
        assertThat(card.failing().get(0).synthetic()).isTrue();
        assertThat(card.failing().get(0).source()).isEqualTo("made by hand");
        assertThat(card.failing().get(1).curves())
                .isEqualTo(card.failing().get(0).curves());
        assertThat(card.failing().get(2).shape()).isNotNull();
        assertThat(card.failing().get(2).curves().getFirst().points().lastStep())
                .isEqualTo(200);
    }

    @Test
    void readsTheSameWithAnyLineEndsAndAByteOrderMark() throws IOException {
        String text = Files.readString(FAMILY);
        MetricCard card = card(text);

        assertThat(card(text.replace("\n", "\r\n"))).isEqualTo(card);
        assertThat(card("\uFEFF" + text)).isEqualTo(card);
        assertThat(card("\uFEFF" + text.replace("\n", "\r\n"))).isEqualTo(card);
        assertThat(card(text.stripTrailing())).isEqualTo(card);
    }

    @ParameterizedTest
    @CsvSource({
        "'{ id: ppo, fullName: Proximal Policy Optimization }', x.md, true",
        "'{ id: ppo, relevantMetrics: [kl] }', x.md, true",
        "'{ id: ppo, name: PPO }', metrics/methods/ppo.md, true",
        "'{ id: ppo, name: PPO }', algorithms/ppo.md, true",
        "'{ id: ppo, name: PPO }', C:\\cards\\methods\\ppo.md, true",
        "'{ id: kl, name: KL }', kl.md, false",
        "'{ id: kl, visualizations: {} }', methods/kl.md, false",
    })
    void tellsMethodsFromMetrics(String front, String file, boolean method) {
        Page page = CardParser.parse("---\n" + front + "\n---\n", file).value();
        assertThat(page instanceof MethodPage).isEqualTo(method);
    }

    @Test
    void aMethodHasAFullNameAndItsMetricsInOrder() {
        String text = """
                ---
                id: dpo
                name: DPO
                relevantMetrics: [reward_margin, kl]
                sources: [{ title: The paper }]
                ---
                Body.
                """;
        assertThat(CardParser.parse(text, "dpo.md").value())
                .isEqualTo(new MethodPage(
                        "dpo",
                        "DPO",
                        "DPO",
                        List.of("reward_margin", "kl"),
                        "",
                        List.of(new Source("The paper", "")),
                        "Body.",
                        "dpo.md"));
    }

    @ParameterizedTest
    @CsvSource({
        "zero_learning, Zero Learning",
        "warm-up, Warm Up",
        "rewardHacking, Reward Hacking",
        "kl, Kl",
        "'', ''",
        "__, __",
        "überraschung, Überraschung",
    })
    void aKeyBecomesATitle(String key, String title) {
        assertThat(Identity.titleOf(key)).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kl.md", "metrics/kl.md", "C:\\cards\\kl.md", "kl"})
    void theFileNameStandsInForAMissingId(String file) {
        Loaded<Page> page = CardParser.parse("---\nname: KL\n---\n", file);
        assertThat(page.value()).isNotNull().extracting(Page::id).isEqualTo("kl");
        assertThat(page.problems()).singleElement().matches(Problem::isError);
    }

    @Test
    void aTextThatIsTooLongIsNotRead() {
        String text = "---\nid: long\nname: Long\n---\n" + "x".repeat(CardParser.LONGEST);
        assertThat(CardParser.parse(text, "long.md").problems())
                .singleElement()
                .extracting(Problem::place)
                .isEqualTo("long.md:1");
    }

    @Test
    void manyProblemsAreCutShort() {
        String keys = IntStream.range(0, 5000).mapToObj(i -> "k" + i + ": x\n").collect(Collectors.joining());
        String text = "---\nid: many\nname: Many\n" + keys + "---\n";
        List<Problem> problems = CardParser.parse(text, "many.md").problems();
        assertThat(problems).hasSize(101);
        assertThat(problems.getLast().what()).isEqualTo("4900 more problems in this file are not listed");
    }

    @Test
    void theSameProblemIsSaidSixTimesAndCounted() {
        String text = "---\nid: many\nname: Many\ntags: [" + "5, ".repeat(5000) + "]\n---\n";
        List<Problem> problems = CardParser.parse(text, "many.md").problems();
        assertThat(problems).hasSize(6);
        assertThat(problems.getLast().what())
                .isEqualTo("'tags' must be text, but it is the number 5, here and in 4994 more places");
    }

    private static MetricCard card(String text) {
        Loaded<Page> page = CardParser.parse(text, "family.md");
        assertThat(page.problems()).isEmpty();
        assertThat(page.value()).isInstanceOf(MetricCard.class);
        return (MetricCard) page.value();
    }
}
