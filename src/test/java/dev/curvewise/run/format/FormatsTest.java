package dev.curvewise.run.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Describe;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// One small file after the other, in the shape its writer gives it.
class FormatsTest {

    @TempDir
    Path folder;

    /// The examples: a name, a line of file name, format and what is read, then the file itself.
    static Stream<Arguments> examples() throws IOException {
        String all = Files.readString(Path.of("src/test/resources/dev/curvewise/run/format/examples.txt"));
        return Stream.of(all.split("(?m)^=== ")).filter(part -> !part.isBlank()).map(FormatsTest::example);
    }

    private static Arguments example(String part) {
        String[] lines = part.split("\n", 5);
        return Arguments.of(lines[0], lines[1], lines[2], lines[3], lines[4]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void reads(String title, String fileName, String format, String expected, String text) throws IOException {
        Path file =
                RunFiles.write(folder, fileName, text.replace("\\e", "\u001b").replace("\\r", "\r"));
        Run run = RunFiles.read(file);
        assertThat(RunFiles.show(run)).isEqualTo(expected);
        assertThat(run.format()).isEqualTo(format);
    }

    @Test
    void readsUtf16LogsOfPowerShell() throws IOException {
        String text = "\ufeffLoading\r\n{'loss': 0.5, 'epoch': 0.1}\r\n{'loss': nan, 'epoch': 0.2}\r\n";
        Run run = RunFiles.read(RunFiles.write(folder, "run.log", text, StandardCharsets.UTF_16LE));
        assertThat(RunFiles.show(run)).isEqualTo("loss=0.5 NaN | epoch*=0.1 0.2");
    }

    @Test
    void keepsTheNameInTheFileForDescribe() throws IOException {
        Run run = RunFiles.read(RunFiles.write(
                folder, "m.jsonl", "{\"step\":1,\"metrics\":{\"kl\":2}}\n{\"step\":2,\"metrics\":{\"kl\":3}}\n"));
        assertThat(Describe.of(run)).extracting(Describe.Summary::name).containsExactly("step", "metrics/kl");
        assertThat(Describe.of(run)).extracting(Describe.Summary::column).containsExactly("step", "kl");
    }

    @Test
    void countsNullsAsCells() throws IOException {
        Run run = RunFiles.read(RunFiles.write(
                folder,
                "m.jsonl",
                "{\"step\":1,\"kl\":null}\n{\"step\":2,\"kl\":null}\n{\"step\":3,\"kl\":1}\n{\"step\":4}\n"));
        Describe.Summary kl = Describe.of(run).get(1);
        assertThat(kl.n()).isEqualTo(3);
        assertThat(kl.missing()).isEqualTo(1);
    }

    /// A line end is written as a bar.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            runs.csv          ! "Name","State","Notes","kl"|"a","finished","","1"|  ! This is the table of runs of Weights & Biases: it holds one line a run and no curves
            wandb-summary.json! {"_step": 5, "_runtime": 3.5, "loss": 0.1, "_wandb": {"runtime": 3}} ! This is a summary of Weights & Biases: it holds the last value of each metric, not the curves
            debug.log         ! loading model|hello world|done|                     ! There is no table in this text and no line of metrics
            config.json       ! {"lr": "a", "b": [1, "x"]}                          ! No column of this file holds numbers
            events.out        ! version https://git-lfs.github.com/spec/v1|oid sha256:1| ! This is a Git LFS pointer: the data itself was not downloaded with the repository
            """)
    void saysWhatToDoInstead(String fileName, String text, String expected) throws IOException {
        Loaded<Run> loaded = RunReader.read(RunFiles.write(folder, fileName, text.replace('|', '\n')), Progress.NONE);
        assertThat(loaded.found()).isEmpty();
        Problem error =
                loaded.problems().stream().filter(Problem::isError).findFirst().orElseThrow();
        assertThat(error.what()).isEqualTo(expected);
        assertThat(error.hint()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            {"step":1,"kl":1}|{"step":2,"k                  ! 2 ! The last line is cut off and left out
            {"step":1,"kl":1}|oops|{"step":2,"kl":1}|       ! 2 ! 1 line is no valid JSON
            {"step":1,"kl":1}|[1]|[2]|{"step":2,"kl":1}|    ! 2 ! 2 lines held no JSON object; first at line 2
            [{"step":1,"kl":1},|{"step":2,"kl":              ! 2 ! The JSON breaks off or is not valid here
            """)
    void reportsDamagedJson(String text, int line, String expected) throws IOException {
        Loaded<Run> loaded = RunReader.read(RunFiles.write(folder, "a.jsonl", text.replace('|', '\n')), Progress.NONE);
        assertThat(loaded.found()).isPresent();
        assertThat(loaded.problems()).extracting(Problem::what).contains(expected);
        assertThat(loaded.problems().stream()
                        .filter(p -> p.what().equals(expected))
                        .findFirst()
                        .orElseThrow()
                        .line())
                .isEqualTo(line);
    }
}
