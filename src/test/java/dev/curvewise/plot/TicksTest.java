package dev.curvewise.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linear | 0      | 10     | 5 | 0 2 4 6 8 10",
                "linear | 0      | 1      | 5 | 0 0.2 0.4 0.6 0.8 1.0",
                "linear | -1     | 1      | 4 | −1.0 −0.5 0 0.5 1.0",
                "linear | 0      | 30000  | 3 | 0 10k 20k 30k",
                "linear | 0      | 12000  | 6 | 0 2k 4k 6k 8k 10k 12k",
                "linear | 0      | 2.5e6  | 5 | 0 0.5M 1.0M 1.5M 2.0M 2.5M",
                "linear | 0      | 2.4e-4 | 2 | 0 2e-4",
                "linear | -46    | 46     | 3 | −40 0 40",
                "linear | -4.6   | 4.6    | 2 | −4 0 4",
                "linear | -46    | 46     | 4 | −40 −20 0 20 40",
                "linear | 0.6    | 1.4    | 2 | 0.8 1.2",
                "linear | 1e-4   | 1.4e-4 | 4 | 1e-4 1.1e-4 1.2e-4 1.3e-4 1.4e-4",
                "linear | 100000 | 100010 | 5 | 100,000 100,002 100,004 100,006 100,008 100,010",
                "linear | 1e300  | 3e300  | 2 | 1e300 2e300 3e300",
                "linear | 0      | 3e-300 | 3 | 0 1e-300 2e-300 3e-300",
                "linear | 9007199254740992 | 9007199254741002 | 2 | 9,007,199,254,740,996 9,007,199,254,741,000",
                "log    | 0.001  | 100    | 9 | 0.001 0.01 0.1 1 10 100",
                "log    | 1e-8   | 1e8    | 4 | 1e-5 1 100k",
                "log    | 2      | 8      | 4 | 2 4 6 8",
                "symlog | -100   | 1000   | 9 | −100 −10 −1 0 1 10 100 1000",
            })
    void labelsReadWell(String scale, double low, double high, int most, String labels) {
        Scale kind = switch (scale) {
            case "log" -> Scale.LOG;
            case "symlog" -> new Scale.SymLog(1);
            default -> Scale.LINEAR;
        };
        assertThat(String.join(" ", Ticks.of(kind, low, high, most).labels())).isEqualTo(labels);
    }

    @Property(tries = 2000)
    void marksRiseWithinTheRangeAndDiffer(
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double low,
            @ForAll @DoubleRange(min = -12, max = 12) double exponent,
            @ForAll @IntRange(min = 2, max = 20) int most) {
        double high = low + Math.pow(10, exponent);
        Assume.that(high - low > Math.ulp(low) * 1e6);
        Ticks ticks = Ticks.of(Scale.LINEAR, low, high, most);
        List<Double> major = ticks.major();
        assertThat(major).isSorted().hasSizeBetween(2, most + 2);
        assertThat(major.getFirst()).isGreaterThanOrEqualTo(low - (high - low) * 1e-6);
        assertThat(major.getLast()).isLessThanOrEqualTo(high + (high - low) * 1e-6);
        assertThat(new HashSet<>(ticks.labels())).hasSameSizeAs(major);
    }
}
