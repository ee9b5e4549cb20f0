package dev.curvewise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.curvewise.session.Start;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands as a shell sees them: what they print and what they exit with.
class TerminalTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "detectors");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Start> opened = new ArrayList<>();

    private int run(String... words) {
        return new Terminal(start -> {
                    opened.add(start);
                    return 0;
                })
                .printingTo(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(words);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    static Stream<Path> klGoldens() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(TerminalTest::watchesKl).sorted().toList().stream();
        }
    }

    private static boolean watchesKl(Path file) {
        return JSON.readTree(file.toFile()).path("columns").toString().contains("kl_divergence");
    }

    /// The usual starts are understood without the parser, and as the parser understands them.
    @ParameterizedTest
    @ValueSource(strings = {"", "--sample", "a.csv", "a.csv b/c.csv", "--sample a.csv", "a.csv --sample", "run"})
    void theUsualStartsAreThoseOfTheParser(String line) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ", -1);
        Start plain = PlainStart.of(words).orElseThrow();
        new Terminal(start -> {
                    opened.add(start);
                    return 0;
                })
                .commands()
                .execute(words);
        assertThat(opened).containsExactly(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check a.csv",
                "describe",
                "--cards x",
                "--help",
                "-V",
                "@words",
                "a.csv --cards x",
                "lint --sample",
                "a.csv check"
            })
    void allElseIsLeftToTheParser(String line) {
        assertThat(PlainStart.of(line.split(" ", -1))).isEmpty();
    }

    @Test
    void everyCommandIsKnownAsOne() {
        assertThat(new Terminal(start -> 0).commands().getSubcommands().keySet())
                .isEqualTo(PlainStart.COMMANDS);
    }

    /// The alerts of the terminal are those of the golden files, before and after the cooldown.
    @ParameterizedTest
    @MethodSource("klGoldens")
    void checkGivesTheGoldenAlerts(Path golden) throws IOException {
        JsonNode expected = JSON.readTree(golden.toFile());
        Path csv = file("run.csv", csv(expected));
        Path settings = file("settings.yaml", JSON.writeValueAsString(expected.path("config")));
        List<String> delivered = new ArrayList<>();
        expected.path("delivered")
                .forEach(a -> delivered.add(a.path(0).asString() + " "
                        + a.path(1).asString() + " " + (long) a.path(2).asDouble()));
        List<String> raw = new ArrayList<>();
        expected.path("raw_alerts")
                .forEach(a -> raw.add(
                        a.path("detector").asString() + " " + a.path("severity").asString() + " "
                                + (long) a.path("step").asDouble()));

        int exit = run("check", csv.toString(), "--settings", settings.toString(), "--format", "json");
        assertThat(exit).isEqualTo(delivered.isEmpty() ? 0 : 1);
        assertThat(alerts(out.toString())).containsExactlyInAnyOrderElementsOf(delivered);

        out.getBuffer().setLength(0);
        run("check", csv.toString(), "--settings", settings.toString(), "--raw", "--format", "json");
        assertThat(alerts(out.toString())).containsExactlyInAnyOrderElementsOf(raw);
    }

    private static List<String> alerts(String json) {
        List<String> alerts = new ArrayList<>();
        JSON.readTree(json)
                .path("alerts")
                .forEach(a -> alerts.add(a.path("detector").asString() + " "
                        + a.path("severity").asString() + " " + a.path("step").asLong()));
        return alerts;
    }

    private static String csv(JsonNode golden) {
        StringBuilder csv = new StringBuilder();
        List<String> names = new ArrayList<>();
        golden.path("columns").forEach(name -> names.add(name.asString()));
        csv.append(String.join(",", names)).append('\n');
        golden.path("rows").forEach(row -> {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.isNull() ? "" : cell.asString()));
            csv.append(String.join(",", cells)).append('\n');
        });
        return csv.toString();
    }

    @Test
    void checkSaysWhatAnAlertWasHeldAgainst() throws IOException {
        StringBuilder csv = new StringBuilder("step,train/kl_divergence\n");
        for (int i = 0; i < 60; i++) {
            csv.append(i).append(',').append(i == 50 ? 9 : 1 + 0.1 * (i % 2)).append('\n');
        }
        String run = file("run.csv", csv.toString()).toString();
        assertThat(run("check", run, "--mode", "compatible", "--format", "json", "--raw"))
                .isEqualTo(1);
        JsonNode alert = JSON.readTree(out.toString()).path("alerts").path(0);
        assertThat(alert.path("detector").asString()).isEqualTo("kl_explosion");
        assertThat(alert.path("severity").asString()).isEqualTo("critical");
        assertThat(alert.path("step").asInt()).isEqualTo(50);
        assertThat(alert.path("column").asString()).isEqualTo("train/kl_divergence");
        JsonNode values = alert.path("values");
        assertThat(values.path("value").asDouble()).isEqualTo(9);
        assertThat(values.path("mean").asDouble()).isCloseTo(1.05, within(1e-12));
        assertThat(values.path("std").asDouble()).isCloseTo(0.05, within(1e-12));
        assertThat(values.path("z").asDouble()).isCloseTo(159, within(1e-9));
        assertThat(values.path("count").asInt()).isEqualTo(50);
        assertThat(values.path("firstStep").asInt()).isZero();
        assertThat(values.path("lastStep").asInt()).isEqualTo(49);
    }

    @Test
    void describeCountsWhatIsThere() throws IOException {
        Path csv = file("run.csv", "step,kl,reward\n0,0.5,\n1,NaN,2\n2,inf,1\n3,1.5,4\n");
        assertThat(run("describe", csv.toString(), "--format", "json")).isZero();
        JsonNode root = JSON.readTree(out.toString());
        assertThat(root.path("rows").asInt()).isEqualTo(4);
        assertThat(root.path("step").asString()).isEqualTo("step");
        JsonNode kl = root.path("columns").path("kl");
        assertThat(kl.path("n").asInt()).isEqualTo(4);
        assertThat(kl.path("nan").asInt()).isEqualTo(1);
        assertThat(kl.path("inf").asInt()).isEqualTo(1);
        assertThat(kl.path("first").asDouble()).isEqualTo(0.5);
        assertThat(kl.path("last").asDouble()).isEqualTo(1.5);
        assertThat(kl.path("card").asString()).isEqualTo("kl");
        JsonNode reward = root.path("columns").path("reward");
        assertThat(reward.path("missing").asInt()).isEqualTo(1);
        assertThat(reward.path("min").asDouble()).isEqualTo(1);
        assertThat(root.path("columns").has("step")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"light, 400x300", "dark, 1200x700"})
    void renderDrawsAPictureOfTheSizeAskedFor(String theme, String size) throws IOException {
        Path run = file("run.csv", "step,kl\n0,0.1\n50,3\n100,9\n");
        Path png = folder.resolve("kl.png");
        assertThat(run("render", "kl", "--run", run.toString(), "--theme", theme, "--size", size, "-o", png.toString()))
                .as(err.toString())
                .isZero();
        BufferedImage picture = ImageIO.read(png.toFile());
        assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(size);
        int corner = picture.getRGB(2, 2) & 0xff;
        assertThat(corner).isBetween(theme.equals("light") ? 240 : 0, theme.equals("light") ? 255 : 40);
        assertThat(colours(picture)).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({"kl.svg, <", "kl.pdf, %PDF-"})
    void renderWritesTheKindOfFileTheEndingAsksFor(String name, String start) throws IOException {
        Path target = folder.resolve(name);
        assertThat(run("render", "kl", "--scenario", "explosion", "-o", target.toString()))
                .as(err.toString())
                .isZero();
        byte[] bytes = Files.readAllBytes(target);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).startsWith(start);
        assertThat(bytes.length).isGreaterThan(2_000);
    }

    private static long colours(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return Arrays.stream(pixels).distinct().count();
    }

    @Test
    void lintNamesFileLineAndColumn() throws IOException {
        Path broken = file("broken.md", "---\nid: broken\nname: [1\n---\nText\n");
        assertThat(run("lint", broken.toString())).isEqualTo(1);
        assertThat(out.toString()).containsPattern("broken\\.md:\\d+:\\d+: error: ");
    }

    @Test
    void strictLintCountsAdviceToo() throws IOException {
        Path odd = file("odd.md", "---\nid: odd\nname: Odd\nshortDescription: A card.\nsurprise: 1\n---\nText\n");
        assertThat(run("lint", odd.toString())).as(out.toString()).isZero();
        assertThat(out.toString()).containsPattern("odd\\.md:5:1: warning: ");
        assertThat(run("lint", "--strict", odd.toString())).isEqualTo(1);
    }

    @Test
    void theBundledCardsHaveNoError() {
        assertThat(run("lint", "metrics")).as(out.toString()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check no-such-file.csv | no such file",
                "render nothing -o x.png | There is no card 'nothing'",
                "render kl --scenario nothing -o x.png | no scenario 'nothing'",
                "render kl --size big -o x.png | is not a size",
                "check --format xml a.csv | xml",
                "check --fail-on nothing a.csv | nothing",
                "check | Missing required parameter",
            })
    void whatCanNotBeDoneIsSaidInPlainWords(String line, String words) {
        assertThat(run(line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).containsIgnoringCase(words).doesNotContain("Exception", "\tat ");
    }

    @Test
    void withoutACommandTheWindowOpens() {
        assertThat(run()).isZero();
        assertThat(run("a.csv", "b.csv", "--cards", "pack", "--sample")).isZero();
        assertThat(opened)
                .containsExactly(
                        new Start(List.of(), List.of(), false),
                        new Start(List.of(Path.of("a.csv"), Path.of("b.csv")), List.of(Path.of("pack")), true));
    }
}
