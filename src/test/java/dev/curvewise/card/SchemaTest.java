package dev.curvewise.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The schema that editors use and the parser know the same keys, and mean the same by them.
final class SchemaTest {

    private static final JsonNode SCHEMA =
            JsonMapper.shared().readTree(Path.of("metrics", "card.schema.json").toFile());

    static List<Map.Entry<String, List<String>>> objects() {
        return List.of(
                Map.entry("/$defs/metric", CardKeys.METRIC),
                Map.entry("/$defs/method", CardKeys.METHOD),
                Map.entry("/$defs/visualizations", CardKeys.VISUALIZATIONS),
                Map.entry("/$defs/scenario", CardKeys.SCENARIO),
                Map.entry("/$defs/shape", CardKeys.SHAPE),
                Map.entry("/$defs/logName", CardKeys.LOG_NAME),
                Map.entry("/$defs/source", CardKeys.SOURCE),
                Map.entry("/$defs/metric/properties/detector", CardKeys.DETECTOR));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void knowsTheKeysOfTheParserInTheirOrder(Map.Entry<String, List<String>> object) {
        JsonNode described = SCHEMA.at(object.getKey());
        assertThat(described.path("properties").propertyNames()).containsExactlyElementsOf(object.getValue());
        assertThat(described.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void everyKeyIsExplained() {
        for (var object : objects()) {
            for (var key : SCHEMA.at(object.getKey()).path("properties").properties()) {
                boolean shared = key.getValue().has("$ref");
                assertThat(shared
                                || key.getValue()
                                                .path("description")
                                                .asString("")
                                                .length()
                                        > 10)
                        .as(object.getKey() + " " + key.getKey())
                        .isTrue();
            }
        }
    }

    @Test
    void knowsTheWordsOfTheParser() {
        assertThat(words("/$defs/metric/properties/direction/enum"))
                .containsExactlyElementsOf(
                        Arrays.stream(Direction.values()).map(Direction::key).toList());
        assertThat(words("/$defs/shape/properties/kind/enum"))
                .containsExactlyElementsOf(
                        Arrays.stream(Shape.Kind.values()).map(Shape.Kind::key).toList());
        assertThat(words("/$defs/logName/properties/transform/enum")).containsExactlyElementsOf(LogName.TRANSFORMS);
    }

    /// What the schema calls text, a list and so on is an error to the parser where it is something else.
    @Test
    void theParserAsksForTheTypesOfTheSchema() {
        for (var key : SCHEMA.at("/$defs/metric/properties").properties()) {
            assertRefuses(key.getKey(), key.getValue(), "");
        }
        for (var key : SCHEMA.at("/$defs/method/properties").properties()) {
            assertRefuses(key.getKey(), key.getValue(), "fullName: x\n");
        }
    }

    @Test
    void takesEveryBundledCard() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("metrics"))) {
            List<Path> cards =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(cards).hasSizeGreaterThanOrEqualTo(32);
            for (Path card : cards) {
                assertThat(broken(Files.readString(card))).as(card.toString()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            units: nats                                                         | /units additionalProperties
            aliases: x                                                          | /aliases type
            aliases: [1]                                                        | /aliases/0 type
            direction: up                                                       | /direction enum
            healthyRange: [1, 2, 3]                                             | /healthyRange maxItems
            sources: [{ url: x }]                                               | /sources/0 required
            names: [{ library: A, name: x, transform: minus }]                  | /names/0/transform enum
            visualizations: { yDomain: [a, 1] }                                 | /visualizations/yDomain/0 type
            visualizations: { healthy: { shape: { kind: none } } }              | /visualizations/healthy
            visualizations: { healthy: { data: [{ value: 1 }] } }               | /visualizations/healthy
            visualizations: { healthy: { data: [{ step: 0, value: high }] } }   | /visualizations/healthy
            visualizations: { unhealthy: { a: { data: [], analysys: x } } }     | /visualizations/unhealthy
            fullName: A                                                         | /unit additionalProperties
            """)
    void refusesWhatIsWrong(String planted, String place) {
        List<String> broken = broken("---\nid: a\nname: A\nunit: x\n" + planted + "\n---\n");
        assertThat(broken).isNotEmpty().anySatisfy(wrong -> assertThat(wrong).startsWith(place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parent: b",
                "visualizations: {}",
                "visualizations: { healthy: { data: [{ step: 0, value: null }, { step: 1, value: 2 }] } }",
                "visualizations: { healthy: { data: [{ step: 0, train: 1, val: 2 }] } }",
                "visualizations: { healthy: { linear: { data: [{ step: 0, value: 1 }] } } }",
                "visualizations: { unhealthy: { data: [{ step: 0, value: 1 }], analysis: x, label: y } }"
            })
    void takesTheFormsOfTheFamily(String front) {
        assertThat(broken("---\nid: a\nname: A\n" + front + "\n---\n")).isEmpty();
    }

    private static List<String> broken(String card) {
        String front = card.substring(4, card.indexOf("\n---", 4));
        return SchemaRules.broken(SCHEMA, YAMLMapper.shared().readTree(front));
    }

    private static void assertRefuses(String key, JsonNode described, String more) {
        String type = described.path("type").asString(described.has("enum") ? "string" : "object");
        String right = switch (type) {
            case "string" ->
                described.has("enum") ? described.path("enum").path(0).asString() : "words";
            case "array" -> described.path("items").path("type").asString("").equals("number") ? "[0, 1]" : "[]";
            default -> "{ id: x }";
        };
        String wrong = type.equals("string") ? "[1, 2, 3]" : "words";
        assertThat(errors(key, right, more)).as(key + ": " + right).isEmpty();
        assertThat(errors(key, wrong, more)).as(key + ": " + wrong).isNotEmpty();
    }

    private static List<String> errors(String key, String value, String more) {
        StringBuilder text = new StringBuilder("---\n");
        for (String line : List.of("id: x\n", "name: x\n", more)) {
            text.append(line.startsWith(key + ":") ? "" : line);
        }
        text.append(key).append(": ").append(value).append("\n---\n");
        return CardParser.parse(text.toString(), "x.md").problems().stream()
                .filter(p -> p.isError())
                .map(p -> p.what())
                .toList();
    }

    private static List<String> words(String pointer) {
        List<String> words = new ArrayList<>();
        SCHEMA.at(pointer).forEach(word -> words.add(word.asString()));
        return words;
    }
}
