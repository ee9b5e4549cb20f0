package dev.curvewise.ui.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.match.How;
import dev.curvewise.match.Match;
import dev.curvewise.match.Transform;
import dev.curvewise.run.Run;
import dev.curvewise.series.Series;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Reading;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Silence over several runs says whose values were seen.
final class SilenceTest {

    private static final Match MATCH = new Match("kl", "kl", How.EXACT, Transform.NONE, "");
    private static final Judgement FINE = new Judgement(Judgement.Answer.JUDGED, "", List.of(), List.of());
    private static final Judgement SHORT =
            new Judgement(Judgement.Answer.TOO_SHORT, "Only 5 numbers; 30 are needed to judge", List.of(), List.of());

    private static Reading reading(String run, int values, Judgement judgement) {
        OpenRun open = OpenRun.of(0, new Run(run, run, "CSV", values, List.of(), null), List.of());
        return new Reading(open, MATCH, Series.of(new double[values]), null, judgement, List.of());
    }

    private static String words(Reading... readings) {
        return Silence.of(
                        Arrays.asList(readings),
                        reading -> readings.length > 1 ? reading.open().run().name() : "")
                .words();
    }

    @Test
    void oneRunNeedsNoName() {
        assertThat(words(reading("a", 200, FINE))).isEqualTo("The rules saw 200 values and found nothing.");
    }

    @Test
    void severalAreNamed() {
        assertThat(words(reading("a", 200, FINE), reading("b", 180, FINE)))
                .isEqualTo("The rules saw 200 values of a, 180 values of b and found nothing.");
    }

    @Test
    void eachIsToldWhatHoldsForIt() {
        assertThat(words(reading("a", 200, FINE), reading("b", 5, SHORT)))
                .isEqualTo("The rules saw 200 values of a and found nothing.\nb: " + SHORT.reason() + ".");
    }
}
