package dev.curvewise.detect.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The fast sums against exact arithmetic on columns chosen to break them.
final class SlidingMomentsTest {

    private static final double TOLERANCE = 1e-9;
    private static final MathContext DIGITS = new MathContext(60);

    private static double hash(int i) {
        return new SplittableRandom(i).nextDouble() - 0.5;
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                column("plain noise", i -> 1 + hash(i)),
                column("offset 1e12", i -> 1e12 + hash(i)),
                column("offset -1e15", i -> -1e15 + Math.rint(8 * hash(i))),
                column("alternating magnitudes", i -> (i % 2 == 0 ? 1e9 : 1e-9) * (1 + hash(i))),
                column("signs cancel", i -> (i % 2 == 0 ? 1e8 : -1e8) + hash(i)),
                column("spikes of 1e300", i -> i % 997 == 500 ? 1e300 : 1 + hash(i)),
                column("spikes of 1e9 at every turn", i -> i % 64 == 0 ? 1e9 : hash(i)),
                column("ramp", i -> i * 1e-3),
                column("steps of level", i -> Math.pow(10, (i / 300) % 12) * (1 + 1e-6 * hash(i))),
                column("constant", i -> 0.1),
                column("tiny", i -> 1e-120 * hash(i)));
    }

    private static Arguments column(String name, IntToDoubleFunction values) {
        return Arguments.of(name, values);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("columns")
    void agreesWithExactArithmetic(String name, IntToDoubleFunction values) {
        for (int window : new int[] {1, 2, 9, 64, 999}) {
            SlidingMoments moments = new SlidingMoments(window);
            for (int i = 0; i < 2000; i++) {
                moments.add(values.applyAsDouble(i));
                if (i % (window < 100 ? 7 : 91) == 0) {
                    check(moments);
                }
            }
        }
    }

    @Test
    @Tag("slow")
    void tenMillionSteps() {
        SlidingMoments moments = new SlidingMoments(10_000);
        for (int i = 0; i < 10_000_000; i++) {
            moments.add(i % 1_000_003 == 77 ? 1e300 : 1e12 + hash(i));
            if (i % 333_331 == 0) {
                check(moments);
            }
        }
    }

    @Property(tries = 300)
    void agreesOnAnyFiniteColumn(@ForAll double[] values, @ForAll @IntRange(min = 1, max = 12) int window) {
        SlidingMoments moments = new SlidingMoments(window);
        for (double value : values) {
            moments.add(Math.abs(value) < 1e150 ? value : 0);
            check(moments);
        }
    }

    @Test
    void whatIsNotFiniteLeavesNothingBehind() {
        double[] odd = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE, -1e308};
        for (double spoiler : odd) {
            for (int window = 1; window < 40; window++) {
                SlidingMoments moments = new SlidingMoments(window);
                for (int i = 0; i < 300; i++) {
                    boolean spoiled = i % 97 == 50;
                    moments.add(spoiled ? spoiler : hash(i));
                    int since = i < 50 ? 1000 : (i - 50) % 97;
                    if (since >= window) {
                        check(moments);
                    } else if (!Double.isFinite(spoiler)) {
                        moments.compute();
                        assertThat(moments.mean()).isEqualTo(Double.valueOf(spoiler));
                        assertThat(moments.std()).isNaN();
                    }
                }
            }
        }
    }

    private static void check(SlidingMoments moments) {
        int n = moments.size();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            sum = sum.add(new BigDecimal(moments.value(i)));
        }
        BigDecimal mean = sum.divide(new BigDecimal(n), DIGITS.getPrecision() + 260, RoundingMode.HALF_EVEN);
        BigDecimal squares = BigDecimal.ZERO;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            BigDecimal d = new BigDecimal(moments.value(i)).subtract(mean);
            squares = squares.add(d.multiply(d));
            largest = Math.max(largest, Math.abs(moments.value(i)));
        }
        double std = squares.divide(new BigDecimal(n), DIGITS.getPrecision() + 400, RoundingMode.HALF_EVEN)
                .sqrt(DIGITS)
                .doubleValue();

        moments.compute();

        // a mean that cancels to almost nothing is held against the size of what cancelled
        assertThat(Math.abs(moments.mean() - mean.doubleValue()))
                .as("mean of %d", n)
                .isLessThanOrEqualTo(TOLERANCE * Math.abs(mean.doubleValue()) + 1e-15 * largest);
        if (largest < 1e150) {
            assertThat(Math.abs(moments.std() - std))
                    .as("std %s, exactly %s, of %d", moments.std(), std, n)
                    .isLessThanOrEqualTo(TOLERANCE * std + 1e-150);
        } else {
            assertThat(moments.std()).isInfinite();
        }
    }
}
