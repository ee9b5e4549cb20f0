package dev.curvewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.run.RunFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `describe` and `convert` as a shell sees them: files, several files, folders, and what is written where.
class RunCommandsTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        return new Terminal(start -> 0)
                .printingTo(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(words);
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text.replace('/', '\n')).toString();
    }

    @Test
    void describesSeveralFilesInOneGo() throws IOException {
        String csv = file("a.csv", "step,kl/0,1/1,2/");
        String json = file("b.jsonl", "{\"step\":0,\"kl\":1}/{\"step\":1,\"kl\":3}/");
        assertThat(run("describe", csv, json)).isZero();
        assertThat(out.toString())
                .contains("a.csv: CSV, 2 rows, step column step")
                .contains("b.jsonl: JSON lines, 2 rows, step column step");
        out.getBuffer().setLength(0);
        assertThat(run("describe", csv, json, "--format", "json")).isZero();
        JsonNode runs = JsonMapper.shared().readTree(out.toString()).path("runs");
        assertThat(runs.size()).isEqualTo(2);
        assertThat(runs.path(1).path("columns").path("kl").path("last").asDouble())
                .isEqualTo(3);
    }

    @Test
    void describesAllThatIsInAFolder() throws IOException {
        file("runs/a/progress.csv", "step,kl/0,1/1,2/");
        file("runs/b/0.monitor.csv", "#{\"t_start\": 1}/r,l,t/1,5,1/2,5,2/");
        file("runs/notes.md", "nothing");
        assertThat(run("describe", folder.resolve("runs").toString())).isZero();
        assertThat(out.toString()).contains("progress.csv: CSV, 2 rows").contains("Monitor CSV, 2 rows");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            describe empty          | no run files in this folder
            describe good.csv none  | no such file
            describe                | Missing required parameter
            convert good.csv        | Missing required option
            convert none -o x.csv   | no such file
            convert good.csv -o good.csv --force  | is the run itself
            convert good.csv -o there.csv         | is there already; --force overwrites it
            convert good.csv -o no/such/place.csv | could not be written
            """)
    void saysWhatCanNotBeDone(String line, String words) throws IOException {
        file("good.csv", "step,kl/0,1/1,2/");
        file("there.csv", "mine");
        Files.createDirectories(folder.resolve("empty"));
        String[] parts = line.strip().split(" +");
        for (int i = 1; i < parts.length; i++) {
            parts[i] = parts[i].startsWith("-")
                    ? parts[i]
                    : folder.resolve(parts[i]).toString();
        }
        assertThat(run(parts)).isEqualTo(2);
        assertThat(err.toString()).containsIgnoringCase(words).doesNotContain("Exception");
        assertThat(Files.readString(folder.resolve("there.csv"))).isEqualTo("mine");
    }

    /// A file of one run, of several, and one that had to be tidied, on the standard output.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            plain    ! a.csv   ! step;kl;x/0;0,5;/1;nan;2/        ! step,kl,x/0,0.5,/1,nan,2/
            names    ! a.jsonl ! {"step":0,"a,b":1}/{"step":1,"kl":-0.0}/ ! step,"a,b",kl/0,1,/1,,-0.0/
            no step  ! a.csv   ! loss,kl/3,1e300/3,inf/           ! row,loss,kl/0,3,1.0E300/1,3,inf/
            restart  ! a.csv   ! step,kl/0,1/1,2/2,3/1,9/2,9/3,9/ ! step,kl/0,1/1,9/2,9/3,9/
            runs     ! a.csv   ! run,step,kl/p,0,1/p,1,2/q,0,3/q,1,4/ ! run,step,kl/p,0,1/p,1,2/q,0,3/q,1,4/
            """)
    void convertsToTheStandardOutput(String name, String fileName, String text, String expected) throws IOException {
        assertThat(run("convert", file(fileName, text), "-o", "-"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().replace("\r\n", "/").replace('\n', '/')).isEqualTo(expected);
    }

    @Test
    void overwritesOnlyWhenTold() throws IOException {
        String csv = file("a.csv", "step,kl/0,1/");
        String target = file("b.csv", "mine");
        assertThat(run("convert", csv, "-o", target)).isEqualTo(2);
        assertThat(run("convert", csv, "-o", target, "--force")).isZero();
        assertThat(RunFiles.show(RunFiles.read(Path.of(target)))).isEqualTo("step*=0 | kl=1");
    }

    /// What was converted reads back as the same numbers.
    @Test
    void readsBackTheSame() throws IOException {
        String csv = file("a.csv", "step,kl/0,0.1/1,-1e-300/2,nan/3,-inf/4,123456789.125/5,/");
        String target = folder.resolve("b.csv").toString();
        assertThat(run("convert", csv, "-o", target)).isZero();
        assertThat(RunFiles.show(RunFiles.read(Path.of(target)))).isEqualTo(RunFiles.show(RunFiles.read(Path.of(csv))));
    }
}
