package dev.curvewise.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One number, as a sentence, a reading and another program get it.
final class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 3 | 3 | 3",
                "-2.5 | −2.5 | −2.5 | -2.5",
                "0 | 0 | 0 | 0",
                "1234 | 1234 | 1234 | 1234",
                "12345 | 12,345 | 12,345 | 12345",
                "123456.789 | 123,500 | 123,456.8 | 123457",
                "0.00012345 | 0.0001234 | 0.00012345 | 0.00012345",
                "0.000012345 | 1.234e-5 | 1.2345e-5 | 0.000012345",
                "2.0000001 | 2 | 2 | 2",
                "-1.5e12 | −1,500,000,000,000 | −1,500,000,000,000 | -1500000000000",
                "1.5e20 | 1.5e20 | 1.5e20 | 1.5E+20",
                "NaN | NaN | NaN | NaN",
                "-Infinity | −Inf | −Inf | -Infinity",
            })
    void readsWell(double number, String text, String exact, String plain) {
        assertThat(Figures.text(number)).isEqualTo(text);
        assertThat(Figures.exact(number)).isEqualTo(exact);
        assertThat(Figures.plain(number)).isEqualTo(plain);
    }
}
