package dev.curvewise.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of a column with missing values is drawn as one line, and what as a gap; and the bands around columns.
class RunSeriesTest {

    /// A point is a missing value.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            all there                   ! 1 1 1 1 1 1                                     ! false
            nothing there               ! . . . .                                         ! false
            every third                 ! 1 . . 1 . . 1 . .                               ! true
            every third, late           ! . . 1 . . 1 . . 1                               ! true
            a hole                      ! 1 1 1 . . . 1 1 1                               ! false
            holes at random             ! 1 1 . 1 1 1 1 . . . 1 . . 1 1 1 1 1             ! false
            another logger's rows       ! . 1 1 1 1 . 1 1 1 1 . 1 1 1 1 . 1 1 1 1 . 1 1   ! true
            pairs every fifth           ! 1 1 . . . 1 1 . . . 1 1 . . . 1 1 . . .         ! true
            only in the first row       ! 1 . . . . .                                     ! true
            stops                       ! 1 1 1 1 . . . .                                 ! false
            begins late                 ! . . . . 1 1 1 1                                 ! false
            """)
    void tellsAScheduleFromAGap(String name, String values, boolean sparse) {
        double[] column = Arrays.stream(values.split(" +", -1))
                .mapToDouble(v -> v.equals(".") ? Series.MISSING : Double.parseDouble(v))
                .toArray();
        Column kl = new Column("kl", column);
        assertThat(kl.isSparse()).isEqualTo(sparse);
        Run run = new Run("a", "a", "CSV", column.length, List.of(kl), null);
        int points = sparse ? kl.count() : column.length;
        assertThat(run.series(kl).size()).isEqualTo(points);
    }

    @Test
    void putsTheSpreadOfTianshouAroundItsMean() {
        Column mean = new Column("rew", new double[] {1, 2, Series.MISSING});
        Column spread = new Column("rew:shaded", new double[] {0.5, 0, 1});
        Band band = Band.of(new Run("a", "a", "CSV", 3, List.of(mean, spread), null), mean)
                .orElseThrow();
        assertThat(show(band.low())).isEqualTo("0.5 2.0 .");
        assertThat(show(band.high())).isEqualTo("1.5 2.0 .");
        assertThat(Band.of(new Run("a", "a", "CSV", 3, List.of(mean), null), mean))
                .isEmpty();
    }

    private static String show(Series series) {
        return IntStream.range(0, series.size())
                .mapToObj(i -> Series.isMissing(series.value(i)) ? "." : String.valueOf(series.value(i)))
                .collect(Collectors.joining(" "));
    }
}
