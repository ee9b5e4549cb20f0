package dev.curvewise.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// A line made small keeps its extremes and its gaps.
class SketchTest {

    @Test
    void aShortLineKeepsEveryPointAndItsGap() {
        Sketch sketch = Sketch.of(series(new double[] {1, 2, 3, 4}, new double[] {5, Series.MISSING, 7, 8}));
        assertThat(sketch.steps()).isEqualTo(new Range(1, 4));
        assertThat(sketch.values()).isEqualTo(new Range(5, 8));
        assertThat(IntStream.range(0, sketch.points().size())
                        .mapToObj(i -> sketch.points().isGap(i)))
                .containsExactly(false, true, false, false);
        assertThat(sketch.broken().size()).isZero();
    }

    @Test
    void whatIsNoNumberIsMarkedAndMissingIsNot() {
        Sketch sketch = Sketch.of(series(
                new double[] {1, 2, 3, 4}, new double[] {Double.NaN, Series.MISSING, Double.NEGATIVE_INFINITY, 8}));
        assertThat(IntStream.range(0, sketch.broken().size())
                        .mapToObj(i -> sketch.broken().step(i)))
                .containsExactly(1.0, 3.0);
        assertThat(sketch.values()).isEqualTo(new Range(8, 8));
    }

    @Test
    void aMillionPointsBecomeSomeHundredAndTheSpikeStays() {
        double[] steps = IntStream.range(0, 1_000_000).asDoubleStream().toArray();
        double[] values = IntStream.range(0, 1_000_000)
                .mapToDouble(i -> i == 777_777 ? 100 : Math.sin(i))
                .toArray();
        Sketch.Points points = Sketch.of(series(steps, values)).points();
        assertThat(points.size()).isLessThanOrEqualTo(Sketch.STRETCHES + 1);
        assertThat(IntStream.range(0, points.size()).mapToDouble(points::high).max())
                .hasValue(100);
    }

    @Test
    void aLineWithoutAPointIsEmpty() {
        Sketch sketch = Sketch.of(series(new double[0], new double[0]));
        assertThat(sketch.steps()).isNull();
        assertThat(sketch.points().size()).isZero();
    }

    @Property
    void theExtremesStayWhateverTheOrderOfSteps(
            @ForAll @Size(min = 1, max = 2000) double @DoubleRange(min = -1e9, max = 1e9) [] values) {
        double[] steps =
                IntStream.range(0, values.length).mapToDouble(i -> i % 700).toArray();
        Sketch.Points points = Sketch.of(series(steps, values)).points();
        double low =
                IntStream.range(0, points.size()).mapToDouble(points::low).min().orElseThrow();
        double high = IntStream.range(0, points.size())
                .mapToDouble(points::high)
                .max()
                .orElseThrow();
        assertThat(low).isEqualTo(java.util.Arrays.stream(values).min().orElseThrow());
        assertThat(high).isEqualTo(java.util.Arrays.stream(values).max().orElseThrow());
    }

    private static Series series(double[] steps, double[] values) {
        return Series.of(steps, values);
    }

    @Test
    void aColumnBrokenThroughoutIsMarkedFromEndToEnd() {
        double[] values = new double[600];
        Arrays.fill(values, Double.NaN);
        Sketch sketch = Sketch.of(Series.of(values));
        Sketch.Steps broken = sketch.broken();
        assertThat(broken.size()).isEqualTo(200);
        assertThat(broken.step(0)).isZero();
        assertThat(broken.step(199)).isGreaterThan(590);
    }
}
