package dev.curvewise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RangeStatisticsTest {

    private static final Range ALL = new Range(-Double.MAX_VALUE, Double.MAX_VALUE);

    @Test
    void aHandComputedCase() {
        Trace trace = Trace.of(Series.of(new double[] {0, 10, 20, 30}, new double[] {1, 3, 2, 6}));
        RangeStatistics found = RangeStatistics.of(trace, ALL);
        assertThat(found).isNotNull();
        if (found != null) {
            assertThat(found.count()).isEqualTo(4);
            assertThat(found.min()).isEqualTo(1);
            assertThat(found.max()).isEqualTo(6);
            assertThat(found.mean()).isEqualTo(3);
            assertThat(found.median()).isEqualTo(2.5);
            // ((−2)² + 0² + (−1)² + 3²) / 4 = 3.5
            assertThat(found.std()).isCloseTo(Math.sqrt(3.5), within(1e-12));
            // Σ (x − 15)(y − 3) = 30 − 5 + 45 = 70; Σ (x − 15)² = 500
            assertThat(found.slope()).isCloseTo(0.14, within(1e-12));
            assertThat(found.words())
                    .isEqualTo("n 4 · min 1 · max 6 · mean 3 · median 2.5 · σ 1.871 · slope 0.14 per step");
        }
    }

    @Test
    void onlyFiniteValuesOfTheStretchCount() {
        double[] values = {9, 1, Double.NaN, Series.MISSING, Double.POSITIVE_INFINITY, 3, 9};
        RangeStatistics found = RangeStatistics.of(Trace.of(Series.of(values)), new Range(1, 5));
        assertThat(found).isNotNull();
        if (found != null) {
            assertThat(found.count()).isEqualTo(2);
            assertThat(found.mean()).isEqualTo(2);
        }
    }

    @Test
    void nothingInViewHasNoStatistics() {
        assertThat(RangeStatistics.of(Trace.of(Series.of(1, 2)), new Range(5, 9)))
                .isNull();
        assertThat(RangeStatistics.of(Trace.of(Series.of(Double.NaN)), ALL)).isNull();
    }

    @Test
    void allAtOneStepHasNoSlope() {
        Trace trace = Trace.of(Series.of(new double[] {5, 5, 5}, new double[] {1, 2, 3}));
        RangeStatistics found = RangeStatistics.of(trace, ALL);
        assertThat(found == null ? 0 : found.slope()).isNaN();
    }

    @Property(tries = 200)
    void theMiddleIsThatOfTheSortedNumbers(@ForAll @IntRange(min = 1, max = 700) int size, @ForAll long seed) {
        Random random = new Random(seed);
        double[] numbers = new double[size];
        // many equal ones among them
        Arrays.setAll(numbers, i -> random.nextBoolean() ? random.nextInt(5) : random.nextGaussian());
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double middle = size % 2 == 1 ? sorted[size / 2] : sorted[size / 2 - 1] / 2 + sorted[size / 2] / 2;
        assertThat(Median.of(numbers, size)).isEqualTo(middle);
    }
}
