package dev.curvewise.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.curvewise.series.Series;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ShapeTest {

    @ParameterizedTest
    @CsvSource({
        "ramp, from=1 to=3 start=100 end=300, 0, 1",
        "ramp, from=1 to=3 start=100 end=300, 200, 2",
        "ramp, from=1 to=3 start=100 end=300, 900, 3",
        "ramp, from=1 to=3 start=100 end=100, 101, 3",
        "plateau, from=0 to=10 width=100, 0, 0",
        "plateau, from=0 to=10 width=100, 100, 6.32",
        "plateau, from=0 to=10 width=100, 1000, 10",
        "spike, from=2 at=500 height=5 width=10, 500, 7",
        "spike, from=2 at=500 height=5 width=10, 510, 5.03",
        "spike, from=2 at=500 height=5 width=10, 0, 2",
        "collapse, from=5 to=1 at=400 width=20, 400, 5",
        "collapse, from=5 to=1 at=400 width=20, 420, 2.47",
        "collapse, from=5 to=1 at=400 width=20, 1000, 1",
        "oscillation, from=1 amplitude=2 period=100, 25, 3",
        "oscillation, from=1 amplitude=2 period=100, 75, -1",
        "noise, from=3, 500, 3",
        "noise, from=3 to=5, 500, 4",
        "step, from=1 to=2 at=300, 299, 1",
        "step, from=1 to=2 at=300, 300, 2",
        "sigmoid, from=0 to=4 at=500, 500, 2",
        "sigmoid, from=0 to=4 at=500 width=100, 550, 3.52",
    })
    void isAsItsParametersSay(String kind, String parameters, double step, double value) {
        assertThat(shape(kind, parameters, 0, 0).level(step)).isCloseTo(value, within(0.005));
    }

    @ParameterizedTest
    @EnumSource
    void aSeedDrawsOneCurveAtAnyNumberOfPoints(Shape.Kind kind) {
        Shape shape = new Shape(kind, Map.of(), 0.2, 42);
        Series coarse = shape.series(33);
        Series fine = shape.series(513);
        assertThat(shape.series(33)).isEqualTo(coarse);
        assertThat(coarse.lastStep()).isEqualTo(1000);
        for (int i = 0; i < 33; i++) {
            assertThat(fine.step(16 * i)).isEqualTo(coarse.step(i));
            assertThat(fine.value(16 * i)).isEqualTo(coarse.value(i));
        }
        assertThat(new Shape(kind, Map.of(), 0.2, 43).series(33)).isNotEqualTo(coarse);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 100000"})
    void theNoiseIsNormalAndUnlikeThatOfTheNextSeed(long seed, long other) {
        Series one = shape("noise", "from=0", 2, seed).series(1025);
        Series two = shape("noise", "from=0", 2, other).series(1025);
        double sum = 0;
        double squares = 0;
        double product = 0;
        for (int i = 0; i < one.size(); i++) {
            sum += one.value(i);
            squares += one.value(i) * one.value(i);
            product += one.value(i) * two.value(i);
        }
        assertThat(sum / 1025).isCloseTo(0, within(0.25));
        assertThat(Math.sqrt(squares / 1025)).isCloseTo(2, within(0.2));
        assertThat(product / squares).isCloseTo(0, within(0.15));
    }

    @Test
    void theFirstNumbersOfASeedNeverChange() {
        Series noise = shape("noise", "from=0", 1, 7).series(3);
        assertThat(noise.values()).containsExactly(-1.7514804334593477, 0.9064382509233063, 0.6357418715162786);
    }

    @Test
    void onePointAndNoPointsAreFine() {
        assertThat(shape("ramp", "", 0, 0).series(1).size()).isEqualTo(1);
        assertThat(shape("ramp", "", 0, 0).series(0).isEmpty()).isTrue();
    }

    private static Shape shape(String kind, String parameters, double noise, long seed) {
        Map<String, Double> numbers = new HashMap<>();
        for (String part : parameters == null || parameters.isEmpty() ? new String[0] : parameters.split(" ", -1)) {
            int is = part.indexOf('=');
            numbers.put(part.substring(0, is), Double.valueOf(part.substring(is + 1)));
        }
        return new Shape(Shape.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), numbers, noise, seed);
    }
}
