package dev.curvewise.card.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The quick way for plain rows gives the same tree, at the same places, as the YAML library alone.
final class YamlRowsTest {

    private static final String ROWS = rows("      - { step: %d, value: %d.5 }\n", 9);

    @Test
    void readsTheBundledCardsAlike() throws IOException {
        int withRows = 0;
        for (Path file : bundled()) {
            String text = head(Files.readString(file));
            assertAlike(text);
            assertAlike(text.replace("\n", "\r\n"));
            assertAlike(text.replace("name: ", "name: 🙂 "));
            withRows += rowsIn(quick(text)).isEmpty() ? 0 : 1;
        }
        assertThat(withRows).isPositive();
    }

    @Test
    void takesTheQuickWayForPlainRows() {
        String text = "a:\n  data:\n" + ROWS + "  next: 1\n";
        assertThat(rowsIn(quick(text))).singleElement().satisfies(rows -> {
            assertThat(rows.keys()).containsExactly("step", "value");
            assertThat(rows.size()).isEqualTo(9);
            assertThat(rows.column("value")).startsWith(0.5, 1.5).endsWith(8.5);
            assertThat(rows.span().line()).isEqualTo(3);
        });
        assertAlike(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:\n  data:\nROWS    # a comment\n  next: 1\n",
                "a:\n  data:\nROWS\n\n  next: 1\n",
                "a:\n  data:\nROWS      - { step: 9, value: .nan }\n  next: 1\n",
                "a:\n  data:\nROWS      - 5\n  next: 1\n",
                "a:\n  data:\nROWS      - { step: 9, other: 1 }\n",
                "a:\n  data:\nROWS      more: 1\n",
                "a: |\n  data:\nROWS  end\nb: 1\n",
                "a: >\n  data:\nROWS  end\nb: 1\n",
                "a: 'x\n  data:\nROWS  end'\nb: 1\n",
                "a:\n  data: &x\nROWS  b:\n    data: *x\n",
                "a:\n      data:\nROWS      b: 1\n",
                "a:\n  data:\nROWS  b:\n    data:\nROWS  c: \uE000\n",
                "a:\n  data:\nROWS  b:\n    data:\nROWS  c: [\n",
                "a:\n  data:\nROWS  b: \uE0001\n",
                "a:\n  data:\nROWS",
                "data:\nROWS",
                "a:\n  - data:\nROWS    b: 1\n",
                "a:\n  data:\nROWS? b\n: c\n",
            })
    void readsOddTextsAlike(String text) {
        assertAlike(text.replace("ROWS", ROWS));
        assertAlike(text.replace("ROWS", ROWS.replace("step", "step size").replace(".5", "e-3")));
        assertAlike(text.replace("ROWS", ROWS.replace("{ step: ", "{step: ")));
        assertAlike(text.replace("ROWS", ROWS.replace("{ step: ", "{ value: ")));
        assertAlike(text.replace("ROWS", ROWS.replace(" }", " }   ")));
        assertAlike(text.replace("ROWS", ROWS.replace("value: ", "value:  -")));
        assertAlike(text.replace("ROWS", ROWS.replace("value: ", "value:")));
    }

    private static void assertAlike(String text) {
        var plain = new YamlReader("x", YamlLimits.CARD).plain(text);
        var quick = new YamlReader("x", YamlLimits.CARD).read(text);
        assertThat(quick.problems()).isEqualTo(plain.problems());
        assertThat(quick.found().map(YamlRowsTest::spelledOut)).isEqualTo(plain.found());
    }

    private static YamlNode spelledOut(YamlNode node) {
        return switch (node) {
            case YamlRows rows -> rows.list();
            case YamlScalar scalar -> scalar;
            case YamlList list ->
                new YamlList(
                        list.span(),
                        list.items().stream().map(YamlRowsTest::spelledOut).toList(),
                        list.flow());
            case YamlMap map ->
                new YamlMap(
                        map.span(),
                        map.entries().stream()
                                .map(e -> new YamlMap.Entry(e.key(), spelledOut(e.value())))
                                .toList(),
                        map.flow());
        };
    }

    private static List<YamlRows> rowsIn(YamlNode node) {
        List<YamlRows> found = new ArrayList<>();
        switch (node) {
            case YamlRows rows -> found.add(rows);
            case YamlScalar scalar -> {}
            case YamlList list -> list.items().forEach(item -> found.addAll(rowsIn(item)));
            case YamlMap map -> map.entries().forEach(entry -> found.addAll(rowsIn(entry.value())));
        }
        return found;
    }

    private static YamlNode quick(String text) {
        return new YamlReader("x", YamlLimits.CARD).read(text).found().orElseThrow();
    }

    private static List<Path> bundled() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("metrics"))) {
            return files.filter(f -> f.toString().endsWith(".md")).toList();
        }
    }

    private static String head(String text) {
        return text.substring(0, text.indexOf("\n---", 3) + 1);
    }

    private static String rows(String format, int n) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < n; i++) {
            rows.append(format.formatted(i, i));
        }
        return rows.toString();
    }
}
