package dev.curvewise.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.series.Series;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Provide
    Arbitrary<Double> values() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(-1e12, 1e12),
                Arbitraries.of(0.0, -0.0, 1e-9, Series.MISSING, Double.NaN, Double.POSITIVE_INFINITY));
    }

    /// However a column grew, and whatever else was read before, it is counted as if it were read in one go.
    @Property
    void piecesCountAsTheWhole(
            @ForAll @Size(max = 60) List<@From("values") Double> list, @ForAll List<@From("values") Double> other) {
        double[] values = array(list);
        Tally whole = new Tally().read(new Column("a", values));
        Tally pieces = new Tally().read(new Column("a", array(other)));
        for (int n = 0; n <= values.length; n += 1 + n / 2) {
            pieces.read(new Column("a", Arrays.copyOf(values, n)));
        }
        pieces.read(new Column("a", values));
        assertThat(pieces.summary()).isEqualTo(whole.summary());
        assertThat(Double.valueOf(pieces.mean())).isEqualTo(Double.valueOf(whole.mean()));
        if (whole.summary().first() == null) {
            assertThat(whole.mean()).isNaN();
        } else {
            assertThat(whole.mean()).isCloseTo(exact(values), Offset.offset(1e-3));
        }
    }

    /// A missing value that is logged later, and any other change in what was read, is seen.
    @Test
    void whatChangedIsReadAnew() {
        Tally tally = new Tally().read(new Column("a", new double[] {1, Series.MISSING, 3}));
        assertThat(tally.summary().missing()).isEqualTo(1);
        tally.read(new Column("a", new double[] {1, Double.NaN, 3, 4}));
        assertThat(tally.summary().nan()).isEqualTo(1);
        assertThat(tally.mean()).isEqualTo(8.0 / 3);
        assertThat(tally.read(new Column("a", new double[] {2})).mean()).isEqualTo(2);
    }

    @Test
    void smallValuesAreNotLostBesideLargeOnes() {
        assertThat(new Tally()
                        .read(new Column("a", new double[] {1e16, 1, 1, -1e16}))
                        .mean())
                .isEqualTo(0.5);
    }

    private static double exact(double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        return finite.length == 0
                ? Double.NaN
                : Arrays.stream(finite)
                        .mapToObj(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(finite.length), MathContext.DECIMAL128)
                        .doubleValue();
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
