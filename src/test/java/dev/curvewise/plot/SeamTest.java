package dev.curvewise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where many points turn a stroked line into filled columns, nobody sees it.
class SeamTest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 200;

    private static Raster drawn(double[] steps, double waves) {
        double[] values = new double[steps.length];
        Arrays.setAll(values, i -> Math.sin(steps[i] * waves * 2 * Math.PI));
        Raster raster = new Raster(WIDTH, HEIGHT);
        Projection x = Projection.of(Scale.LINEAR, new Range(0, 1), WIDTH);
        Projection y = Projection.of(Scale.LINEAR, new Range(-1.2, 1.2), HEIGHT);
        new TracePainter(raster, x, y, 1).line(Trace.of(Series.of(steps, values)), 0xff0072b2, 1.75, Dash.SOLID);
        return raster;
    }

    private static double[] even(int size) {
        double[] steps = new double[size];
        Arrays.setAll(steps, i -> i / (size - 1.0));
        return steps;
    }

    /// How much colour a stretch of columns has, as the mean number of full pixels a column.
    private static double ink(Raster raster, int from, int to) {
        double sum = 0;
        for (int x = from; x < to; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                sum += (raster.pixel(x, y) >>> 24) / 255.0;
            }
        }
        return sum / (to - from);
    }

    private static double meanDifference(Raster a, Raster b) {
        double sum = 0;
        double covered = 0;
        for (int x = 2; x < WIDTH - 2; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                int one = a.pixel(x, y) >>> 24;
                int other = b.pixel(x, y) >>> 24;
                sum += Math.abs(one - other);
                covered += Math.max(one, other);
            }
        }
        return sum / covered;
    }

    /// The same curve from ever more points: stroked up to two points a column, filled from there on.
    @ParameterizedTest
    @CsvSource({"0.5, 800, 802", "0.5, 798, 1300", "3, 800, 802", "3, 800, 2000", "3, 800, 40000", "8, 800, 810"})
    void theSameCurveLooksTheSameStrokedAndFilled(double waves, int stroked, int filled) {
        Raster strokes = drawn(even(stroked), waves);
        Raster spans = drawn(even(filled), waves);
        assertThat(ink(spans, 2, WIDTH - 2))
                .as("weight")
                .isCloseTo(ink(strokes, 2, WIDTH - 2), within(0.08 * ink(strokes, 2, WIDTH - 2)));
        assertThat(meanDifference(strokes, spans)).as("difference").isLessThan(0.15);
    }

    /// A curve with few points at the left and many at the right, in one picture.
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2, 5})
    void noStepShowsWhereAColumnBeginsToBeFilled(double waves) {
        double[] left = even(WIDTH / 2);
        double[] right = even(WIDTH * 6);
        double[] steps = new double[left.length + right.length - 1];
        Arrays.setAll(steps, i -> i < left.length ? left[i] / 2 : 0.5 + right[i - left.length + 1] / 2);
        Raster mixed = drawn(steps, waves);
        Raster reference = drawn(even(WIDTH), waves);
        for (int from = WIDTH / 2 - 20; from < WIDTH / 2 + 20; from += 4) {
            double expected = ink(reference, from, from + 4);
            assertThat(ink(mixed, from, from + 4))
                    .as("columns from %d", from)
                    .isCloseTo(expected, within(0.15 * expected));
        }
    }

    /// A picture drawn strip by strip is the picture drawn at once.
    @ParameterizedTest
    @CsvSource({"300, 3, 0", "3000, 3, 0", "3000, 40, 0", "200000, 8, 1", "200000, 900, 1", "900, 200, 1"})
    void noStepShowsBetweenStrips(int points, double waves, double noise) {
        double[] steps = even(points);
        double[] values = new double[points];
        Random random = new Random(5);
        Arrays.setAll(
                values, i -> Math.sin(steps[i] * waves * 2 * Math.PI) * (1 - noise) + noise * random.nextGaussian());
        Trace trace = Trace.of(Series.of(steps, values));
        Projection x = Projection.of(Scale.LINEAR, new Range(0.1, 0.9), WIDTH);
        Projection y = Projection.of(Scale.LINEAR, new Range(-1.2, 1.2), HEIGHT);
        Raster whole = new Raster(WIDTH, HEIGHT);
        new TracePainter(whole, x, y, 1).line(trace, 0xff0072b2, 1.75, Dash.SOLID);
        int columns = 37;
        Raster strip = new Raster(WIDTH, HEIGHT, columns);
        TracePainter painter = new TracePainter(strip, x, y, 1);
        for (int first = 0; first < WIDTH; first += columns) {
            strip.moveTo(first);
            strip.fill(0);
            painter.line(trace, 0xff0072b2, 1.75, Dash.SOLID);
            for (int column = first; column < strip.end(); column++) {
                for (int row = 0; row < HEIGHT; row++) {
                    assertThat(strip.pixel(column, row))
                            .as("column %d, row %d", column, row)
                            .isEqualTo(whole.pixel(column, row));
                }
            }
        }
    }
}
