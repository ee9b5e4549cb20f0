package dev.curvewise.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.match.Transform;
import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.XChoice;
import dev.curvewise.plot.XFormat;
import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import dev.curvewise.session.OpenRun;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunAxesTest {

    private static final double M = Series.MISSING;
    private static final Run RUN = new Run(
            "a.csv",
            "a.csv",
            "CSV",
            4,
            List.of(
                    new Column("step", new double[] {0, 10, 20, 30}),
                    new Column("kl", new double[] {1, 2, 3, 4}),
                    new Column("eval", new double[] {7, M, 9, M}),
                    new Column("kl__MIN", new double[] {0.5, 1, 2, 3}),
                    new Column("kl__MAX", new double[] {1.5, 3, 4, 5}),
                    new Column("_timestamp", new double[] {1.7e9, 1.7e9 + 60, 1.7e9 + 180, 1.7e9 + 240})),
            "step");
    private static final Map<String, Run> RUNS = Map.of("a", RUN);

    private static XChoice choice(String name) {
        return RunAxes.of(RUNS).stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Column column(String name) {
        return RUN.column(name).orElseThrow();
    }

    private static Series over(String name, String column) {
        ChartLine line = ChartLine.run("a", RUN.series(column(column)), 0);
        return Objects.requireNonNull(
                choice(name).over().apply(line, line.trace().series()));
    }

    @Test
    void theTitleSaysWhatRunsAreLaidOver() {
        Run other = RUN.steppedBy("kl");
        assertThat(RunAxes.title(Stream.of(RUN, RUN))).isEqualTo("step");
        assertThat(RunAxes.title(Stream.of(RUN, other))).isEqualTo("step or kl");
        assertThat(RunAxes.title(Stream.of(RUN.steppedBy(null)))).isEqualTo("row");
        assertThat(RunAxes.title(Stream.of(RUN, other, RUN.steppedBy("eval")))).isEqualTo("step and others");
    }

    @Test
    void timesComeFirstThenEveryOtherColumnButTheSteps() {
        assertThat(RunAxes.of(RUNS))
                .extracting(XChoice::name)
                .containsExactly("wall time", "relative time", "kl", "eval", "kl__MIN", "kl__MAX", "_timestamp");
        assertThat(choice("wall time").format()).isEqualTo(XFormat.CLOCK);
        assertThat(choice("relative time").format()).isEqualTo(XFormat.DURATION);
    }

    @Test
    void linesLieOverTimesAndColumns() {
        assertThat(over("wall time", "kl").lastStep()).isEqualTo(1.7e9 + 240);
        assertThat(over("relative time", "kl").steps()).containsExactly(0, 60, 180, 240);
        assertThat(over("kl", "kl").steps()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aColumnOnAScheduleOfItsOwnFindsItsRows() {
        assertThat(over("relative time", "eval").steps()).containsExactly(0, 180);
    }

    @Test
    void pointsInAnotherOrderFindTheirRows() {
        Series turned = Series.of(new double[] {30, 0}, new double[] {4, 1});
        assertThat(RowLookup.of(RUN.steps())
                        .moved(turned, new double[] {5, 6, 7, 8})
                        .steps())
                .containsExactly(8, 5);
    }

    @Test
    void aLineOfNoRunIsLeftOut() {
        assertThat(choice("kl").over().apply(ChartLine.run("b", Series.of(1, 2), 1), Series.of(1, 2)))
                .isNull();
    }

    @Test
    void theBandOfABucketBelongsToItsLineAndTurnsWithIt() {
        OpenRun open = OpenRun.of(2, RUN, List.of());
        ChartBand band = RunBands.of(open, column("kl"), Transform.NEGATE, "a").orElseThrow();
        assertThat(band.line()).isEqualTo("a");
        assertThat(band.name()).isEqualTo("a: min–max");
        assertThat(band.low().valueRange()).isEqualTo(new Range(-5, -1.5));
        assertThat(band.high().valueRange()).isEqualTo(new Range(-3, -0.5));
        assertThat(RunBands.of(open, column("eval"), Transform.NONE, "a")).isEmpty();
    }
}
