package dev.curvewise.card.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.CardParser;
import dev.curvewise.card.Curve;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.problem.Loaded;
import dev.curvewise.series.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CardEditorTest {

    private static final String CARD = """
            ---
            name: KL # the title
            id: kl
            visualizations:
              # the axis
              yDomain: [0, 5]
              unhealthy:
                # fast
                up:
                  synthetic: true # made up
                  data:
                    # the start
                    - { step: 0,  value: 0.10 }
                    - { step: 5,  value: 1 } # here
                    - step: 10
                      value: 2
                    - { step: 15, value: 3.0 }
                  analysis: "Rises."
                  label: 'Up'
              healthy:
                data:
                  - { step: 0, chosen: 1, rejected: 2 }
                  - { step: 1, chosen: 1 }
            zzz: kept
            ---

            Body   with   spaces.
            """;

    @Test
    void changesSingleNumbersInPlace() {
        Scenario up = scenario("up");
        assertThat(edit(CARD, with(up, curve(0, 0.1, 5, 1.5, 10, 2.25, 15, 3))))
                .isEqualTo(CARD.replace("value: 1 } # here", "value: 1.5 } # here")
                        .replace("          value: 2\n", "          value: 2.25\n"));
    }

    @Test
    void addsAndRemovesPointsAndKeepsTheOthersLines() {
        Scenario up = scenario("up");
        String edited = edit(CARD, with(up, curve(0, 0.1, 2, 0.5, 10, 2, 15, 3, 20, 4)));
        assertThat(edited)
                .isEqualTo(
                        CARD.replace("        - { step: 5,  value: 1 } # here\n", "        - { step: 2, value: 0.5 }\n")
                                .replace("value: 3.0 }\n", "value: 3.0 }\n        - { step: 20, value: 4 }\n"));
    }

    @Test
    void changesLabelAndAnalysis() {
        Scenario up = scenario("up");
        Scenario wanted = new Scenario(
                "up", "Up: and away", false, up.curves(), "Line one.\n\n- two", null, up.source(), up.synthetic());
        assertThat(edit(CARD, wanted))
                .isEqualTo(CARD.replace("label: 'Up'", "label: \"Up: and away\"")
                        .replace("analysis: \"Rises.\"", "analysis: |-\n        Line one.\n\n        - two"));
    }

    @Test
    void addsAScenarioBesideTheOthers() {
        Scenario wanted =
                new Scenario("flat", "Stays flat", false, List.of(curve(0, 1, 5, 1)), "Nothing.", null, "", true);
        String added = """
                    flat:
                      label: Stays flat
                      data:
                        - { step: 0, value: 1 }
                        - { step: 5, value: 1 }
                      analysis: Nothing.
                      synthetic: true
                """;
        assertThat(edit(CARD, wanted)).isEqualTo(CARD.replace("      label: 'Up'\n", "      label: 'Up'\n" + added));
    }

    @Test
    void turnsAFlatSideIntoANamedOneWhereItMust() {
        Scenario wanted = new Scenario("warm_up", "Warm Up", true, List.of(curve(0, 1, 5, 1)), "", null, "", false);
        MetricCard card = card(edit(CARD, wanted));
        assertThat(card.healthy()).extracting(Scenario::key).containsExactly("healthy", "warm_up");
        assertThat(edit(CARD, wanted)).contains("# made up", "# here", "# the axis", "zzz: kept");
    }

    @Test
    void addsTheFirstScenarioOfACard() {
        Scenario wanted = new Scenario("healthy", "Healthy", true, List.of(curve(0, 1, 5, 1)), "", null, "", false);
        for (String front : List.of(
                "id: a\nname: A\n",
                "id: a\nvisualizations:\nname: A\n",
                "visualizations:\n  yDomain: [0, 1]\nname: A\nid: a\n",
                "visualizations:\n    healthy:\n    yDomain: [0, 1]\nname: A\nid: a\n")) {
            MetricCard card = card(edit("---\n" + front + "---\n", wanted));
            assertThat(card.healthy())
                    .singleElement()
                    .extracting(Scenario::curves)
                    .isEqualTo(wanted.curves());
        }
    }

    @Test
    void aDeclaredShapeBecomesPoints() {
        String text = """
                ---
                id: a
                name: A
                visualizations:
                  healthy:
                    shape: { kind: ramp } # straight
                    analysis: Rises.
                ---
                """;
        Scenario old = card(text).healthy().getFirst();
        String edited = edit(text, with(old, curve(0, 1, 5, 1)));
        assertThat(edited)
                .contains("    data:\n      - { step: 0, value: 1 }\n")
                .doesNotContain("shape");
    }

    @Test
    void anAliasIsNotChangedForOthers() {
        String text = """
                ---
                id: a
                name: A
                visualizations:
                  unhealthy:
                    one:
                      data: &d
                        - { step: 0, value: 1 }
                        - { step: 1, value: 1 }
                    two:
                      data: *d
                ---
                """;
        Scenario two = card(text).failing().get(1);
        MetricCard after = card(edit(text, with(two, curve(0, 1, 1, 7))));
        assertThat(after.failing().get(0)).isEqualTo(card(text).failing().get(0));
        assertThat(after.failing().get(1).curves()).containsExactly(curve(0, 1, 1, 7));
    }

    @Test
    void aBrokenCardIsLeftAlone() {
        Loaded<String> edited = CardEditor.withScenario("---\nid: [\n---\n", "a.md", scenario("up"));
        assertThat(edited.value()).isNull();
        assertThat(edited.problems()).isNotEmpty();
    }

    /// Any scenario of any card can be replaced by another one, whatever the card looks like.
    @Property(tries = 150)
    @Domain(PageDomain.class)
    @Domain(DomainContext.Global.class)
    void changesAnyScenarioOfAnyCard(@ForAll MetricCard card, @ForAll MetricCard other, @ForAll Random random) {
        List<Scenario> from = new ArrayList<>(other.scenarios());
        from.removeIf(s -> s.shape() != null);
        if (from.isEmpty()) {
            return;
        }
        Scenario given = from.getFirst();
        Scenario wanted = card.scenarios().isEmpty()
                ? new Scenario(
                        given.key(), given.label(), given.healthy(), given.curves(), given.analysis(), null, "", false)
                : as(card.scenarios().get(random.nextInt(card.scenarios().size())), given);
        String text = CardWriter.text(card);
        MetricCard after = card(edit(text, wanted));
        assertThat(after.body()).isEqualTo(card.body());
        assertThat(after.scenarios()).contains(wanted);
    }

    private static Scenario as(Scenario old, Scenario given) {
        return new Scenario(
                old.key(),
                given.label(),
                old.healthy(),
                given.curves(),
                given.analysis(),
                null,
                old.source(),
                old.synthetic());
    }

    @Test
    void savesIntoTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("kl.md");
        Files.writeString(file, "\uFEFF" + CARD.replace("\n", "\r\n"));
        Scenario wanted = with(scenario("up"), curve(0, 0.1, 5, 9, 10, 2, 15, 3));
        assertThat(CardFile.saveScenario(file, wanted).value()).isTrue();
        assertThat(Files.readString(file))
                .isEqualTo("\uFEFF"
                        + CARD.replace("value: 1 } # here", "value: 9 } # here").replace("\n", "\r\n"));
        assertThat(CardFile.saveScenario(file, wanted).value()).isFalse();
        assertThat(folder.toFile().list()).containsExactly("kl.md");
    }

    private static String edit(String text, Scenario wanted) {
        Loaded<String> edited = CardEditor.withScenario(text, "kl.md", wanted);
        assertThat(edited.problems()).isEmpty();
        return edited.found().orElseThrow();
    }

    private static Scenario with(Scenario old, Curve curve) {
        return new Scenario(
                old.key(),
                old.label(),
                old.healthy(),
                List.of(curve),
                old.analysis(),
                null,
                old.source(),
                old.synthetic());
    }

    private static Scenario scenario(String key) {
        return card(CARD).scenarios().stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static MetricCard card(String text) {
        return (MetricCard) CardParser.parse(text, "kl.md").found().orElseThrow();
    }

    private static Curve curve(double... stepsAndValues) {
        double[] steps = new double[stepsAndValues.length / 2];
        double[] values = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = stepsAndValues[2 * i];
            values[i] = stepsAndValues[2 * i + 1];
        }
        return new Curve(Curve.SINGLE, Series.of(steps, values));
    }
}
