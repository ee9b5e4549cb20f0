package dev.curvewise.ui.detect;

import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.series.Figures;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Rules;
import java.util.List;

/// No alert is an answer that needs its reason: "nothing found" and "nobody looked" are not the same.
///
/// @param title the answer in two or three words
/// @param words the reason
/// @param calm  whether it means that all is well as far as the rules can tell
record Silence(String title, String words, boolean calm) {

    static Silence of(List<Reading> readings) {
        if (readings.isEmpty()) {
            return new Silence("No column", "No open run has a column for this metric.", false);
        }
        Reading reading = readings.getFirst();
        Rules rules = reading.rules();
        Judgement judgement = reading.judgement();
        String given = judgement.reason();
        String reason = given.isEmpty() || given.endsWith("?") ? given : given + ".";
        String seen = Figures.text(reading.seen()) + " values";
        return switch (judgement.answer()) {
            case TOO_SHORT -> new Silence("Too short to judge", reason, false);
            case WRONG_SCALE -> new Silence("Wrong scale", reason, false);
            case NO_COLUMN -> new Silence("No column", reason, false);
            case NO_DETECTOR -> new Silence("No detector", reason + " The robust rules watch every metric.", false);
            case SWITCHED_OFF -> new Silence("Switched off", reason, false);
            case SHAPE_ONLY -> new Silence("Shape looks fine", "The rules saw " + seen + ". " + reason, true);
            case JUDGED ->
                new Silence(
                        reason.isEmpty() ? "Nothing found" : "Looks idle",
                        (rules == null ? "The rules" : rules.title()) + " saw " + seen + " and found nothing. "
                                + reason,
                        reason.isEmpty());
        };
    }
}
