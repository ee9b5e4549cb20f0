package dev.curvewise.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.Library;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A run that only trembles around one level, as one does that was resumed, is odd where healthy runs never stand.
final class StandingStillTest {

    private static final Library LIBRARY = CardReader.bundled().found().orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "clip_fraction, 0.12, 0.002, false",
        "clip_fraction, 0.2, 0.005, false",
        "clip_fraction, 0.01, 0.0005, true",
        "clip_fraction, 0.3, 0.005, true",
        "kl, 2, 0.2, false",
        "kl, 0.01, 0.001, true",
        "approx_kl, 0.012, 0.0005, false",
        "entropy, 0.02, 0.001, true",
    })
    void isToldOutsideTheBandAlone(String card, double level, double noise, boolean told) {
        SplittableRandom random = new SplittableRandom(11);
        double[] values = new double[300];
        Arrays.setAll(values, i -> level + noise * random.nextGaussian());
        Expectation expected = Expectations.of(LIBRARY.card(card).orElseThrow(), card, true);
        Judgement judgement = new Session().watch().judge().judge(Series.of(values), Rules.Robust.DEFAULT, expected);
        assertThat(!judgement.silent()).as(judgement.toString()).isEqualTo(told);
    }
}
