package dev.curvewise.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

    private static final double[] VALUES = {
        1, 2, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Series.MISSING, 0, -3, 50, 4
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1 | 20 | linear | ALL    | 9 of 9 points · 1 NaN · 2 Inf · smoothing off",
                "0  | 1  | linear | ALL    | 2 of 9 points in view · 1 NaN · 2 Inf · smoothing off",
                "-1 | 20 | log    | ALL    | 9 of 9 points · 1 NaN · 2 Inf · 2 at or below 0 not on the log axis"
                        + " · smoothing off",
                "-1 | 20 | linear | ROBUST | 9 of 9 points · 1 NaN · 2 Inf · 2 outside, marked at the edge"
                        + " · smoothing off",
            })
    void saysWhatIsDrawnAndWhatIsNot(double from, double to, String scale, YFit fit, String words) {
        List<ChartLine> lines = List.of(
                ChartLine.healthy("not counted beside a run", Series.of(1, 2, 3)),
                ChartLine.run("run", Series.of(VALUES), 0));
        Viewport view = new Viewport(new Range(from, to), new Range(-1, 10));
        Scale y = scale.equals("log") ? new Scale.Log() : Scale.LINEAR;
        assertThat(new Truth(lines, view, y, fit, "smoothing off", "").line()).isEqualTo(words);
    }

    @Property(tries = 200)
    void outliersAreCountedAsIfEachWasLookedAt(@ForAll @IntRange(min = 1, max = 900) int size, @ForAll long seed) {
        Random random = new Random(seed);
        double[] values = new double[size];
        long expected = 0;
        for (int i = 0; i < size; i++) {
            // stretches wholly inside, wholly outside and mixed
            values[i] = random.nextInt(50) == 0 ? Double.NaN : random.nextGaussian() + 6 * (i / 150 % 3 - 1);
            expected += Math.abs(values[i]) > 3 ? 1 : 0;
        }
        Viewport view = new Viewport(new Range(0, size), new Range(-3, 3));
        assertThat(Outside.count(Trace.of(Series.of(values)), view)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3  | run starts at 1, ends at 3 between steps 0 and 2; lowest 1 at step 0, highest 3 at step 2;"
                        + " rising overall.",
                "12 | run starts at 1, ends at 12 between steps 0 and 11; lowest 1 at step 0, highest 12 at step 11;"
                        + " rising overall. 2 NaN. 1 infinite. 2 gaps, the longest between steps 3 and 7.",
            })
    void aLineIsDescribedWithItsBreaks(int size, String words) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = i == 4 || i == 5 || i == 6 || i == 9 ? Series.MISSING : i + 1;
        }
        if (size > 10) {
            values[1] = Double.NaN;
            values[2] = Double.NaN;
            values[8] = Double.POSITIVE_INFINITY;
        }
        assertThat(Description.of(ChartLine.run("run", Series.of(values), 0))).isEqualTo(words);
    }
}
