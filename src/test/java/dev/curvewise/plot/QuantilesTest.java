package dev.curvewise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    private static final Range PERCENT = new Range(0, 100);

    private static ChartLine level(int points, double value) {
        double[] values = new double[points];
        Arrays.fill(values, value);
        return ChartLine.run("run", Series.of(values), 0);
    }

    private static List<ChartLine> levels(double... values) {
        List<ChartLine> lines = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            // of unequal length
            lines.add(level(10 + 37 * i, values[i]));
        }
        return lines;
    }

    @Test
    void runsOfUnequalLengthCountAlikeToTheEnd() {
        Quantiles found = Quantiles.of(levels(1, 2, 3, 4, 5), 0.25, PERCENT);
        for (int i = 0; i < found.median().size(); i++) {
            assertThat(found.median().value(i)).isEqualTo(3);
            assertThat(found.low().value(i)).isEqualTo(2);
            assertThat(found.high().value(i)).isEqualTo(4);
        }
        assertThat(found.median().firstStep()).isZero();
        assertThat(found.median().lastStep()).isEqualTo(100);
    }

    @Test
    void quantilesLieBetweenValuesWhereTheyMust() {
        Quantiles found = Quantiles.of(levels(0, 10), 0.1, PERCENT);
        assertThat(found.low().value(50)).isCloseTo(1, within(1e-12));
        assertThat(found.median().value(50)).isCloseTo(5, within(1e-12));
        assertThat(found.high().value(50)).isCloseTo(9, within(1e-12));
    }

    @Test
    void oneExtremeRunDoesNotMoveTheMedian() {
        Quantiles found = Quantiles.of(levels(1, 1, 1, 1, 1e9), 0.25, PERCENT);
        assertThat(found.median().value(100)).isEqualTo(1);
    }

    @Test
    void nanAndGapsOfOneRunAreLeftOut() {
        double[] broken = new double[100];
        Arrays.fill(broken, Double.NaN);
        List<ChartLine> lines = new ArrayList<>(levels(2, 4));
        lines.add(ChartLine.run("broken", Series.of(broken), 0));
        assertThat(Quantiles.of(lines, 0.25, PERCENT).median().value(80)).isEqualTo(3);
    }

    @Test
    void noLineHasNoMiddle() {
        Quantiles found = Quantiles.of(List.of(), 0.25, PERCENT);
        assertThat(Series.isMissing(found.median().value(0))).isTrue();
    }
}
