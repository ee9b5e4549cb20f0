package dev.curvewise.run.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Column;
import dev.curvewise.run.Describe;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.tidy.TidyCsv;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads every real file there is and compares it, column by column, with what independent readers found in it.
class RealFilesTest {

    private static final Path RUNS = Path.of(System.getProperty("curvewise.runs", "../shared/runs"));
    /// Text logs are counted in lines there, event files in records.
    private static final Set<String> ROWS_DIFFER = Set.of("text", "tfevents", "git-lfs pointer");

    @TestFactory
    Stream<DynamicTest> describesEveryFileAsItStands() throws Exception {
        Path expected = RUNS.resolve("EXPECTED.json");
        assumeTrue(Files.exists(expected), "The real run files are not here: " + RUNS.toAbsolutePath());
        JsonNode files = JsonMapper.builder().build().readTree(expected.toFile());
        return files.propertyStream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> compare(RUNS.resolve(entry.getKey()), entry.getValue())));
    }

    /// What `convert` writes of every real file reads back as the same numbers, bit for bit.
    @TestFactory
    Stream<DynamicTest> convertsEveryFileThereAndBack() throws Exception {
        Path expected = RUNS.resolve("EXPECTED.json");
        assumeTrue(Files.exists(expected), "The real run files are not here: " + RUNS.toAbsolutePath());
        return JsonMapper.builder()
                .build()
                .readTree(expected.toFile())
                .propertyStream()
                .filter(entry -> !entry.getValue().get("format").asString().equals("git-lfs pointer"))
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> thereAndBack(RUNS.resolve(entry.getKey()))));
    }

    private static void thereAndBack(Path file) throws IOException {
        List<Run> runs = RunReader.open(file, Progress.NONE).found().orElseThrow().stream()
                .flatMap(tidied -> tidied.runs().stream())
                .toList();
        StringWriter csv = new StringWriter();
        TidyCsv.write(runs, csv);
        Path target = Files.createTempFile("converted", ".csv");
        try {
            Files.writeString(target, csv.toString());
            List<Run> back = RunReader.open(target, Progress.NONE).found().orElseThrow().stream()
                    .flatMap(tidied -> tidied.runs().stream())
                    .toList();
            assertThat(back).hasSameSizeAs(runs);
            for (int i = 0; i < runs.size(); i++) {
                List<String> steps = List.of(step(back.get(i)), step(runs.get(i)));
                assertThat(summaries(back.get(i), steps)).isEqualTo(summaries(runs.get(i), steps));
            }
        } finally {
            Files.delete(target);
        }
    }

    private static String step(Run run) {
        return Objects.requireNonNullElse(run.stepColumn(), "row");
    }

    /// By name; a column in which nothing is left is written as an empty one, which holds no numbers.
    private static Map<String, List<Object>> summaries(Run run, List<String> steps) {
        Map<String, List<Object>> all = new TreeMap<>();
        for (Column column : run.columns()) {
            Describe.Summary s = Describe.of(column);
            if (!steps.contains(s.column()) && column.count() > 0) {
                all.put(
                        s.column(),
                        Stream.of(column.count(), s.nan(), s.inf(), s.first(), s.last(), s.min(), s.max())
                                .map(String::valueOf)
                                .<Object>map(text -> text)
                                .toList());
            }
        }
        return all;
    }

    private static void compare(Path file, JsonNode expected) {
        Loaded<Run> loaded = RunReader.read(file, Progress.NONE);
        String format = expected.get("format").asString();
        if (format.equals("git-lfs pointer")) {
            assertThat(loaded.found()).isEmpty();
            return;
        }
        assertThat(loaded.found()).as("%s", loaded.problems()).isPresent();
        Run run = loaded.found().orElseThrow();
        if (!ROWS_DIFFER.contains(format)) {
            assertThat(run.rows()).isEqualTo(expected.get("rows").asInt());
        }
        Map<String, Describe.Summary> ours = Describe.of(run).stream()
                .collect(Collectors.toMap(Describe.Summary::name, Function.identity(), (a, b) -> a));
        expected.get("stats").propertyStream().forEach(entry -> {
            JsonNode stats = entry.getValue();
            if (stats.get("numeric").asInt() == 0) {
                assertThat(ours).doesNotContainKey(entry.getKey());
                return;
            }
            assertThat(ours).containsKey(entry.getKey());
            compare(ours.get(entry.getKey()), stats, run.rows(), format);
        });
    }

    private static void compare(Describe.Summary ours, JsonNode stats, int rows, String format) {
        assertThat(ours.n()).as(ours.name()).isEqualTo(stats.get("n").asInt());
        if (!ROWS_DIFFER.contains(format)) {
            assertThat(ours.missing()).as(ours.name()).isEqualTo(rows - ours.n());
        }
        assertThat(ours.nan()).as(ours.name()).isEqualTo(stats.get("nan").asInt());
        assertThat(ours.inf()).as(ours.name()).isEqualTo(stats.get("inf").asInt());
        same(ours.name(), ours.first(), stats.get("first"));
        same(ours.name(), ours.last(), stats.get("last"));
        same(ours.name(), ours.min(), stats.get("min"));
        same(ours.name(), ours.max(), stats.get("max"));
    }

    private static void same(String name, Double ours, JsonNode expected) {
        double value = expected.asDouble();
        assertThat(ours).as(name).isCloseTo(value, within(Math.abs(value) * 1e-15));
    }
}
