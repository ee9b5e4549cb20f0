package dev.curvewise.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnWidthsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # narrowest, asked,       width, shares
            10 10,       30 40,       100,   30 40
            10 10,       30 200,      100,   30 70
            10 10,       300 200,     100,   50 50
            10 60,       30 200,      100,   25 75
            60 60,       80 80,       100,   60 60
            10,          500,         100,   100
            """)
    void share(String narrowest, String asked, double width, String shares) {
        assertThat(ColumnWidths.share(numbers(narrowest), numbers(asked), width))
                .containsExactly(numbers(shares), within(0.6));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
