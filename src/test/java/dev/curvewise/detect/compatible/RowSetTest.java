package dev.curvewise.detect.compatible;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.detect.alert.Severity;
import dev.curvewise.detect.stats.RowSet;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/// Rows as bits say what a plain set of them says.
final class RowSetTest {

    @Property(tries = 200)
    void saysWhatAPlainSetSays(
            @ForAll @IntRange(max = 100_000) int seed,
            @ForAll @IntRange(min = 1, max = 700) int size,
            @ForAll @DoubleRange(max = 1) double share) {
        SplittableRandom random = new SplittableRandom(seed);
        BitSet one = some(random, size, share);
        BitSet other = some(random, size, 0.5);
        RowSet rows = rows(one, size);
        assertThat(rows.size()).isEqualTo(one.cardinality());
        assertThat(IntStream.range(0, rows.size()).map(rows::row))
                .containsExactlyElementsOf(one.stream().boxed().toList());
        for (int row = 0; row < size; row++) {
            assertThat(rows.contains(row)).isEqualTo(one.get(row));
            assertThat(rows.next(row)).isEqualTo(one.nextSetBit(row));
            assertThat(rows.placeOf(row)).isEqualTo(one.get(0, row).cardinality());
        }
        BitSet common = (BitSet) one.clone();
        common.and(other);
        BitSet differing = (BitSet) one.clone();
        differing.xor(other);
        RowSet others = rows(other, size);
        assertThat(rows.common(others)).isEqualTo(common.cardinality());
        assertThat(rows.differing(others).size()).isEqualTo(differing.cardinality());
    }

    private static BitSet some(SplittableRandom random, int size, double share) {
        BitSet bits = new BitSet(size);
        IntStream.range(0, size).filter(row -> random.nextDouble() < share).forEach(bits::set);
        return bits;
    }

    private static RowSet rows(BitSet bits, int size) {
        Rows rows = new Rows(size);
        bits.stream().forEach(row -> rows.add(row, Severity.WARNING));
        return rows.fired();
    }
}
