package dev.curvewise.run.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.problem.Problem;
import dev.curvewise.run.Band;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyTest {

    @TempDir
    Path folder;

    /// `/` stands for a line end, `_` for an empty cell; several runs are parted by `++`.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            straight       ! step,kl/1,5/2,6/3,7                       !                ! step*=1 2 3 | kl=5 6 7
            checkpoint     ! step,kl/1,5/2,6/3,7/4,8/3,1/4,2/5,3        ! KEEP_LAST      ! step*=1 2 3 4 5 | kl=5 6 1 2 3
            begins again   ! step,kl/1,5/2,6/3,7/1,1/2,2/3,3            ! SPLIT          ! step*=1 2 3 | kl=5 6 7 ++ step*=1 2 3 | kl=1 2 3
            same values    ! step,kl/1,5/2,6/3,7/1,5/2,6/3,7            ! KEEP_LAST      ! step*=1 2 3 | kl=5 6 7
            twice          ! step,kl,x/1,5,_/1,_,8/2,6,_/2,_,9          ! LAST           ! step*=1 2 | kl=5 6 | x=8 9
            twice, differs ! step,kl/1,5/1,7/2,6/2,6                    ! LAST           ! step*=1 2 | kl=7 6
            unsorted       ! step,kl/5,5/3,3/4,4/1,1/2,2/6,6            ! SORT           ! step*=1 2 3 4 5 6 | kl=1 2 3 4 5 6
            falling        ! step,kl/4,4/3,3/2,2/1,1                    ! SORT           ! step*=1 2 3 4 | kl=1 2 3 4
            late row       ! step,kl/1,1/2,2/4,4/3,3/5,5/6,6/7,7/8,8    ! SORT           ! step*=1 2 3 4 5 6 7 8 | kl=1 2 3 4 5 6 7 8
            no step        ! step,kl/_,9/1,1/2,2                        !                ! step*=1 2 | kl=1 2
            summary        ! step,kl,train_runtime/1,1,_/2,2,_/2,_,99   !                ! step*=1 2 | kl=1 2
            NaN stays      ! step,kl/1,nan/1,nan/2,inf                  ! LAST           ! step*=1 2 | kl=NaN Infinity
            runs by name   ! run,step,kl/a,1,5/a,2,6/b,1,7/b,2,8        ! SEPARATE       ! step*=1 2 | kl=5 6 ++ step*=1 2 | kl=7 8
            runs by seed   ! seed,step,kl/0,1,5/0,2,6/3,1,7/3,2,8       ! SEPARATE       ! seed=0 0 | step*=1 2 | kl=5 6 ++ seed=3 3 | step*=1 2 | kl=7 8
            word, no run   ! phase,step,kl/a,1,5/b,2,6/a,3,7/b,4,8      !                ! step*=1 2 3 4 | kl=5 6 7 8
            """)
    void makesCurves(String name, String text, @Nullable String rule, String expected) throws IOException {
        Tidied tidied = Tidy.of(read(text));
        assertThat(show(tidied)).isEqualTo(expected);
        assertThat(ways(tidied)).isEqualTo(Objects.requireNonNullElse(rule, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            KEEP_LAST ! step*=1 2 3 4 5 | kl=5 6 1 2 3
            KEEP_ALL  ! step*=1 2 3 4 4 3 4 5 | kl=5 6 7 8 . 1 2 3
            SPLIT     ! step*=1 2 3 4 | kl=5 6 7 8 ++ step*=3 4 5 | kl=1 2 3
            """)
    void takesTheReadersRule(RestartRule rule, String expected) throws IOException {
        Tidied own = Tidy.of(read("step,kl/1,5/2,6/3,7/4,8/3,1/4,2/5,3"));
        Tidied chosen = own.with(TidyRules.NONE.with(rule));
        assertThat(show(chosen)).isEqualTo(expected);
        assertThat(chosen.oddities().getFirst().reason()).startsWith("Chosen by you");
        assertThat(chosen.oddities().getFirst().byHand()).isTrue();
        assertThat(chosen.restarts()).containsExactly(new Restart(4, 4, 3));
    }

    /// What the reader chose counts, whatever is odd in a file; several rules go together.
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            FIRST          ! step,kl,x/1,5,_/1,7,8/2,6,9                ! step*=1 2 | kl=5 6 | x=8 9
            MEAN           ! step,kl,x/1,5,_/1,7,8/2,6,9                ! step*=1 2 | kl=6 6 | x=8 9
            EVERY          ! step,kl,x/1,5,_/1,7,8/2,6,9                ! step*=1 1 2 | kl=5 7 6 | x=. 8 9
            AS_WRITTEN     ! step,kl/5,5/3,3/4,4/1,1/2,2/6,6            ! step*=5 3 4 1 2 6 | kl=5 3 4 1 2 6
            SPLIT FIRST    ! step,kl/1,5/1,6/2,7/1,1/2,2/3,3            ! step*=1 2 | kl=5 7 ++ step*=1 2 3 | kl=1 2 3
            TOGETHER KEEP_ALL ! run,step,kl/a,1,5/a,2,6/b,1,7/b,2,8     ! step*=1 2 2 1 2 | kl=5 6 . 7 8
            """)
    void takesTheReadersRules(String rules, String text, String expected) throws IOException {
        TidyRules chosen = TidyRules.parse(rules);
        assertThat(chosen.chosen().stream().map(TidyRule::name)).containsExactlyInAnyOrder(rules.split(" "));
        assertThat(TidyRules.parse(chosen.text())).isEqualTo(chosen);
        Tidied tidied = Tidy.of(read(text), chosen);
        assertThat(show(tidied)).isEqualTo(expected);
        assertThat(tidied.oddities()).filteredOn(Oddity::byHand).isNotEmpty().allSatisfy(oddity -> {
            assertThat(oddity.reason()).startsWith("Chosen by you");
            assertThat(oddity.rule().ways()).contains(oddity.rule()).hasSizeGreaterThan(1);
        });
    }

    /// The rows that only break a line are none of the file, however the run is named or laid out.
    @Test
    void countsNoBreaksAsRows() throws IOException {
        Tidied tidied = Tidy.of(read("step,kl/1,5/2,6/3,7/1,8/2,9/3,4/1,1"));
        Run kept = tidied.with(tidied.rules().with(RestartRule.KEEP_ALL)).runs().getFirst();
        assertThat(kept.rows()).isEqualTo(9);
        assertThat(kept.named("other").steppedBy(null).logged()).isEqualTo(7);
        assertThat(tidied.runs()).allSatisfy(run -> assertThat(run.breaks()).isZero());
    }

    @Test
    void leavesAStraightRunAlone() throws IOException {
        Run run = read("step,kl/1,5/2,6/3,7");
        Tidied tidied = Tidy.of(run);
        assertThat(tidied.runs().getFirst()).isSameAs(run);
        assertThat(tidied.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            step,kl/1,5/1,7/2,6/2,6          ! 2 rows share their step with another and are merged with it; 1 value differed, as in 'kl', and the last one is kept
            step,kl/5,5/3,3/4,4/1,1/2,2/6,6  ! The rows are not in the order of their steps and are sorted
            step,kl/_,9/1,1/2,2              ! 1 row without a step is left out
            step,kl/1,5/2,6/3,7/4,8/3,1/4,2  ! The steps fall back once, from 4 to 3. The steps fall back part of the way, as after a restart from a checkpoint, so the later values replace the earlier ones; 2 rows replaced
            """)
    void saysWhatItDid(String text, String expected) throws IOException {
        assertThat(Tidy.of(read(text)).problems()).extracting(Problem::what).contains(expected);
    }

    /// A list with a record for every agent, game and iteration, the seeds of an agent one after the other.
    @Test
    void splitsTheBaselinesOfDopamine() throws IOException {
        String text = """
                [{"Agent": "DQN", "Game": "Pong", "Iteration": 0, "Value": -20}, {"Agent": "DQN", "Game": "Pong", "Iteration": 1, "Value": -19},
                {"Agent": "DQN", "Game": "Pong", "Iteration": 0, "Value": -21}, {"Agent": "DQN", "Game": "Pong", "Iteration": 1, "Value": -17},
                {"Agent": "C51", "Game": "Pong", "Iteration": 0, "Value": -20}, {"Agent": "C51", "Game": "Pong", "Iteration": 1, "Value": -18}]
                """;
        Tidied tidied = Tidy.of(RunFiles.read(RunFiles.write(folder, "pong.json", text)));
        assertThat(tidied.runs()).extracting(Run::name).containsExactly("DQN #1", "DQN #2", "C51");
        assertThat(show(tidied))
                .isEqualTo("Iteration*=0 1 | Value=-20 -19 ++ Iteration*=0 1 | Value=-21 -17"
                        + " ++ Iteration*=0 1 | Value=-20 -18");
    }

    @Test
    void splitsAChartOfWandb() throws IOException {
        String text = """
                'Step','a - b - x - loss','a - b - x - loss__MIN','a - b - x - loss__MAX','c - x - loss','c - x - loss__MIN','c - x - loss__MAX'
                '0','1','1','1','','',''
                '1','','','','2','1','3'
                '2','5','5','5','4','4','5'
                """;
        Tidied tidied = Tidy.of(RunFiles.read(RunFiles.write(folder, "w.csv", text.replace('\'', '"'))));
        assertThat(tidied.runs()).extracting(Run::name).containsExactly("a - b", "c");
        assertThat(show(tidied))
                .isEqualTo("Step*=0 2 | x - loss=1 5 | x - loss__MIN=1 5 | x - loss__MAX=1 5"
                        + " ++ Step*=1 2 | x - loss=2 4 | x - loss__MIN=1 4 | x - loss__MAX=3 5");
        Run one = tidied.runs().getFirst();
        Run other = tidied.runs().getLast();
        assertThat(Band.of(one, one.column("x - loss").orElseThrow())).isEmpty();
        assertThat(Band.of(other, other.column("x - loss").orElseThrow())
                        .orElseThrow()
                        .high()
                        .value(0))
                .isEqualTo(3);
    }

    @Test
    void writesATableThatReadsBack() throws IOException {
        List<Run> runs = Tidy.of(read("step,kl,x/1,0.1,_/2,nan,-inf/1,7,1e-300/2,8,123456789012345678"))
                .runs();
        assertThat(runs).hasSize(2);
        StringWriter out = new StringWriter();
        TidyCsv.write(runs, out);
        Run back = RunFiles.read(RunFiles.write(folder, "back.csv", out.toString()));
        assertThat(show(Tidy.of(back)))
                .isEqualTo(show(new Tidied(back, runs, List.of(), TidyRules.NONE, List.of(), List.of())));
    }

    private Run read(String text) throws IOException {
        return RunFiles.read(RunFiles.write(
                folder, "a.csv", text.replace('/', '\n').replace("_,", ",").replace(",_", ",") + "\n"));
    }

    private static String ways(Tidied tidied) {
        return tidied.oddities().stream().map(oddity -> oddity.rule().name()).collect(Collectors.joining(" "));
    }

    private static String show(Tidied tidied) {
        return tidied.runs().stream().map(RunFiles::show).collect(Collectors.joining(" ++ "));
    }
}
