package dev.curvewise.detect.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.detect.robust.Shape;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SelectionTest {

    /// Orders that are hard for one way or another of choosing pivots.
    enum Shape {
        RISING,
        FALLING,
        ORGAN_PIPE,
        SAW,
        ALL_EQUAL,
        TWO_VALUES,
        RANDOM;

        double[] of(int count) {
            Random random = new Random(count);
            double[] values = new double[count];
            Arrays.setAll(values, i -> switch (this) {
                case RISING -> i;
                case FALLING -> -i;
                case ORGAN_PIPE -> Math.min(i, count - i);
                case SAW -> i % 17;
                case ALL_EQUAL -> 3;
                case TWO_VALUES -> random.nextInt(2);
                case RANDOM -> random.nextGaussian();
            });
            return values;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theValueOfEveryPlaceIsThatOfASort(Shape shape) {
        for (int count : new int[] {1, 2, 3, 24, 25, 26, 100, 257}) {
            double[] sorted = shape.of(count);
            Arrays.sort(sorted);
            for (int index = 0; index < count; index++) {
                double[] values = shape.of(count);
                assertThat(Selection.select(values, count, index)).isEqualTo(sorted[index]);
                assertThat(values[index]).isEqualTo(sorted[index]);
                assertThat(Selection.largest(values, index + 1)).isEqualTo(sorted[index]);
            }
        }
    }

    @Property(tries = 300)
    void medianOfAnyValuesIsThatOfASort(
            @ForAll @Size(min = 1, max = 400) double[] values, @ForAll @IntRange(max = 3) int infinities) {
        for (int i = 0; i < Math.min(infinities, values.length); i++) {
            values[i * values.length / 3 % values.length] = i % 2 == 0 ? Double.NEGATIVE_INFINITY : 1e308;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = values.length / 2;
        double expected = values.length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
        assertThat(Robust.median(values)).isEqualTo(expected);
    }

    @Test
    void nanStandsLastAsInASort() {
        double[] values = new double[60];
        Arrays.setAll(values, i -> i % 2 == 0 ? Double.NaN : 60 - i);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int index = 0; index < 60; index++) {
            assertThat(Double.compare(Selection.select(values.clone(), 60, index), sorted[index]))
                    .isZero();
        }
    }
}
