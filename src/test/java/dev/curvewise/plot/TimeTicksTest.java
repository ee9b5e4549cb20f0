package dev.curvewise.plot;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTicksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0    | 60      | 4 | 0, 15 s, 30 s, 45 s, 1 m",
                "0    | 3600    | 4 | 0, 15 m, 30 m, 45 m, 1 h",
                "0    | 5400    | 5 | 0, 20 m, 40 m, 1 h, 1 h 20 m",
                "0    | 36000   | 5 | 0, 2 h, 4 h, 6 h, 8 h, 10 h",
                "-120 | 120     | 4 | −2 m, −1 m, 0, 1 m, 2 m",
                "0    | 432000  | 5 | 0, 1 d, 2 d, 3 d, 4 d, 5 d",
                "7190 | 7230    | 4 | 1 h 59 m, 2 h, 2 h, 2 h, 2 h",
            })
    void durationsStandAtWholeUnits(double low, double high, int most, String labels) {
        assertThat(String.join(
                        ", ", TimeTicks.of(low, high, most, XFormat.DURATION).labels()))
                .isEqualTo(labels);
    }

    @Property
    void marksAreEvenInViewAndNotTooMany(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double low,
            @ForAll @DoubleRange(min = 10, max = 1e9) double length,
            @ForAll @IntRange(min = 2, max = 12) int most) {
        Ticks ticks = TimeTicks.of(low, low + length, most, XFormat.DURATION);
        assertThat(ticks.major()).hasSizeLessThanOrEqualTo(2 * most + 2).hasSameSizeAs(ticks.labels());
        assertThat(ticks.major()).allSatisfy(value -> assertThat(value).isBetween(low, low + length));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "5, 5 s", "59.5, 59.5 s", "60, 1 m", "4800, 1 h 20 m", "90061, 1 d 1 h", "-30, −30 s"})
    void aDurationIsSaidInItsTwoLargestUnits(double seconds, String words) {
        assertThat(TimeTicks.duration(seconds, 0)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "1e300"})
    void whatIsNoTimeIsSaidAsANumber(double seconds) {
        assertThat(TimeTicks.duration(seconds, 0)).isEqualTo(Numbers.brief(seconds));
        assertThat(TimeTicks.clock(seconds, 0)).isEqualTo(Numbers.brief(seconds));
    }
}
