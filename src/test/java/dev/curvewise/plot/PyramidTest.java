package dev.curvewise.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.series.Series;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PyramidTest {

    private static double any(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 -> Double.NEGATIVE_INFINITY;
            case 3 -> Series.MISSING;
            case 4 -> 1e300;
            default -> random.nextGaussian();
        };
    }

    @Property(tries = 300)
    void everyStretchHasTheExtremesOfItsValues(
            @ForAll @IntRange(min = 1, max = 5000) int size, @ForAll long seed, @ForAll boolean clean) {
        Random random = new Random(seed);
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = clean ? random.nextGaussian() : any(random);
        }
        Pyramid pyramid = new Pyramid(Series.of(values));
        int from = random.nextInt(size);
        int to = from + random.nextInt(size - from) + 1;
        Extent found = new Extent();
        pyramid.summarise(from, to, found);

        Extent expected = new Extent();
        expected.clear();
        for (int i = from; i < to; i++) {
            if (Double.isFinite(values[i])) {
                expected.low = Math.min(expected.low, values[i]);
                expected.high = Math.max(expected.high, values[i]);
                expected.kinds |= Extent.FINITE;
            } else if (Double.isInfinite(values[i])) {
                expected.kinds |= values[i] > 0 ? Extent.POSITIVE_INFINITY : Extent.NEGATIVE_INFINITY;
            } else {
                expected.kinds |= Series.isMissing(values[i]) ? Extent.MISSING : Extent.NAN;
            }
        }
        assertThat(found.low()).isEqualTo(expected.low);
        assertThat(found.high()).isEqualTo(expected.high);
        assertThat(found.kinds).isEqualTo(expected.kinds);
    }

    @Test
    void costsAtMostAQuarterOfTheColumns() {
        Series series = Series.of(new double[1_000_000]);
        assertThat(new Pyramid(series).bytes()).isLessThan(1_000_000L * 16 / 4);
    }

    @Test
    void anEmptyStretchHoldsNothing() {
        Extent found = new Extent();
        new Pyramid(Series.of(1, 2, 3)).summarise(2, 2, found);
        assertThat(found.hasFinite()).isFalse();
    }
}
