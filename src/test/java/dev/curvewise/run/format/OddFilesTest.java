package dev.curvewise.run.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files as people have them, not as programs write them: what is read from each, and what is said about it.
class OddFilesTest {

    @TempDir
    Path folder;

    /// `/` stands for a line end, `^` for a quote, `0` in braces for a NUL. The place is line and column, `-`
    /// where nothing is to be said.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            title            ! a.csv ! Run 7, PPO/seed 3//step,kl,x/0,1,2/1,3,4/ ! step*=0 1 | kl=1 3 | x=2 4 ! 1 ! 2 lines above the table are left out, as 'Run 7, PPO'
            title in a sheet ! a.csv ! Results;;/;;/Step;kl;x/0;0,5;2/1;1,5;4/ ! Step*=0 1 | kl=0.5 1.5 | x=2 4 ! 1 ! 2 lines above the table are left out, as 'Results;;'
            comments         ! a.csv ! # by me/# seed 3/step,kl/0,1/1,2/ ! step*=0 1 | kl=1 2 ! 1 ! 2 lines above the table are left out, as '# by me'
            settings above   ! a.csv ! seed,3/lr,0.1/step,kl,x/0,1,2/1,3,4/ ! step*=0 1 | kl=1 3 | x=2 4 ! 1 ! 2 lines above the table are left out, as 'seed,3'
            a word above     ! a.csv ! a/step,kl/0,1/1,2/ ! step*=0 1 | kl=1 2 ! 1 ! 1 line above the table is left out, as 'a'
            units below      ! a.csv ! step,kl/-,nats/0,1/1,2/2,3/3,4/4,5/5,6/6,7/7,8/8,9/ ! step*=. 0 1 2 3 4 5 6 7 8 | kl=. 1 2 3 4 5 6 7 8 9 ! 2 ! Column 'kl': 1 cell is no number, as 'nats'
            units in names   ! a.csv ! KL [nats],Step [-]/1,0/2,1/ ! KL [nats]=1 2 | Step [-]*=0 1 ! - ! -
            thousands        ! a.csv ! step,kl/^1,000^,0.5/^12,000^,1.5/ ! step*=1000 12000 | kl=0.5 1.5 ! - ! A comma in a number stands between thousands, as in '1,000'
            German thousands ! a.csv ! step;kl/1.000;0,5/1.234.567;1,5/ ! step*=1000 1234567 | kl=0.5 1.5 ! - ! -
            both signs       ! a.csv ! step;kl/1;1.234,5/2;2.000,25/ ! step*=1 2 | kl=1234.5 2000.25 ! - ! -
            English in tabs  ! a.csv ! step;kl/1,000;0.5/1,234,567;1.5/ ! step*=1000 1234567 | kl=0.5 1.5 ! - ! A comma in a number stands between thousands, as in '1,000'
            Swiss thousands  ! a.csv ! step;kl/1'000;0.5/12'000;1.5/ ! step*=1000 12000 | kl=0.5 1.5 ! - ! An apostrophe in a number stands between thousands, as in '1'000'
            French thousands ! a.csv ! step;kl/1 000;0,5/12 000;1,5/ ! step*=1000 12000 | kl=0.5 1.5 ! - ! A blank in a number stands between thousands, as in '1 000'
            underscores      ! a.csv ! step,kl/1_000,0.5/12_000,1.5/ ! step*=1000 12000 | kl=0.5 1.5 ! - ! An underscore in a number stands between thousands, as in '1_000'
            three decimals   ! a.csv ! step;kl/1;1,125/2;2,250/ ! step*=1 2 | kl=1.125 2.25 ! - ! -
            points for all   ! a.csv ! step;kl/1;1.125/2;0.250/ ! step*=1 2 | kl=1.125 0.25 ! - ! -
            percent          ! a.csv ! step,acc/0,3.1%/1,9%/ ! step*=0 1 ! 2 ! Column 'acc' is not drawn: its cells are no plain numbers, as '3.1%'
            hexadecimal      ! a.csv ! step,a/0,0x1f/1,0x20/ ! step*=0 1 ! 2 ! Column 'a' is not drawn: its cells are no plain numbers, as '0x1f'
            in brackets      ! a.csv ! step,a/0,(1.5)/1,(2)/ ! step*=0 1 ! 2 ! Column 'a' is not drawn: its cells are no plain numbers, as '(1.5)'
            addresses        ! a.csv ! step,host,kl/0,172.30.5.248,1/1,10.0.0.1,2/ ! step*=0 1 | kl=1 2 ! - ! -
            Fortran          ! a.csv ! step,kl/0,0.5D-03/1,1.25d+02/ ! step*=0 1 | kl=0.00050 125 ! - ! -
            blanks aligned   ! a.txt !   step    kl/     0   0.5/    10  1.25/ ! step*=0 10 | kl=0.5 1.25 ! - ! -
            a table of text  ! a.md  ! | step | kl |/|---:|----|/| 0 | 1 |/| 1 | 2 |/| 2 | 3 |/| 3 | 4 |/| 4 | 5 |/| 5 | 6 |/| 6 | 7 |/| 7 | 8 |/| 8 | 9 |/ ! step*=. 0 1 2 3 4 5 6 7 8 | kl=. 1 2 3 4 5 6 7 8 9 ! 2 ! Column 'kl': 1 cell is no number, as '----'
            after a crash    ! a.csv ! step,kl/0,1/1,2/{0}{0}{0}{0}/2,3/{0}{0}{0} ! step*=0 1 2 | kl=1 2 3 ! 4 ! 2 lines hold nothing and are left out; first at line 4
            half a number    ! a.log ! hello/world/iter 0: loss 4.5, time 23{0}18.4ms, mfu 2%/iter 1: loss 4.25, time 2ms, mfu 3%/ ! iter*=0 1 | loss=4.5 4.25 | mfu=2 3 | time_ms=. 2 ! - ! -
            other name       ! a.csv ! Schritt,kl/0,1/10,2/20,3/ ! Schritt=0 10 20 | kl=1 2 3 ! 1 ! No column counts the steps, so the rows are counted
            trailing commas  ! a.json ! [/{^step^:0,^kl^:1,},/{^step^:1,^kl^:2,},/] ! step*=0 1 | kl=1 2 ! - ! -
            comments of JSON ! a.json ! ~mine/[/{^step^:0, # x/^kl^:1}, {^step^:1,^kl^:2}] ! step*=0 1 | kl=1 2 ! - ! -
            commas and lines ! a.jsonl ! {^step^:0,^kl^:1},/{^step^:1,^kl^:2},/ ! step*=0 1 | kl=1 2 ! - ! -
            comment first    ! a.jsonl ! # mine/{^step^:0,^kl^:1}/{^step^:1,^kl^:2}/ ! step*=0 1 | kl=1 2 ! 1 ! 1 line is no valid JSON
            one behind other ! a.json ! {^step^:0,^kl^:1}{^step^:1,^kl^:2} ! step*=0 1 | kl=1 2 ! - ! -
            pandas           ! a.json ! {^step^:{^0^:5,^1^:6},^kl^:{^0^:1,^1^:null}} ! step*=5 6 | kl=1 . ! - ! -
            nulls            ! a.jsonl ! {^step^:0,^kl^:1,^x^:null}/{^step^:1,^kl^:null,^x^:2}/{^step^:2,^kl^:null,^x^:3}/ ! step*=0 1 2 | kl=1 . . | x=. 2 3 ! - ! 3 values are null, in 2 columns, most of them in 'kl'
            a null           ! a.json ! [{^step^:0,^kl^:1},{^step^:1,^kl^:null}] ! step*=0 1 | kl=1 . ! - ! 1 value is null, in 'kl'
            a null in a list ! a.json ! {^step^:[0,1],^kl^:[1,null]} ! step*=0 1 | kl=1 . ! - ! 1 value is null, in 'kl'
            by step          ! a.json ! {^10^:{^kl^:1},^20^:{^kl^:2}} ! step*=10 20 | kl=1 2 ! - ! -
            broken JSON      ! a.json ! [{^step^:0,^kl^:1},/{^step^:1,^kl^:2}, oops] ! step*=0 1 | kl=1 2 ! 2 ! The JSON breaks off or is not valid here
            dicts            ! a.txt ! {'n': 0, 'q': 1.5}/{'n': 1, 'q': 2}/ ! n=0 1 | q=1.5 2 ! 1 ! No column counts the steps, so the rows are counted
            """)
    void readsWhatPeopleHave(String name, String fileName, String text, String expected, String line, String what)
            throws IOException {
        Loaded<Run> loaded = RunReader.read(RunFiles.write(folder, fileName, text(text)), Progress.NONE);
        assertThat(loaded.found()).as("%s", loaded.problems()).isPresent();
        assertThat(RunFiles.show(loaded.found().orElseThrow())).isEqualTo(expected);
        if (what.equals("-")) {
            assertThat(loaded.problems()).isEmpty();
            return;
        }
        assertThat(loaded.problems()).extracting(Problem::what).contains(what);
        Problem said = loaded.problems().stream()
                .filter(p -> p.what().equals(what))
                .findFirst()
                .orElseThrow();
        assertThat(said.line()).isEqualTo(line.equals("-") ? 0 : Integer.parseInt(line));
    }

    /// Files of other kinds are named; bytes are written as `\\xNN`.
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '!', textBlock = """
            a.csv.gz  ! \\x1f\\x8b\\x08\\x00 ! This is a file packed with gzip, not a run file
            a.xlsx    ! PK\\x03\\x04....[Content_Types].xml ! This is an Excel workbook, not a run file
            model.pt  ! PK\\x03\\x04....archive/data.pkl ! This is a checkpoint of PyTorch, not a run file
            a.zip     ! PK\\x03\\x04....run.csv ! This is a ZIP archive, not a run file
            a.parquet ! PAR1\\x15\\x00 ! This is a Parquet file, not a run file
            a.npy     ! \\x93NUMPY\\x01 ! This is a NumPy array, not a run file
            a.pkl     ! \\x80\\x04\\x95 ! This is a Python pickle, not a run file
            a.csv     ! <html><body>404 ! This is a web page, not a run file
            a.csv     ! step,\\x00kl ! This is not a run file that Curvewise knows
            a.log     ! Epoch 1: 3%, loss=3.0, kl=0.1 ! There is no table in this text and no line of metrics
            a.csv     ! step,kl ! There are names of columns and no rows yet
            """)
    void saysWhatAFileIs(String fileName, String bytes, String what) throws IOException {
        String text = Pattern.compile("\\\\x(..)")
                .matcher(bytes)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        Path file = Files.write(folder.resolve(fileName), (text + "\n").getBytes(StandardCharsets.ISO_8859_1));
        Loaded<Run> loaded = RunReader.read(file, Progress.NONE);
        assertThat(loaded.found()).isEmpty();
        assertThat(loaded.problems()).extracting(Problem::what).contains(what);
        assertThat(loaded.problems().getFirst().hint()).isNotEmpty();
    }

    /// What the search for breaking input found, in Base64: lines of nothing but blanks.
    @ParameterizedTest
    @ValueSource(strings = {"IA0wICANDQ==", "IA0pIA0=", "c3RlcCBrbAowIDEKa2wgc3RlcAo1IDEKIA=="})
    void survivesWhatWasFound(String bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), Base64.getDecoder().decode(bytes));
        assertThat(RunReader.open(file, Progress.NONE).problems())
                .noneMatch(problem -> problem.what().startsWith(RunReader.FAULT));
    }

    @Test
    void namesTheColumnThatRises() throws IOException {
        Loaded<Run> loaded =
                RunReader.read(RunFiles.write(folder, "a.csv", "kl,Schritt\n1,0\n1,5\n2,9\n"), Progress.NONE);
        assertThat(loaded.problems().getFirst().hint()).startsWith("'Schritt' rises from row to row");
    }

    @Test
    void readsAsManyColumnsAsItSays() throws IOException {
        String names = IntStream.range(0, 25_000).mapToObj(i -> "m" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 25_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
        Loaded<Run> loaded =
                RunReader.read(RunFiles.write(folder, "a.csv", names + "\n" + row + "\n" + row + "\n"), Progress.NONE);
        assertThat(loaded.found().orElseThrow().columns()).hasSize(20_000);
        assertThat(loaded.problems())
                .extracting(Problem::what)
                .contains("The table has 25000 columns; the first 20000 are read");
    }

    /// Numbers that come late do not make a column of words one of numbers, and are not lost without a word.
    @Test
    void saysThatAColumnIsMostlyWords() throws IOException {
        String text = "step,kl\n"
                + IntStream.range(0, 3000)
                        .mapToObj(i -> i + "," + (i < 2000 ? "warmup" : i) + "\n")
                        .collect(Collectors.joining());
        Loaded<Run> loaded = RunReader.read(RunFiles.write(folder, "a.csv", text), Progress.NONE);
        assertThat(loaded.found().orElseThrow().columns()).hasSize(1);
        assertThat(loaded.problems())
                .extracting(Problem::what)
                .containsExactly(
                        "Column 'kl' holds words more often than one cell in ten, as in 'warmup', and is not drawn");
    }

    @Test
    void aNameStandsInOneLine() throws IOException {
        Path file = folder.resolve("na\nme \u00fc.csv");
        Files.writeString(file, "step,kl\n0,1\n1,2\n");
        assertThat(RunReader.read(file, Progress.NONE).found().orElseThrow().name())
                .isEqualTo("na me \u00fc.csv");
    }

    private static String text(String marked) {
        return marked.replace('/', '\n').replace("~", "//").replace('^', '"').replace("{0}", "\0");
    }
}
