package dev.curvewise.card.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read the quick way is the same tree, at the same places, as the YAML library gives.
final class PlainReaderTest {

    private static final String ROWS = rows("      - { step: %d, value: %d.5 }\n", 9);

    @Test
    void readsTheBundledCardsAlike() throws IOException {
        int withRows = 0;
        int quickly = 0;
        for (Path file : bundled()) {
            String text = head(Files.readString(file));
            assertAlike(text);
            assertAlike(text.replace("\n", "\r\n"));
            assertAlike(text.replace("name: ", "name: 🙂 "));
            withRows += rowsIn(quick(text)).isEmpty() ? 0 : 1;
            quickly += PlainReader.read(text, YamlLimits.CARD) == null ? 0 : 1;
        }
        assertThat(withRows).isPositive();
        assertThat(quickly)
                .as("cards read without the library")
                .isEqualTo(bundled().size());
    }

    @Test
    void takesTheQuickWayForPlainRows() {
        String text = "---\na:\n  data:\n" + ROWS + "  next: 1\n";
        assertThat(rowsIn(quick(text))).singleElement().satisfies(rows -> {
            assertThat(rows.keys()).containsExactly("step", "value");
            assertThat(rows.size()).isEqualTo(9);
            assertThat(rows.column("value")).startsWith(0.5, 1.5).endsWith(8.5);
            assertThat(rows.span().line()).isEqualTo(4);
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
        assertAlike(text.replace("ROWS", ROWS.replace("step", "held-out")));
        assertAlike(text.replace("ROWS", ROWS.replace("step", "a-").replace("value", "b.-")));
        assertAlike(text.replace("ROWS", ROWS.replace("step", "\"pass@1\"")));
        assertAlike(text.replace("ROWS", ROWS.replace("{ step: ", "{step: ")));
        assertAlike(text.replace("ROWS", ROWS.replace("{ step: ", "{ value: ")));
        assertAlike(text.replace("ROWS", ROWS.replace(" }", " }   ")));
        assertAlike(text.replace("ROWS", ROWS.replace("value: ", "value:  -")));
        assertAlike(text.replace("ROWS", ROWS.replace("value: ", "value:")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\n",
                "a:\n",
                "a:   \nb:\n",
                "a:   # nothing\nb: x # a comment\n# another\n\nc: 'it''s' # here\n",
                "a: one two\n",
                "a: one # two\n",
                "a: one#two\n",
                "a: one\n  two\n",
                "a: one\n\n  two\n",
                "a: one: two\n",
                "a: one:two\n",
                "a: one:\n",
                "a: http://x.y/z?a=b#c\n",
                "a: -1\nb: -x\nd: -.5\n",
                "a: - x\n",
                "a: --x\n",
                "a: .nan\nb: ~\nc: +1\nd: (x)\ne: $x$\nf: <b>\ng: /x\n",
                "a: @x\n",
                "a: `x`\n",
                "a: %x\n",
                "a: *x\n",
                "a: &x 1\nb: *x\n",
                "a: !!str 1\n",
                "a: ? x\n",
                "a: , x\n",
                "a: ] x\n",
                "a: \"x\"\n",
                "a: \"x\" y\n",
                "a: \"x\"#y\n",
                "a: \"x\\n\"\n",
                "a: \"\\\\ln x = \\\"y\\\"\"\n",
                "a: \"x\\\"\n",
                "a: \"x\\\n",
                "a: { \"b@1\": 2, \"c\":3 }\n",
                "a: { held-out: 2 }\n",
                "a: \"x\n  y\"\n",
                "a: ''\nb: \"\"\nc: ''''\n",
                "a: 'x\n",
                "a: 'x'y'\n",
                "a: []\nb: {}\nc: [ ]\nd: { }\n",
                "a: [1, two three, 'four', \"five, six\"]\n",
                "a: [1, [2, 3], { b: 4 }]\n",
                "a: [1, 2\n",
                "a: [1,\n  2]\n",
                "a: [1, 2] # x\n",
                "a: [1, 2] x\n",
                "a: [1, 2]#x\n",
                "a: [1,, 2]\n",
                "a: [1, 2, ]\n",
                "a: [a#b, a #b]\n",
                "a: [a: b]\n",
                "a: [a:b]\n",
                "a: [a:, b]\n",
                "a: [-1, - 2]\n",
                "a: [é, ≤ 3, - x]\n",
                "a: { b: c, d: e f }\n",
                "a: {b: c}\n",
                "a: {b:c}\n",
                "a: { b: }\n",
                "a: { b }\n",
                "a: { b: c: d }\n",
                "a: { b: c d: e }\n",
                "a: { 'b': c }\n",
                "a: { b: c#d, e: f }\n",
                "a: { b: x}y }\n",
                "a: { b: [1, 2], c: { d: 'e' } }\n",
                "a:\n  - b\n  - c d\n",
                "a:\n- b\n- c\nd: e\n",
                "a:\n  - b\n - c\n",
                "a:\n  - b\n   - c\n",
                "a:\n  - b\n    c\n",
                "a:\n  - b: 1\n    c: 2\n  - b: 3\n",
                "a:\n  - b: 1\n   c: 2\n",
                "a:\n  -   b: 1\n      c: 2\n",
                "a:\n  - - b\n    - c\n",
                "a:\n  -\n    b: 1\n",
                "a:\n  - b:\n    - c\n    - d\n",
                "a:\n  - b:\n      c: d\n",
                "a:\n  - \"b\": c\n",
                "a:\n  - b c: d\n",
                "a:\n  - b\n# x\n  - c\n\n",
                "a:\n  b:\n    c: 1\n  d: 2\ne: 3\n",
                "a:\n  b: 1\n c: 2\n",
                "a:\n  b: 1\n   c: 2\n",
                "a: 1\n  b: 2\n",
                "a: 1\na: 2\n",
                "a: >-\n  one\n  two\n\n  three\nb: 1\n",
                "a: >\n  one\n  two\nb: 1\n",
                "a: |\n  one\n    two\n\n\n  three\n\n\nb: 1\n",
                "a: |-\n  one\n  two\n\n",
                "a: |+\n  one\n\nb: 1\n",
                "a: |2\n  one\n",
                "a: >-\n  one\n    two\n  three\n",
                "a: >-\n\n  one\n",
                "a: >-\n  one \n  two\n",
                "a: >- # x\n  one\n",
                "a: >-\nb: 1\n",
                "a: >-\n   one\n  two\n",
                "a: >-\n  one\n# x\nb: 1\n",
                "a: >-\n  # one\n  two\n",
                "a: >-\n  one\n   \n  two\n",
                "a: >-\n  one\n \n  two\n",
                "a:\n  - >-\n    one\n    two\n  - x\n",
                "a:\n  b: >-\n   one\n  c: d\n",
                "a:\tb\n",
                "a: b\tc\n",
                "\ta: b\n",
                "a: b\n...\n",
                "a: b\n---\nc: d\n",
                "- a\n",
                "a\n",
                "\n\n# x\n",
                "  a: 1\n  b: 2\n",
                "  a: 1\nb: 2\n",
                "1: 2\n",
                "a-b/c.d: 1\n",
                "a : 1\n",
                "\"a\": 1\n",
                "? a\n: b\n",
                "<<: x\n",
                "a: \u0085x\n",
                "a: \u2028x\n",
                "a: \uFEFFx\n",
                "a: \u0007\n",
                "a: x\r b: y\n",
                "a: 🙂\nb: 1\n",
                "a: 1",
            })
    void readsSmallTextsAlike(String text) {
        assertAlike(text);
        assertAlike(text.replace("\n", "\r\n"));
        assertAlike("x:\n  " + text.replace("\n", "\n  ") + "\n");
    }

    /// Letters that mean something in YAML, put anywhere into real cards.
    @Test
    void readsDamagedCardsAlike() throws IOException {
        List<String> heads = new ArrayList<>();
        for (Path file : bundled()) {
            heads.add(shorter(head(Files.readString(file))));
        }
        SplittableRandom random = new SplittableRandom(7);
        String splinters = "\n\n  :-,[]{}\"'#&*!|>%@`?~xé\t\r";
        int quickly = 0;
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(heads.get(random.nextInt(heads.size())));
            for (int wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
                int at = 4 + random.nextInt(text.length() - 4);
                char splinter = splinters.charAt(random.nextInt(splinters.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, splinter);
                    case 1 -> text.insert(at, splinter);
                    default -> text.delete(at, Math.min(text.length() - 1, at + 1 + random.nextInt(4)));
                }
            }
            assertSame(text.toString());
            quickly += PlainReader.read(text.toString(), YamlLimits.CARD) == null ? 0 : 1;
        }
        assertThat(quickly).as("read without the library").isBetween(200, 1_800);
    }

    /// All keys, but not all the points.
    private static String shorter(String head) {
        StringBuilder text = new StringBuilder();
        int row = 0;
        for (String line : head.split("(?<=\n)", -1)) {
            row = line.contains("- { step:") ? row + 1 : 0;
            text.append(row < 11 ? line : "");
        }
        return text.toString();
    }

    /// Whatever digits a row holds, its number is the nearest double.
    @Test
    void readsNumbersToTheLastBit() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder("---\ndata:\n");
            List<String> numbers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String digits = Long.toString(random.nextLong(1L << random.nextInt(1, 63)));
                int point = random.nextInt(digits.length() + 1);
                String number = (random.nextBoolean() ? "-" : "")
                        + digits.substring(0, point)
                        + "."
                        + digits.substring(point)
                        + (random.nextInt(4) == 0 ? "e-" + random.nextInt(30) : "");
                numbers.add(number);
                text.append("  - { step: ")
                        .append(i)
                        .append(", value: ")
                        .append(number)
                        .append(" }\n");
            }
            double[] read = rowsIn(quick(text.toString())).getFirst().column("value");
            assertThat(read)
                    .containsExactly(
                            numbers.stream().mapToDouble(Double::parseDouble).toArray());
        }
    }

    /// With the fence that every card begins with, and without.
    private static void assertAlike(String text) {
        assertSame(text);
        assertSame(text.startsWith("---") ? text.substring(4) : "---\n" + text);
    }

    private static void assertSame(String text) {
        var library = new YamlReader("x", YamlLimits.CARD).byLibrary(text);
        var quick = new YamlReader("x", YamlLimits.CARD).read(text);
        assertThat(quick.problems()).as(text).isEqualTo(library.problems());
        assertThat(quick.found().map(PlainReaderTest::spelledOut)).as(text).isEqualTo(library.found());
    }

    private static YamlNode spelledOut(YamlNode node) {
        return switch (node) {
            case YamlRows rows -> rows.list();
            case YamlScalar scalar -> scalar;
            case YamlList list ->
                new YamlList(
                        list.span(),
                        list.items().stream().map(PlainReaderTest::spelledOut).toList(),
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
