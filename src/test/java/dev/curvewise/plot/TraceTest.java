package dev.curvewise.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TraceTest {

    @Property(tries = 300)
    void searchesAgreeWithLookingAtEveryStep(
            @ForAll @IntRange(min = 1, max = 400) int size, @ForAll long seed, @ForAll boolean even) {
        Random random = new Random(seed);
        double[] steps = new double[size];
        for (int i = 1; i < size; i++) {
            // duplicates and long leaps among even steps
            steps[i] =
                    even ? i * 0.25 : steps[i - 1] + (random.nextInt(4) == 0 ? 0 : random.nextInt(20) == 0 ? 500 : 1);
        }
        Trace trace = Trace.of(Series.of(steps, new double[size]));
        double wanted = random.nextDouble() * (steps[size - 1] + 2) - 1;
        int from = random.nextInt(size);
        int expected = from;
        while (expected < size && steps[expected] < wanted) {
            expected++;
        }
        assertThat(trace.search(from, size, wanted)).isEqualTo(expected);
        assertThat(trace.gallop(from, size, wanted, 1 + random.nextInt(50))).isEqualTo(expected);

        int nearest = trace.nearest(wanted);
        for (double step : steps) {
            assertThat(Math.abs(steps[nearest] - wanted)).isLessThanOrEqualTo(Math.abs(step - wanted));
        }
    }

    @Test
    void aResumedRunIsTwoPieces() {
        Trace trace = Trace.of(Series.of(new double[] {0, 1, 2, 3, 2, 3, 4}, new double[7]));
        assertThat(trace.pieces()).isEqualTo(2);
        assertThat(trace.start(1)).isEqualTo(4);
        assertThat(trace.nearest(3)).as("the later of two equally near").isEqualTo(5);
        assertThat(trace.stepRange()).isEqualTo(new Range(0, 4));
    }

    @Test
    void aReversedRunIsTurnedRound() {
        Trace trace = Trace.of(Series.of(new double[] {3, 2, 1}, new double[] {30, 20, 10}));
        assertThat(trace.pieces()).isEqualTo(1);
        assertThat(trace.series()).isEqualTo(Series.of(new double[] {1, 2, 3}, new double[] {10, 20, 30}));
    }

    @Test
    void stepsThatJumpAboutAreSorted() {
        Random random = new Random(1);
        double[] steps = random.doubles(1000).toArray();
        Trace trace = Trace.of(Series.of(steps, steps.clone()));
        assertThat(trace.pieces()).isEqualTo(1);
        assertThat(trace.series().isSorted()).isTrue();
    }

    @Test
    void pointsWithoutAStepAreCountedAndLeftOut() {
        Trace trace = Trace.of(Series.of(new double[] {0, Double.NaN, 2}, new double[] {1, 2, 3}));
        assertThat(trace.series().size()).isEqualTo(2);
        assertThat(trace.counts().unplaced()).isEqualTo(1);
    }

    @Test
    void countsEveryKindOfValue() {
        double[] values = {1, Double.NaN, Series.MISSING, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 2};
        assertThat(Trace.of(Series.of(values)).counts()).isEqualTo(new Counts(5, 1, 1, 1, 1, 0));
    }

    @Test
    void missingValuesAreLookedPast() {
        Trace trace = Trace.of(Series.of(1, Series.MISSING, Series.MISSING, Series.MISSING, 5));
        assertThat(trace.nearest(1)).isZero();
        assertThat(trace.neighbour(0, 1)).isEqualTo(4);
        assertThat(trace.neighbour(4, 1)).isEqualTo(-1);
    }

    @Test
    void nothingIsFine() {
        Trace trace = Trace.of(Series.empty());
        assertThat(trace.pieces()).isZero();
        assertThat(trace.stepRange()).isNull();
        assertThat(trace.valueRange()).isNull();
        assertThat(trace.nearest(1)).isEqualTo(-1);
    }
}
