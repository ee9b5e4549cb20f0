package dev.curvewise.run.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Describe;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
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
