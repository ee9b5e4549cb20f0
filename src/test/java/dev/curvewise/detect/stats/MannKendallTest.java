package dev.curvewise.detect.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MannKendallTest {

    @Test
    void aStraightLineHasTheTextbookValue() {
        double[] rising = IntStream.range(0, 10).mapToDouble(i -> 3 * i).toArray();
        MannKendall test = MannKendall.of(rising);
        // S = 45, variance 10 · 9 · 25 / 18 = 125, so z = 44 / √125
        assertThat(test.z()).isCloseTo(44 / Math.sqrt(125), within(1e-12));
        assertThat(test.slope()).isEqualTo(3);
    }

    @Test
    void tooFewOrEqualValuesAreNoTrend() {
        assertThat(MannKendall.of(new double[] {1, 2, 3, 4, 5, 6, 7}).z()).isZero();
        assertThat(MannKendall.of(new double[40]).z()).isZero();
    }

    /// The rate at |z| > 3 that independent normal values should have is 0.27 %.
    @ParameterizedTest(name = "autocorrelation {0}")
    @CsvSource({"0, 0.006", "0.3, 0.025", "0.6, 0.06"})
    void falseAlarmsAreRare(double autocorrelation, double most) {
        int alarms = 0;
        int runs = 1500;
        for (int seed = 0; seed < runs; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] values = new double[60];
            double before = 0;
            for (int i = 0; i < values.length; i++) {
                before = autocorrelation * before + random.nextGaussian();
                values[i] = before;
            }
            alarms += Math.abs(MannKendall.of(values).z()) > 3 ? 1 : 0;
        }
        assertThat(alarms / (double) runs).isLessThanOrEqualTo(most);
    }
}
