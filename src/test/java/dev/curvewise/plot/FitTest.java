package dev.curvewise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {

    private static final Range DOMAIN = new Range(0, 20);

    private static ChartContent runOf(double... values) {
        return ChartContent.EMPTY.withLines(List.of(ChartLine.run("run", Series.of(values), 0)));
    }

    private static ChartContent exampleOf(double... values) {
        return ChartContent.EMPTY.withLines(List.of(ChartLine.healthy("healthy", Series.of(values))));
    }

    private static Range y(ChartContent content, Scale scale, YFit how) {
        return Fit.view(content, DOMAIN, scale, how).y();
    }

    @Test
    void anEmptyChartShowsFromNoughtToOne() {
        assertThat(Fit.view(ChartContent.EMPTY, null, Scale.LINEAR, YFit.ALL))
                .isEqualTo(new Viewport(new Range(0, 1), new Range(0, 1)));
    }

    @Test
    void theCardsRangeIsKeptWhereARunFitsIntoIt() {
        assertThat(y(runOf(1, 5, 3), Scale.LINEAR, YFit.DOMAIN)).isEqualTo(DOMAIN);
    }

    @Test
    void theCardsRangeIsWidenedToWhatARunNeeds() {
        Range seen = y(runOf(1, 50, 3), Scale.LINEAR, YFit.DOMAIN);
        assertThat(seen.low()).isLessThanOrEqualTo(0);
        assertThat(seen.high()).isGreaterThan(50);
    }

    @Test
    void examplesDoNotWidenTheCardsRange() {
        assertThat(y(exampleOf(1, 50, 3), Scale.LINEAR, YFit.DOMAIN)).isEqualTo(DOMAIN);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "-5, 5", "1e-300, 2e-300", "-1e300, 1e300", "3, 3", "0, 0"})
    void allValuesAreWithinTheViewWithAirAround(double low, double high) {
        Viewport view = Fit.view(runOf(low, high), null, Scale.LINEAR, YFit.ALL);
        assertThat(view.y().low()).isLessThan(low);
        assertThat(view.y().high()).isGreaterThan(high);
        assertThat(view.x().low()).isLessThan(0);
        assertThat(view.x().high()).isGreaterThan(1);
    }

    @Test
    void theLargestNumbersStayFinite() {
        Range seen = Fit.view(runOf(-Double.MAX_VALUE, Double.MAX_VALUE), null, Scale.LINEAR, YFit.ALL)
                .y();
        assertThat(seen).isEqualTo(new Range(-Double.MAX_VALUE, Double.MAX_VALUE));
    }

    @Test
    void nanAndInfinitiesDoNotStretchTheView() {
        Range seen = y(runOf(1, Double.NaN, Double.POSITIVE_INFINITY, 2), Scale.LINEAR, YFit.ALL);
        assertThat(seen.low()).isCloseTo(0.94, within(1e-9));
        assertThat(seen.high()).isCloseTo(2.06, within(1e-9));
    }

    @Test
    void aLogAxisBeginsAtTheSmallestPositiveValue() {
        Range seen = y(runOf(-4, 0, 0.01, 100), new Scale.Log(), YFit.ALL);
        assertThat(seen.low()).isBetween(0.001, 0.01);
        assertThat(seen.high()).isBetween(100.0, 1000.0);
    }

    @Test
    void aLogAxisWithoutAPositiveValueIsStillAnAxis() {
        Range seen = y(runOf(-4, 0), new Scale.Log(), YFit.ALL);
        assertThat(seen.low()).isPositive();
        assertThat(seen.high()).isGreaterThan(seen.low());
    }

    @Test
    void aRobustFitLeavesOutWhatLiesFarOff() {
        double[] values = new double[1000];
        Arrays.setAll(values, i -> i % 10);
        values[500] = 1e6;
        Range seen = y(runOf(values), Scale.LINEAR, YFit.ROBUST);
        assertThat(seen.high()).isLessThan(60);
        assertThat(seen.low()).isLessThan(0);
    }

    @Test
    void aRobustFitOfAConstantWithASpikeShowsTheSpike() {
        double[] values = new double[100];
        values[50] = 7;
        assertThat(y(runOf(values), Scale.LINEAR, YFit.ROBUST).contains(7)).isTrue();
    }
}
