package dev.curvewise.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0          | 0             | 0",
                "12000      | 12,000        | 12k",
                "1234       | 1234          | 1234",
                "-5         | −5            | −5",
                "0.25       | 0.25          | 0.25",
                "0.1        | 0.1           | 0.1",
                "1.23456e-7 | 1.23456e-7    | 1.235e-7",
                "3.14159265 | 3.141593      | 3.142",
                "30123.5    | 30,123.5      | 30.12k",
                "1e300      | 1e300         | 1e300",
                "NaN        | NaN           | NaN",
                "Infinity   | +Inf          | +Inf",
                "-Infinity  | −Inf          | −Inf",
                "9007199254740992 | 9,007,199,254,740,992 | 9.007e15",
            })
    void readWell(double value, String exact, String brief) {
        assertThat(Numbers.exact(value)).isEqualTo(exact);
        assertThat(Numbers.brief(value)).isEqualTo(brief);
    }
}
