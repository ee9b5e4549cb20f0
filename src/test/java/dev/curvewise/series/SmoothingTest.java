package dev.curvewise.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmoothingTest {

    static List<Smoothing> all() {
        return List.of(
                new Smoothing.Ema(0.9),
                new Smoothing.TimeEma(5),
                new Smoothing.MovingAverage(5),
                new Smoothing.Gaussian(2),
                new Smoothing.Median(5));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aConstantStaysAConstant(Smoothing smoothing) {
        double[] values = new double[50];
        Arrays.fill(values, 0.1);
        Series smooth = smoothing.apply(Series.of(values));
        for (int i = 0; i < 50; i++) {
            assertThat(smooth.value(i)).isCloseTo(0.1, offset(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void gapsNanAndInfinityStayWhereTheyAreAndDoNotLeak(Smoothing smoothing) {
        Series with = Series.of(1, 2, Double.NaN, 3, Series.MISSING, Double.POSITIVE_INFINITY, 4, 5);
        Series smooth = smoothing.apply(with);
        Series without = smoothing.apply(Series.of(new double[] {0, 1, 3, 6, 7}, new double[] {1, 2, 3, 4, 5}));
        assertThat(smooth.value(2)).isNaN();
        assertThat(Series.isMissing(smooth.value(2))).isFalse();
        assertThat(Series.isMissing(smooth.value(4))).isTrue();
        assertThat(smooth.value(5)).isInfinite();
        int[] places = {0, 1, 3, 6, 7};
        for (int i = 0; i < places.length; i++) {
            assertThat(smooth.value(places[i])).isEqualTo(without.value(i));
        }
    }

    @Test
    void theExponentialAverageIsNotPulledToZeroAtItsStart() {
        double[] smooth = new Smoothing.Ema(0.5).smooth(new double[3], new double[] {4, 8, 0});
        assertThat(smooth[0]).isEqualTo(4);
        assertThat(smooth[1]).isCloseTo((0.25 * 4 + 0.5 * 8) / 0.75, offset(1e-12));
        assertThat(smooth[2]).isCloseTo((0.125 * 4 + 0.25 * 8) / 0.875, offset(1e-12));
    }

    @Test
    void theTimeWeightedAverageHalvesAValueInItsHalfLife() {
        double[] smooth = new Smoothing.TimeEma(10).smooth(new double[] {0, 10}, new double[] {0, 1});
        assertThat(smooth[1]).isCloseTo(0.5 / (0.5 + 0.5), offset(1e-12));
    }

    @Property(tries = 300)
    void windowsAgreeWithTheirDefinition(
            @ForAll @IntRange(min = 1, max = 80) int size,
            @ForAll @IntRange(min = 0, max = 20) int half,
            @ForAll long seed) {
        double[] values = new Random(seed).doubles(size).toArray();
        double[] means = new Smoothing.MovingAverage(2 * half + 1).smooth(values, values);
        double[] medians = new Smoothing.Median(2 * half + 1).smooth(values, values);
        for (int i = 0; i < size; i++) {
            double[] window = Arrays.copyOfRange(values, Math.max(0, i - half), Math.min(size, i + half + 1));
            assertThat(means[i]).isCloseTo(Arrays.stream(window).average().orElseThrow(), offset(1e-12));
            Arrays.sort(window);
            int n = window.length;
            double median = n % 2 == 1 ? window[n / 2] : (window[n / 2 - 1] + window[n / 2]) / 2;
            assertThat(medians[i]).isCloseTo(median, offset(1e-12));
        }
    }

    @Test
    void oneHugeValueDoesNotSpoilTheMeansAfterIt() {
        double[] values = new double[20];
        Arrays.fill(values, 1);
        values[3] = 1e300;
        double[] means = new Smoothing.MovingAverage(3).smooth(values, values);
        assertThat(means[10]).isEqualTo(1);
    }
}
