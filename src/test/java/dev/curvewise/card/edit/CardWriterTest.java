package dev.curvewise.card.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.CardParser;
import dev.curvewise.card.MethodPage;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Page;
import dev.curvewise.problem.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CardWriterTest {

    @Property(tries = 300)
    @Domain(PageDomain.class)
    void aMetricIsReadAsItWasWritten(@ForAll MetricCard card) {
        assertSame(card);
    }

    @Property(tries = 100)
    @Domain(PageDomain.class)
    void aMethodIsReadAsItWasWritten(@ForAll MethodPage method) {
        assertSame(method);
    }

    @Property(tries = 1000)
    void aNumberIsReadAsItWasWritten(@ForAll double number) {
        assertThat(Double.parseDouble(YamlText.number(number))).isEqualTo(number + 0.0);
    }

    @Test
    void theBundledCardsKeepTheirContent() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("metrics"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                assertSame(CardParser.parse(Files.readString(file), file.toString())
                        .found()
                        .orElseThrow());
            }
        }
    }

    @Test
    void writesKeysInTheirOrder() throws IOException {
        Path folder = Path.of("src", "test", "resources", "cards");
        Page family = CardParser.parse(Files.readString(folder.resolve("family.md")), "family.md")
                .found()
                .orElseThrow();
        assertThat(CardWriter.text(family)).isEqualTo(Files.readString(folder.resolve("family-written.md")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.1, 0.1",
        "100, 100",
        "1e6, 1000000",
        "1e12, 1e12",
        "1.25e-7, 1.25e-7",
        "-3.5e20, -3.5e20",
        "0.0001, 0.0001"
    })
    void numbersAreShort(double number, String text) {
        assertThat(YamlText.number(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train/kl | train/kl",
                "two words | two words",
                "null | \"null\"",
                "No | \"No\"",
                "1.5 | \"1.5\"",
                "a: b | \"a: b\"",
                "a # b | \"a # b\"",
                "say \"so\" | \"say \\\"so\\\"\"",
                "- x | \"- x\"",
                "x, y | \"x, y\"",
                "grün | \"grün\"",
                "a - b | a - b",
            })
    void quotesOnlyWhatNeedsThem(String text, String written) {
        assertThat(YamlText.scalar(text)).isEqualTo(written);
    }

    private static void assertSame(Page page) {
        String text = CardWriter.text(page);
        Loaded<Page> read = CardParser.parse(text, page.file());
        assertThat(read.problems()).isEmpty();
        assertThat(read.value()).isEqualTo(page);
        assertThat(CardWriter.text(read.found().orElseThrow())).isEqualTo(text);
    }
}
