package dev.curvewise.card.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.CardParser;
import dev.curvewise.card.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

final class CardFixTest {

    private static final String WRONG = """
            ---
            # about the name
            name: Kl # behind it
            zzz: unknown
            aliases: kl
            visualizations:
              unhealthy:
                # a scenario
                up:
                  analysis: |
                    Two lines,

                    and more.
                  data:
                    # late
                    - { step: 10, value: 2 }
                    # early
                    - { step: 5, value: "1" } # one
                    - { step: 20,   value: 3.00 }
                  label: Up
              healthy:
                data: [{ step: 3, value: 1 }, { step: 1, value: 2 }]
              yDomain: [5, 0]
            healthyRange: [3, 1]
            ---
            Text.
            """;

    private static final String RIGHT = """
            ---
            id: kl
            # about the name
            name: Kl # behind it
            aliases: [kl]
            healthyRange: [1, 3]
            visualizations:
              yDomain: [0, 5]
              healthy:
                data: [{ step: 1, value: 2 }, { step: 3, value: 1 }]
              unhealthy:
                # a scenario
                up:
                  label: Up
                  data:
                    # early
                    - { step: 5, value: 1 } # one
                    # late
                    - { step: 10, value: 2 }
                    - { step: 20,   value: 3.00 }
                  analysis: |
                    Two lines,

                    and more.
            zzz: unknown
            ---
            Text.
            """;

    @Test
    void repairsWhatNeedsNoThought() {
        assertThat(CardFix.fixed(WRONG, "kl.md")).isEqualTo(RIGHT);
        assertThat(CardFix.fixed(WRONG.replace("\n", "\r\n"), "kl.md")).isEqualTo(RIGHT.replace("\n", "\r\n"));
        assertThat(CardFix.fixed("\uFEFF" + WRONG, "kl.md")).isEqualTo("\uFEFF" + RIGHT);
    }

    @Test
    void leavesARepairedTextAsItIs() {
        assertThat(CardFix.fixed(RIGHT, "kl.md")).isEqualTo(RIGHT);
    }

    @Test
    void leavesABrokenTextAsItIs() {
        for (String broken : new String[] {"", "x", "---\nid: [\n---\n", "---\nid: a\n"}) {
            assertThat(CardFix.fixed(broken, "kl.md")).isEqualTo(broken);
        }
    }

    @Test
    void anAnchorStaysBeforeItsAlias() {
        String text = """
                ---
                name: &n Name
                id: *n
                ---
                """;
        assertThat(CardFix.fixed(text, "Name.md")).isEqualTo(text);
    }

    @Test
    void aSecondRepairOfAnyWrongCardChangesNothing() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "cards"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                String once = CardFix.fixed(Files.readString(file), file.toString());
                assertThat(CardFix.fixed(once, file.toString()))
                        .as(file.toString())
                        .isEqualTo(once);
            }
        }
    }

    @Property(tries = 100)
    @Domain(PageDomain.class)
    void aCardAsWeWriteItNeedsNoRepair(@ForAll Page page) {
        String text = CardWriter.text(page);
        assertThat(CardFix.fixed(text, page.file())).isEqualTo(text);
    }

    @Test
    void theBundledCardsKeepTheirMeaning() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("metrics"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                String text = Files.readString(file);
                String fixed = CardFix.fixed(text, file.toString());
                assertThat(CardParser.parse(fixed, "x.md").value())
                        .isEqualTo(CardParser.parse(text, "x.md").value());
                assertThat(CardFix.fixed(fixed, file.toString())).isEqualTo(fixed);
            }
        }
    }
}
