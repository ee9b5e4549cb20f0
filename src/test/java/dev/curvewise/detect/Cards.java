package dev.curvewise.detect;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The examples of the bundled cards, read as plainly as the tests need them.
final class Cards {

    /// A line that scenarios of a card have: what is expected of it, and its examples.
    record Line(String card, String name, Expectation expectation) {}

    private Cards() {}

    /// Every line of every card that has a healthy example.
    static List<Line> all() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("metrics"))) {
            return files.filter(f -> f.toString().endsWith(".md"))
                    .sorted()
                    .flatMap(f -> read(f).stream())
                    .toList();
        }
    }

    private static List<Line> read(Path file) {
        try {
            String text = Files.readString(file);
            JsonNode card = YAMLMapper.builder().build().readTree(text.substring(4, text.indexOf("\n---", 4)));
            Map<String, List<Expectation.Example>> healthy =
                    lines(card.path("visualizations").path("healthy"));
            Map<String, List<Expectation.Example>> failing =
                    lines(card.path("visualizations").path("unhealthy"));
            // lines that only failing scenarios have stand beside the first line of the healthy ones
            List<String> names = List.copyOf(healthy.keySet());
            for (String name : List.copyOf(failing.keySet())) {
                if (!names.contains(name) && !names.isEmpty()) {
                    failing.computeIfAbsent(names.getFirst(), n -> new ArrayList<>())
                            .addAll(failing.get(name));
                }
            }
            List<Line> lines = new ArrayList<>();
            healthy.forEach((name, examples) -> lines.add(new Line(
                    card.path("id").asString(),
                    name,
                    new Expectation(
                            direction(card), range(card), true, examples, failing.getOrDefault(name, List.of())))));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Expectation.Direction direction(JsonNode card) {
        return switch (card.path("direction").asString("band")) {
            case "up-good" -> Expectation.Direction.UP_GOOD;
            case "down-good" -> Expectation.Direction.DOWN_GOOD;
            default -> Expectation.Direction.BAND;
        };
    }

    private static @Nullable Range range(JsonNode card) {
        JsonNode range = card.path("healthyRange");
        return range.isArray() ? new Range(range.get(0).asDouble(), range.get(1).asDouble()) : null;
    }

    /// The examples of one side by the name of their line. Declared shapes are left out here.
    private static Map<String, List<Expectation.Example>> lines(JsonNode side) {
        Map<String, List<Expectation.Example>> lines = new LinkedHashMap<>();
        if (side.has("data")) {
            add(lines, side.path("label").asString("example"), side.path("data"));
        } else {
            side.properties()
                    .forEach(e -> add(
                            lines,
                            e.getValue().path("label").asString(e.getKey()),
                            e.getValue().path("data")));
        }
        return lines;
    }

    private static void add(Map<String, List<Expectation.Example>> lines, String label, JsonNode data) {
        if (data.size() < 2) {
            return;
        }
        for (String name : data.get(0).propertyNames()) {
            if (name.equals("step")) {
                continue;
            }
            double[] steps = new double[data.size()];
            double[] values = new double[data.size()];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = data.get(i).path("step").asDouble();
                JsonNode value = data.get(i).path(name);
                values[i] = value.isNumber() ? value.asDouble() : Series.MISSING;
            }
            lines.computeIfAbsent(name, n -> new ArrayList<>())
                    .add(new Expectation.Example(label, Series.of(steps, values)));
        }
    }
}
