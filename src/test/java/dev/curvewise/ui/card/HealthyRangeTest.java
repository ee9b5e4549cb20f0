package dev.curvewise.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.series.Range;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthyRangeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 30, true",
        "0, 10, 2, 8, true",
        "0, 10, 0, 0.05, false",
        "0, 10, 20, 30, false",
        "0.001, 0.1, 0, 30, false"
    })
    void isDrawnOnlyWhereTheScaleSuits(double low, double high, double from, double to, boolean drawn) {
        HealthyRange range = new HealthyRange(new Range(low, high), "nats", "", Optional.empty());
        assertThat(range.band(new Range(from, to)).isEmpty()).isEqualTo(!drawn);
    }
}
