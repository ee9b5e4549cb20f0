package dev.curvewise.detect.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class BlockCurveTest {

    @Property(tries = 200)
    void theBlocksHoldAllValuesInOrder(@ForAll @IntRange(min = 1, max = 5000) int length) {
        SplittableRandom random = new SplittableRandom(length);
        double[] values = random.doubles(length).toArray();
        BlockCurve curve = new BlockCurve();
        for (int i = 0; i < length; i++) {
            curve.add(i, values[i]);
        }
        assertThat(curve.size()).isLessThan(BlockCurve.MOST);
        int row = 0;
        for (int block = 0; block < curve.size(); block++) {
            double[] held = Arrays.copyOfRange(values, row, row + curve.length());
            assertThat(curve.firstStep(block)).isEqualTo(row);
            row += curve.length();
            assertThat(curve.lastStep(block)).isEqualTo(row - 1);
            assertThat(curve.mean(block))
                    .isCloseTo(Arrays.stream(held).average().orElseThrow(), within(1e-12));
            assertThat(curve.low(block)).isEqualTo(Arrays.stream(held).min().orElseThrow());
            assertThat(curve.high(block)).isEqualTo(Arrays.stream(held).max().orElseThrow());
        }
        assertThat(length - row).isLessThan(curve.length());
        assertThat(curve.ended().size() - curve.size()).isEqualTo(2 * (length - row) >= curve.length() ? 1 : 0);
    }
}
