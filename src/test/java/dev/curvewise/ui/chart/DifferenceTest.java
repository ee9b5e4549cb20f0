package dev.curvewise.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.plot.ChartLine;
import dev.curvewise.series.Series;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands at the crosshair beside the value of a run that is compared with another.
class DifferenceTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2.5,  2.6,  +0.1 (+4 %)
            2,    1,    −1 (−50 %)
            -2,   -1,   +1 (+50 %)
            0,    0.25, +0.25
            1e-9, 5,    +5
            3,    3,    0 (0 %)
            NaN,  3,    –
            """)
    void theDifferenceIsSignedAndInPerCentWhereThatTells(double baseline, double other, String text) {
        List<ChartLine> lines = List.of(
                ChartLine.run("base", Series.of(new double[] {10}, new double[] {baseline}), 0),
                ChartLine.run("other", Series.of(new double[] {10}, new double[] {other}), 1),
                ChartLine.healthy("Healthy", Series.of(new double[] {10}, new double[] {1})));
        Difference difference = Difference.from(lines, "base", 10);
        assertThat(difference.text(lines.get(1), 0)).isEqualTo(text);
        assertThat(difference.text(lines.get(0), 0)).isEqualTo("baseline");
        assertThat(difference.text(lines.get(2), 0)).isEmpty();
        assertThat(Difference.from(lines, null, 10).text(lines.get(1), 0)).isEmpty();
    }
}
