package dev.curvewise.session;

import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.detect.cross.Column;
import dev.curvewise.detect.cross.CrossFinding;
import dev.curvewise.detect.cross.CrossRules;
import dev.curvewise.match.How;
import java.util.List;

/// What the columns of a run look like together.
public final class Likenesses {

    private Likenesses() {}

    /// Asks the rules over several columns. A column that only may be a metric, and one whose numbers are not on that
    /// metric's scale, take no part.
    ///
    /// @param readings the readings of one run
    public static List<CrossFinding> of(List<Reading> readings) {
        return CrossRules.over(readings.stream()
                .filter(reading -> reading.match().transform().isComparable()
                        && reading.match().how() != How.GUESS
                        && reading.judgement().answer() != Judgement.Answer.WRONG_SCALE)
                .map(reading -> new Column(
                        reading.match().card(),
                        reading.match().column(),
                        reading.match().isEvaluation(),
                        reading.series()))
                .toList());
    }
}
