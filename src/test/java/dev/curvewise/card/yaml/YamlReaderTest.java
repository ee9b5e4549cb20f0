package dev.curvewise.card.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlReaderTest {

    @ParameterizedTest
    @CsvSource({
        "1, number",
        "-1.5, number",
        "+3, number",
        ".5, number",
        "1., number",
        "1e-4, number",
        "1.2E+4, number",
        ".nan, number",
        "-.inf, number",
        ".Inf, number",
        "., text",
        "1.2.3, text",
        "1-2, text",
        "1e, text",
        "0x1F, text",
        "1_000, text",
        "1d, text",
        "NaN, text",
        "nan, text",
        "2024-01-01, text",
        "true, truth",
        "False, truth",
        "yes, text",
        "null, nothing",
        "~, nothing",
        "Null, nothing",
    })
    void aPlainScalarMeansWhatTheCoreSchemaSays(String text, String meaning) {
        YamlScalar scalar = (YamlScalar)
                ((YamlMap) read("a: " + text + "\n")).entries().getFirst().value();
        String means = scalar.isNull() ? "nothing" : scalar.isTruth() ? "truth" : scalar.isNumber() ? "number" : "text";
        assertThat(means).isEqualTo(meaning);
        if (scalar.isNumber()) {
            assertThat(Double.toString(scalar.number())).isNotEmpty();
        }
    }

    @Test
    void knowsWhereEverythingStands() {
        String text = """
                ---
                # a comment
                "🙂": plain # behind
                list: [ a, 'b' ]
                block:
                  - x: 1
                    y: |
                      text

                # before the next
                alias: &a { k: v }
                again: *a
                """;
        YamlMap map = (YamlMap) read(text);

        assertThat(map.span().of(text)).startsWith("\"🙂\"").endsWith("*a");
        assertThat(at(map, "🙂").of(text)).isEqualTo("plain");
        assertThat(at(map, "🙂").column()).isEqualTo(6);
        assertThat(at(map, "list").of(text)).isEqualTo("[ a, 'b' ]");
        assertThat(at(map, "block").of(text)).startsWith("- x: 1").endsWith("text\n\n");
        assertThat(at(map, "alias").of(text)).isEqualTo("&a { k: v }");
        assertThat(at(map, "again").of(text)).isEqualTo("*a");
        assertThat(at(map, "again").line()).isEqualTo(12);
        assertThat(map.get("again")).isInstanceOf(YamlMap.class);
    }

    @Test
    void anEmptyTextIsNothing() {
        assertThat(read(""))
                .isInstanceOfSatisfying(
                        YamlScalar.class, s -> assertThat(s.isNull()).isTrue());
        assertThat(read("---\n"))
                .isInstanceOfSatisfying(
                        YamlScalar.class, s -> assertThat(s.isNull()).isTrue());
    }

    @Test
    void deepNestingAndBombsStopEarly() {
        assertThat(problem("[".repeat(1_000_000)).what()).contains("24 deep");
        assertThat(problem("? ".repeat(100_000)).what()).isNotEmpty();
        assertThat(problem("- ".repeat(500_000)).what()).contains("24 deep");
        assertThat(problem("{a: ".repeat(100_000)).what()).contains("24 deep");
    }

    private static Span at(YamlMap map, String key) {
        YamlNode node = map.get(key);
        assertThat(node).isNotNull();
        return node.span();
    }

    private static YamlNode read(String text) {
        Loaded<YamlNode> read = new YamlReader("x.yaml", YamlLimits.CARD).read(text);
        assertThat(read.problems()).isEmpty();
        return read.found().orElseThrow();
    }

    private static Problem problem(String text) {
        return new YamlReader("x.yaml", YamlLimits.CARD).read(text).problems().getFirst();
    }
}
