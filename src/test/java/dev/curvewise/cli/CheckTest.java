package dev.curvewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `curvewise check` over several runs: calm, exploding, too short, in per cent, unreadable.
class CheckTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void runs() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        write("calm.csv", "kl", 300, i -> 4 * (1 - Math.exp(-i / 40.0)) + 0.05 * random.nextGaussian());
        write("nested/exploding.csv", "kl", 300, i -> 0.2 + i * i / 900.0);
        write("short.csv", "kl", 8, i -> 0.1 * i);
        write("per-cent.csv", "truncation_rate", 200, i -> 3 + i % 2);
        Files.writeString(folder.resolve("notes.txt"), "not a run at all");
        Files.writeString(folder.resolve("empty.csv"), "");
    }

    private void write(String name, String column, int rows, IntToDoubleFunction value) throws IOException {
        StringBuilder csv = new StringBuilder("step," + column + ",mystery\n");
        for (int i = 0; i < rows; i++) {
            csv.append(i).append(',').append(value.applyAsDouble(i)).append(",1\n");
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, csv);
    }

    private int check(String words) {
        return new Terminal(start -> 0)
                .printingTo(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(("check " + words).replace("@", folder.toString()).split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "@/calm.csv, 0",
        "@/nested/exploding.csv, 1",
        "@/nested/exploding.csv --fail-on critical, 1",
        "@/short.csv, 0",
        "@/per-cent.csv, 0",
        "@/calm.csv @/nested, 1",
        "@, 1",
        "@/calm.csv @/absent.csv, 2",
        "@/empty.csv, 2",
    })
    void exitsWithWhatWasFound(String words, int exit) {
        assertThat(check(words)).as(out + "\n" + err).isEqualTo(exit);
    }

    @Test
    void aFolderGivesOneTableInWhichEveryAnswerHasItsName() {
        check("@");
        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("critical") && line.contains("exploding.csv"))
                .anyMatch(line -> line.startsWith("ok") && line.contains("calm.csv"))
                .anyMatch(line -> line.startsWith("too short") && line.contains("short.csv"))
                .anyMatch(line -> line.startsWith("wrong scale") && line.contains("per-cent.csv"))
                .noneMatch(line -> line.contains("notes.txt"));
        assertThat(err.toString()).contains("mystery");
    }

    @Test
    void episodesAreToldWithTheirCourse() {
        check("@/nested/exploding.csv --format json");
        JsonNode alert = JSON.readTree(out.toString()).path("alerts").path(0);
        assertThat(alert.path("card").asString()).isEqualTo("kl");
        JsonNode episode = alert.path("episode");
        assertThat(episode.path("start").asDouble())
                .isLessThanOrEqualTo(episode.path("end").asDouble());
        assertThat(episode.path("alerts").asInt()).isPositive();
        assertThat(alert.path("values").has("value")).isTrue();
    }

    @Test
    void jsonLinesHoldOneRunEach() {
        check("@/calm.csv @/short.csv @/nested --format jsonl");
        List<JsonNode> lines = out.toString().lines().map(JSON::readTree).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).path("answers").path(0).path("answer").asString())
                .isEqualTo("too short");
        assertThat(lines.get(2).path("alerts").isEmpty()).isFalse();
        assertThat(lines.get(0).path("problems").toString()).contains("mystery");
    }

    @Test
    void buildServersGetASuiteForEachRun() throws Exception {
        check("@/calm.csv @/short.csv @/nested @/absent.csv --format junit");
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(out.toString())));
        assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(4);
        assertThat(xml.getElementsByTagName("failure").getLength()).isPositive();
        assertThat(xml.getElementsByTagName("skipped").getLength()).isEqualTo(1);
        assertThat(xml.getElementsByTagName("error").getLength()).isEqualTo(1);
    }

    @Test
    void severalRunsAreListedInOneObject() {
        check("@/calm.csv @/nested --format json");
        assertThat(JSON.readTree(out.toString()).path("runs").size()).isEqualTo(2);
    }
}
