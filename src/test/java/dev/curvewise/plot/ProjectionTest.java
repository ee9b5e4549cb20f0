package dev.curvewise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.curvewise.series.Range;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    @Property
    void goesThereAndBack(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double length,
            @ForAll @DoubleRange(min = 0, max = 700) double pixel) {
        for (Scale scale : new Scale[] {Scale.LINEAR, new Scale.SymLog(0.5)}) {
            Projection projection = Projection.of(scale, new Range(low, low + length), 700);
            assertThat(projection.position(projection.value(pixel))).isCloseTo(pixel, offset(1e-2));
        }
    }

    @Property
    void zoomingKeepsTheValueUnderThePointer(
            @ForAll @DoubleRange(min = 0.1, max = 10) double factor,
            @ForAll @DoubleRange(min = 0, max = 700) double pixel) {
        for (Scale scale : new Scale[] {Scale.LINEAR, Scale.LOG, new Scale.SymLog(1)}) {
            Projection before = Projection.of(scale, new Range(0.01, 100), 700);
            Range seen = before.zoomed(factor, pixel);
            Assume.that(seen.low() > 0 || scale instanceof Scale.Linear || scale instanceof Scale.SymLog);
            Projection after = Projection.of(scale, seen, 700);
            assertThat(after.position(before.value(pixel))).isCloseTo(pixel, offset(1e-6 * 700));
        }
    }

    @Test
    void theWidestAndTheNarrowestRangesStayFinite() {
        Projection wide = Projection.of(Scale.LINEAR, new Range(-Double.MAX_VALUE, Double.MAX_VALUE), 700);
        assertThat(wide.position(0)).isEqualTo(350);
        assertThat(wide.value(350)).isCloseTo(0, offset(1e300));
        Range tiny = Viewport.padded(new Range(1e-300, 1e-300), 0.06);
        assertThat(Projection.of(Scale.LINEAR, tiny, 700).position(1e-300)).isCloseTo(350, offset(1e-6));
        Range whole = Viewport.padded(new Range(0x1p53, 0x1p53 + 10), 0.06);
        assertThat(Projection.of(Scale.LINEAR, whole, 700).position(0x1p53 + 5)).isBetween(300.0, 400.0);
    }

    @Test
    void aLogAxisHasNoPlaceForZero() {
        Projection log = Projection.of(Scale.LOG, new Range(1, 100), 100);
        assertThat(log.position(10)).isCloseTo(50, offset(1e-9));
        assertThat(log.position(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
