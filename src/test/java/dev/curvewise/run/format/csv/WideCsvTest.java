package dev.curvewise.run.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFiles;
import dev.curvewise.run.format.RunReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideCsvTest {

    @TempDir
    Path folder;

    /// `/` stands for a line end, `~` for a tab, `^` for a quote.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            plain            ! step,kl/0,0.5/1,0.25/            ! step*=0 1 | kl=0.5 0.25
            no line end      ! step,kl/0,0.5/1,0.25             ! step*=0 1 | kl=0.5 0.25
            tab              ! Epoch~KL/0~0.5/1~1e-3/           ! Epoch*=0 1 | KL=0.5 0.001
            semicolon        ! step;kl/0;0.5/1;0.25/            ! step*=0 1 | kl=0.5 0.25
            decimal comma    ! step;kl/0;0,5/1;-1,25/           ! step*=0 1 | kl=0.5 -1.25
            decimal comma tab! step~kl/0~0,5/1~1,5e-2/          ! step*=0 1 | kl=0.5 0.015
            bar              ! step|kl/0|0.5/1|0.25/            ! step*=0 1 | kl=0.5 0.25
            blanks between   ! step kl/0 0.5/1 0.25/            ! step*=0 1 | kl=0.5 0.25
            spaces in cells  ! step, kl/0, 0.5/1 , 0.25 /       ! step*=0 1 | kl=0.5 0.25
            all quoted       ! ^Step^,^a - b^/^0^,^0.5^/^1^,^^  ! Step*=0 1 | a - b=0.5 .
            missing          ! step,kl,x/0,,1/1,None,2/2,0.5,NA/ ! step*=0 1 2 | kl=. . 0.5 | x=1 2 .
            nan and inf      ! step,kl/0,nan/1,-inf/2,Infinity/3,NaN/ ! step*=0 1 2 3 | kl=NaN -Infinity Infinity NaN
            header again     ! step,kl/0,1/step,kl/1,2/         ! step*=0 1 | kl=1 2
            header changes   ! step,kl/0,1/step,x,kl/1,7,2/     ! step*=0 1 | kl=1 2 | x=. 7
            blank lines      ! step,kl//0,1//1,2//              ! step*=0 1 | kl=1 2
            short row        ! step,kl,x/0,1,2/1,5/2,1,1/       ! step*=0 1 2 | kl=1 5 1 | x=2 . 1
            long row         ! step,kl/0,1/1,5,9/2,1/           ! step*=0 1 2 | kl=1 5 1
            other table      ! step,kl,x/0,1,2/saved model,a/2,1,1/ ! step*=0 2 | kl=1 1 | x=2 1
            cut cell         ! step,kl,x/0,1,2/1,0.2            ! step*=0 1 | kl=1 . | x=2 .
            cut step         ! step,kl,x/0,1,2/1                ! step*=0 | kl=1 | x=2
            cut quote        ! step,kl,x/0,1,2/1,3,^{'a':       ! step*=0 1 | kl=1 3 | x=2 .
            stray quote      ! step,kl/0,1/1,^2/2,3/3,4/4,5/5,6/6,7/7,8/8,9/9,9/ ! step*=0 1 2 3 4 5 6 7 8 9 | kl=1 . 3 4 5 6 7 8 9 9
            lines in a cell  ! step,kl,x/0,1,^a/b/c^/1,2,^d^/  ! step*=0 1 | kl=1 2
            no step          ! loss,kl/3,1/3,2/                 ! loss=3 3 | kl=1 2
            no header, three ! 0,1,0.5/1,2,0.25/              ! column 1=0 1 | column 2=1 2 | column 3=0.5 0.25
            no header        ! 0,0.5/1,0.25/                    ! step*=0 1 | a=0.5 0.25
            trailing comma   ! step,kl,/0,1,/1,2,/              ! step*=0 1 | kl=1 2
            unnamed row      ! a,b/1,5,6/2,7,8/                 ! row=1 2 | a=5 7 | b=6 8
            unnamed index    ! ,step,b/0,5,6/1,7,8/             ! column 1=0 1 | step*=5 7 | b=6 8
            twice            ! step,kl,kl/0,1,2/1,3,4/          ! step*=0 1 | kl=1 3 | kl (2)=2 4
            words            ! step,done,kl/0,True,1/1,False,2/ ! step*=0 1 | kl=1 2
            python cell      ! step,config,kl/0,^{'a': 1, 'b': 2}^,1/1,^{}^,2/ ! step*=0 1 | kl=1 2
            no numbers of Java ! step,a,b/0,1f,0x1p3/1,2d,1/    ! step*=0 1
            constant step    ! step,epoch,kl/5,0,1/5,1,2/       ! step=5 5 | epoch*=0 1 | kl=1 2
            excel            ! sep=;/step;kl/0;0,5/             ! step*=0 | kl=0.5
            odd sep          ! sep=^^/step,kl/0,1/              ! step*=0 | kl=1
            blank rows of Windows ! step,kl{r}{r}/0,1{r}{r}/1,2{r}{r}/ ! step*=0 1 | kl=1 2
            Windows          ! step,kl{r}/0,1{r}/1,2{r}/    ! step*=0 1 | kl=1 2
            all spellings    ! step,kl/0,No Log/1,None/2,NA/3,n{s}a/4,-nan/5,1.#INF/6,-Infinity/7,1/8,2/9,3/ ! step*=0 1 2 3 4 5 6 7 8 9 | kl=. . . . NaN Infinity -Infinity 1 2 3
            nine of ten      ! step,kl/0,x/1,1/2,2/3,3/4,4/5,5/6,6/7,7/8,8/9,9/ ! step*=0 1 2 3 4 5 6 7 8 9 | kl=. 1 2 3 4 5 6 7 8 9
            eight of nine    ! step,kl/0,x/1,1/2,2/3,3/4,4/5,5/6,6/7,7/8,8/ ! step*=0 1 2 3 4 5 6 7 8
            hash header      ! # step,kl/0,1/1,2/               ! step*=0 1 | kl=1 2
            """)
    void readsAnyDialect(String name, String text, String expected) throws IOException {
        Path file = RunFiles.write(folder, "a.csv", text(text));
        assertThat(RunFiles.show(RunFiles.read(file))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            short rows    ! step,kl,x/0,1,2/1,5/2,1,1/3,3/ ! 3 ! warning ! 2 rows have 2 fields instead of 3; first at line 3
            other table   ! step,kl,x/0,1,2/saved,a/2,1,1/ ! 3 ! warning ! 1 line did not fit the table and is left out
            a word        ! step,kl/0,1/1,2/2,3/3,4/4,5/5,6/6,7/7,8/8,9/9,bad/ ! 11 ! warning ! Column 'kl': 1 cell is no number, as 'bad'
            cut           ! step,kl,x/0,1,2/1,0.2          ! 3 ! warning ! The last line is cut off; the cell it breaks off in is left out
            stray quote   ! step,kl/0,1/1,^2/2,3/3,4/      ! 3 ! warning ! A quote is opened here and never closed
            closed late   ! step,kl/0,1/1,^2/2,3/3,^4^/    ! 3 ! warning ! A quote is opened here and never closed
            cut quote     ! step,kl,x/0,1,2/1,3,^{'a':     ! 3 ! warning ! The file ends inside a quoted cell; the cells before it are kept
            header again  ! step,kl/0,1/step,kl/1,2/       ! 3 ! note    ! The header stands in the file 1 more time
            no step       ! loss,kl/3,1/3,2/               ! 1 ! note    ! No column counts the steps, so the rows are counted
            no numbers    ! hello,world/how,are you/       ! 1 ! error   ! No column of this file holds numbers
            only sep      ! //sep=                         ! 1 ! error   ! No column of this file holds numbers
            header only   ! step,kl/                       ! 1 ! error   ! There are names of columns and no rows yet
            twice         ! step,kl,kl/0,1,2/1,3,4/        ! 1 ! note    ! 1 column name stood in the header more than once
            """)
    void saysWhatIsWrong(String name, String text, int line, String level, String what) throws IOException {
        Path file = RunFiles.write(folder, "a.csv", text(text));
        Loaded<Run> loaded = RunReader.read(file, Progress.NONE);
        assertThat(loaded.problems()).extracting(Problem::what).contains(what);
        Problem found = loaded.problems().stream()
                .filter(p -> p.what().equals(what))
                .findFirst()
                .orElseThrow();
        assertThat(found.line()).isEqualTo(line);
        assertThat(found.level().word()).isEqualTo(level);
        assertThat(found.source()).isEqualTo(file.toString());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,'\ufeff'", "UTF-16LE,'\ufeff'", "UTF-16BE,'\ufeff'", "UTF-16LE,''", "windows-1252,''", "UTF-8,''"
    })
    void readsEncodings(String charset, String mark) throws IOException {
        String text = mark + "step,Gr\u00f6\u00dfe,wo\r\n0,1,K\u00f6ln\r\n1,2,Bonn\r\n";
        Run run = RunFiles.read(RunFiles.write(folder, "a.csv", text, Charset.forName(charset)));
        assertThat(RunFiles.show(run)).isEqualTo("step*=0 1 | Gr\u00f6\u00dfe=1 2");
        assertThat(run.texts().getFirst().at(0)).isEqualTo("K\u00f6ln");
    }

    @Test
    void doesNotTrustTheLastCellOfAFullBlock() throws IOException {
        StringBuilder text = new StringBuilder("step,kl\n");
        for (int i = 0; text.length() < 4096; i++) {
            text.append(i).append(",0.12345\n");
        }
        text.setLength(4096);
        text.setCharAt(4095, '1');
        Run run = RunFiles.read(RunFiles.write(folder, "a.csv", text.toString()));
        assertThat(RunFiles.show(run)).endsWith("0.12345 .");
    }

    @Test
    void keepsNoFloodOfProblems() throws IOException {
        String text = "step,kl,x\n0,1,2\n"
                + java.util.stream.IntStream.range(1, 5000)
                        .mapToObj(i -> i % 3 == 0 ? i + ",1" : i + ",oops,2,3")
                        .collect(Collectors.joining("\n"));
        Loaded<Run> loaded = RunReader.read(RunFiles.write(folder, "a.csv", text), Progress.NONE);
        assertThat(loaded.problems()).hasSizeLessThan(8);
    }

    @Test
    void readsManyBlocks() throws IOException {
        StringBuilder text = new StringBuilder("step,kl,x\n");
        for (int i = 0; i < 30_000; i++) {
            text.append(i).append(',').append(i * 0.5).append(",-1\n");
        }
        Run run = RunFiles.read(RunFiles.write(folder, "a.csv", text.toString()));
        assertThat(run.rows()).isEqualTo(30_000);
        for (int i = 0; i < 30_000; i++) {
            assertThat(run.columns().get(1).value(i)).isEqualTo(i * 0.5);
        }
    }

    @Test
    void keepsFilesWithoutATableAway() throws IOException {
        assertThat(problem(Files.write(folder.resolve("empty.csv"), new byte[0])))
                .isEqualTo("The file is empty");
        assertThat(problem(Files.write(folder.resolve("b.csv"), new byte[] {0, 1, 2, 3, 0, 0, 9})))
                .startsWith("This is not a run file");
        assertThat(problem(folder)).startsWith("This is a folder");
        assertThat(problem(folder.resolve("none.csv"))).isEqualTo("There is no such file");
        assertThat(problem(RunFiles.write(
                        folder, "events.out.tfevents", "version https://git-lfs.github.com/spec/v1\noid sha256:a\n")))
                .startsWith("This is a Git LFS pointer");
        assertThat(problem(RunFiles.write(folder, "blank.csv", "\n\n\n", StandardCharsets.UTF_8)))
                .startsWith("No column");
    }

    private static String problem(Path file) {
        Loaded<Run> loaded = RunReader.read(file, Progress.NONE);
        assertThat(loaded.found()).isEmpty();
        return loaded.problems().getFirst().what();
    }

    private static String text(String marked) {
        return marked.replace('/', '\n')
                .replace("{r}", "\r")
                .replace("{s}", "/")
                .replace('~', '\t')
                .replace('^', '"');
    }
}
