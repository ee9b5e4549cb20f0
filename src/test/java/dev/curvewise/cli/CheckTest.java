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
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
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
        write("calm.csv", "objective/kl", 300, i -> 4 * (1 - Math.exp(-i / 40.0)) + 0.05 * random.nextGaussian());
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
        assertThat(under("exploding.csv")).anyMatch(line -> line.matches("  critical +kl +level +steps .*"));
        assertThat(under("calm.csv")).anyMatch(line -> line.matches("  ok +objective/kl +nothing in 300 values"));
        assertThat(under("short.csv")).anyMatch(line -> line.matches("  too short +kl"));
        assertThat(under("per-cent.csv")).anyMatch(line -> line.matches("  wrong scale +truncation_rate"));
        assertThat(out.toString()).doesNotContain("notes.txt");
        assertThat(err.toString())
                .contains("mystery")
                .contains("2 files are no runs that could be read, and passed over: ")
                .contains("empty.csv, ")
                .contains("notes.txt");
    }

    private List<String> under(String file) {
        return out.toString()
                .lines()
                .dropWhile(line -> !line.endsWith(file))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "@ --raw", "@ --mode compatible", "@ --mode compatible --raw"})
    void theTableFitsEightyColumns(String words) throws IOException {
        write(
                "a-folder-with-a-rather-long-name/for-the-runs-of-the-last-week/and-a-long-file-name.csv",
                "actor/some/very/long/prefix/that/goes/on/and/on/kl_divergence",
                300,
                i -> i == 200 ? 1e-300 : i * 1e300);
        check(words);
        assertThat(out.toString().lines().filter(line -> line.length() > 80)).isEmpty();
        assertThat(out.toString()).contains("…").contains("value=");
    }

    @Test
    void aCardWithoutAStockDetectorIsNamed() throws IOException {
        write("clip.csv", "clip_fraction", 200, i -> 0.9);
        assertThat(check("@/clip.csv --mode compatible")).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("no detector clip_fraction This card has no stock detector")
                .contains("the robust ones would");
        assertThat(err.toString()).contains("mystery").doesNotContain("clip_fraction belongs");
        out.getBuffer().setLength(0);
        check("@/clip.csv --mode compatible --format json");
        assertThat(JSON.readTree(out.toString())
                        .path("answers")
                        .path(0)
                        .path("answer")
                        .asString())
                .isEqualTo("no detector");
    }

    @Test
    void whatSeveralColumnsLookLikeTogetherIsToldAndFailsNothing() throws Exception {
        StringBuilder csv = new StringBuilder("step,reward_mean,eval_reward_mean,response_length\n");
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 400; i++) {
            double reward = 0.2 + 0.6 * (1 - Math.exp(-i / 90.0)) + 0.02 * random.nextGaussian();
            csv.append(i).append(',').append(reward);
            csv.append(',').append(0.4 + 0.01 * random.nextGaussian());
            csv.append(',').append(200 + i + 6 * random.nextGaussian()).append('\n');
        }
        Files.writeString(folder.resolve("longer.csv"), csv);
        assertThat(check("@/longer.csv --fail-on critical")).isZero();
        assertThat(out.toString())
                .containsPattern("  looks like +length-gaming +from the start")
                .contains("eval_reward_mean stays about level, from 0.")
                .containsPattern("response_length rises from 2\\d\\d\\.\\d to 57\\d\\.\\d");
        out.getBuffer().setLength(0);
        check("@/longer.csv --format json");
        JsonNode found = JSON.readTree(out.toString()).path("looks_like").path(0);
        assertThat(found.path("id").asString()).isEqualTo("length-gaming");
        assertThat(found.path("evidence").size()).isEqualTo(3);
        assertThat(found.path("evidence").path(1).path("column").asString()).isEqualTo("response_length");
        assertThat(found.path("evidence").path(1).path("step").asDouble(-1)).isZero();
        out.getBuffer().setLength(0);
        check("@/longer.csv --format junit");
        assertThat(out.toString()).containsPattern("<system-out>The reward rises .*: this looks like .*</system-out>");
        holdsToTheSchema(out.toString());
    }

    private static void holdsToTheSchema(String junit) throws Exception {
        SchemaFactory.newDefaultInstance()
                .newSchema(CheckTest.class.getResource("/junit/junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(junit)));
    }

    @Test
    void aScoreThatMeansNothingMoreIsSaidPlainly() throws IOException {
        write("still.csv", "kl", 300, i -> i < 200 ? 1e-9 * (i % 2) : 0.01);
        for (String format : List.of("", " --format junit")) {
            out.getBuffer().setLength(0);
            check("@/still.csv --mode compatible" + format);
            assertThat(out.toString().replace("&gt;", ">").replaceAll("\\s+", " "))
                    .as(format)
                    .contains("over 1000 σ above the mean")
                    .contains("z>1000 ")
                    .doesNotContainPattern("z=\\d{4}");
        }
        out.getBuffer().setLength(0);
        check("@/still.csv --mode compatible --format json");
        assertThat(JSON.readTree(out.toString())
                        .path("alerts")
                        .path(0)
                        .path("values")
                        .path("z")
                        .asDouble())
                .isGreaterThan(100_000);
    }

    @Test
    void aNameThatLibrariesUseForTwoScalesIsJudgedByItsShape() throws IOException {
        write("level.csv", "kl", 300, i -> 0.05 * (1 - Math.exp(-i / 40.0)));
        write("ramp.csv", "kl", 300, i -> 0.0005 * i);
        check("@/level.csv");
        assertThat(under("level.csv").getFirst()).matches("  shape only +kl +nothing in 300 values");
        check("@/ramp.csv");
        assertThat(under("ramp.csv"))
                .anyMatch(line -> line.matches("  warning +kl +trend .*"))
                .anyMatch(line -> line.strip().startsWith("The scale of this column is not known"));
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

    @ParameterizedTest
    @ValueSource(strings = {"", " --fail-on critical", " --raw", " --mode compatible"})
    void buildServersGetASuiteForEachRun(String options) throws Exception {
        check("@/calm.csv @/short.csv @/nested @/absent.csv --format junit" + options);
        holdsToTheSchema(out.toString());
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(out.toString())));
        assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(4);
        for (String kind : List.of("failure", "error")) {
            assertThat(xml.getDocumentElement().getAttribute(kind + "s"))
                    .as(kind)
                    .isEqualTo(Integer.toString(xml.getElementsByTagName(kind).getLength()));
        }
        int skipped = 0;
        for (int i = 0; i < 4; i++) {
            Element suite = (Element) xml.getElementsByTagName("testsuite").item(i);
            skipped += Integer.parseInt(suite.getAttribute("skipped"));
        }
        assertThat(skipped).isEqualTo(xml.getElementsByTagName("skipped").getLength());
        assertThat(xml.getElementsByTagName("error").getLength()).isEqualTo(1);
        if (!options.contains("compatible")) {
            assertThat(xml.getElementsByTagName("failure").getLength()).isPositive();
            assertThat(xml.getElementsByTagName("skipped").getLength()).isEqualTo(1);
        }
    }

    @Test
    void severalRunsAreListedInOneObject() {
        check("@/calm.csv @/nested --format json");
        assertThat(JSON.readTree(out.toString()).path("runs").size()).isEqualTo(2);
    }
}
