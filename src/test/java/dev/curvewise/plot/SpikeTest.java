package dev.curvewise.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A single extreme sample reaches the picture, whatever the width and wherever the view stands.
class SpikeTest {

    private static final int HEIGHT = 200;

    private static Trace noisy(int size, int spike) {
        double[] values = new double[size];
        double[] steps = new double[size];
        Random random = new Random(7);
        Arrays.setAll(values, i -> random.nextDouble());
        Arrays.setAll(steps, i -> i);
        values[spike] = 100;
        return Trace.of(Series.of(steps, values));
    }

    /// Whether the picture's top part, which only the spike reaches, is painted at the spike's column and nowhere else.
    private static void seesTheSpike(Trace trace, int spike, int width, Viewport view) {
        Raster raster = new Raster(width, HEIGHT);
        Projection x = Projection.of(Scale.LINEAR, view.x(), width);
        Projection y = Projection.of(Scale.LINEAR, view.y(), HEIGHT);
        new TracePainter(raster, x, y, 1).line(trace, 0xff0072b2, 1.75, Dash.SOLID);
        int expected = (int) Math.floor(x.position(spike));
        int opaque = 0;
        for (int column = 0; column < width; column++) {
            boolean painted = raster.pixel(column, HEIGHT / 2) >>> 24 != 0;
            if (painted) {
                assertThat(column).as("width %d, view %s", width, view).isBetween(expected - 2, expected + 2);
            }
            if (raster.pixel(column, HEIGHT / 2) >>> 24 == 255) {
                opaque++;
            }
        }
        assertThat(opaque).as("spike at width %d, view %s", width, view).isPositive();
        assertThat(raster.pixel(Math.min(width - 1, Math.max(0, expected)), 3) >>> 24)
                .as("its tip at width %d", width)
                .isPositive();
    }

    private static void atAllWidthsAndOffsets(int size, int widthStep, int offsets) {
        int spike = (int) (size * 0.6180339);
        Trace trace = noisy(size, spike);
        Range values = new Range(0, 101);
        for (int width = 300; width <= 3000; width += widthStep) {
            Range all = Viewport.padded(new Range(0, size - 1), 0.015);
            seesTheSpike(trace, spike, width, new Viewport(all, values));
            double pixel = all.length() / width;
            for (int i = 0; i < offsets; i++) {
                double by = pixel * i / offsets + pixel * i;
                seesTheSpike(trace, spike, width, new Viewport(new Range(all.low() + by, all.high() + by), values));
            }
        }
    }

    @Test
    void aSpikeAmongManyPointsIsSeenAtManyWidthsAndOffsets() {
        atAllWidthsAndOffsets(300_000, 97, 5);
    }

    @Test
    @Tag("slow")
    void aSpikeAmongTenMillionPointsIsSeenAtEveryWidthAndOffset() {
        atAllWidthsAndOffsets(10_000_000, 1, 8);
    }

    @Test
    void spikesAtBothEdgesAreSeen() {
        for (int spike : new int[] {0, 299_999}) {
            Trace trace = noisy(300_000, spike);
            for (int width = 300; width < 3000; width += 331) {
                seesTheSpike(
                        trace,
                        spike,
                        width,
                        new Viewport(Viewport.padded(new Range(0, 299_999), 0.015), new Range(0, 101)));
            }
        }
    }
}
