package dev.curvewise.detect.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// The nearest curve that never turns back.
class IsotonicTest {

    @Property(tries = 300)
    void neverFallsAndNoneIsNearer(
            @ForAll @Size(min = 1, max = 9) List<@DoubleRange(min = -10, max = 10) Double> given) {
        double[] values = given.stream().mapToDouble(Double::doubleValue).toArray();
        double[] curve = Isotonic.rising(values);
        for (int i = 1; i < curve.length; i++) {
            assertThat(curve[i]).isGreaterThanOrEqualTo(curve[i - 1]);
        }
        // the max-min formula: what pooling must come to, worked out without pooling
        for (int i = 0; i < curve.length; i++) {
            assertThat(curve[i]).isCloseTo(maxMin(values, i), within(1e-9));
        }
    }

    /// The highest, over all starts up to here, of the lowest mean up to any end from here on (Barlow et al. 1972).
    private static double maxMin(double[] values, int at) {
        double best = Double.NEGATIVE_INFINITY;
        for (int from = 0; from <= at; from++) {
            double least = Double.POSITIVE_INFINITY;
            for (int to = at; to < values.length; to++) {
                least = Math.min(
                        least, Arrays.stream(values, from, to + 1).average().orElseThrow());
            }
            best = Math.max(best, least);
        }
        return best;
    }

    @Test
    void fallingIsTheSameUpsideDown() {
        assertThat(Isotonic.falling(new double[] {3, 1, 2, 0})).containsExactly(3, 1.5, 1.5, 0);
    }

    @Test
    void aLeapIsExplainedInFullNoiseHardly() {
        double[] leap = {0, 0, 0, 0, 5, 5, 5, 5};
        assertThat(Isotonic.explained(leap, Isotonic.rising(leap))).isEqualTo(1);
        double[] swing = {0, 5, 0, 5, 0, 5, 0, 5};
        assertThat(Isotonic.explained(swing, Isotonic.rising(swing))).isLessThan(0.3);
        double[] flat = {2, 2, 2};
        assertThat(Isotonic.explained(flat, flat)).isZero();
    }
}
