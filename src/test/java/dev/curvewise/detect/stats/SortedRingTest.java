package dev.curvewise.detect.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SortedRingTest {

    private static final int PLACES = 7;

    @Property(tries = 500)
    void saysWhatSortingTheLatestValuesSays(@ForAll("columns") List<Double> column) {
        SortedRing ring = new SortedRing(PLACES);
        for (int i = 0; i < column.size(); i++) {
            ring.add(column.get(i));
            double[] latest = column.subList(Math.max(0, i + 1 - PLACES), i + 1).stream()
                    .mapToDouble(v -> v)
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            double median = Robust.median(latest.clone(), latest.length);
            double[] away = Arrays.stream(latest).map(v -> Math.abs(v - median)).toArray();
            assertThat(ring.size()).isEqualTo(Math.min(i + 1, PLACES));
            assertThat(ring.known()).isEqualTo(latest.length);
            assertThat(ring.median() + 0.0).isEqualTo(Double.valueOf(median + 0.0));
            assertThat(ring.medianDistance(median) + 0.0)
                    .isEqualTo(Double.valueOf(Robust.median(away, away.length) + 0.0));
        }
    }

    @Test
    void startsAgainWhenCleared() {
        SortedRing ring = new SortedRing(PLACES);
        ring.add(5);
        ring.clear();
        ring.add(1);
        assertThat(ring.size()).isOne();
        assertThat(ring.median()).isEqualTo(1);
    }

    /// Few different numbers among many, so that values repeat and leave in another order than they came.
    @Provide
    Arbitrary<List<Double>> columns() {
        return Arbitraries.oneOf(
                        Arbitraries.of(-1.0, -0.0, 0.0, 0.5, 3.0, Double.NaN),
                        Arbitraries.doubles().between(-1e6, 1e6))
                .list()
                .ofMaxSize(40);
    }
}
