package dev.curvewise.ui.detect;

import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.series.Figures;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Rules;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/// No alert is an answer that needs its reason: "nothing found" and "nobody looked" are not the same.
///
/// @param title the answer in two or three words
/// @param words the reason
/// @param calm  whether it means that all is well as far as the rules can tell
record Silence(String title, String words, boolean calm) {

    /// So many columns are told of; the rest are counted.
    private static final int MOST = 4;

    /// @param name whose a reading is; empty where there is but one it could be
    static Silence of(List<Reading> readings, Function<Reading, String> name) {
        if (readings.isEmpty()) {
            return new Silence("No column", "No open run has a column for this metric.", false);
        }
        List<Silence> each = readings.stream().map(Silence::of).toList();
        Silence worst = each.stream().filter(one -> !one.calm).findFirst().orElse(each.getFirst());
        StringJoiner words = new StringJoiner("\n");
        for (int i = 0; i < Math.min(MOST, each.size()); i++) {
            String whose = name.apply(readings.get(i));
            words.add((whose.isEmpty() ? "" : whose + ": ") + each.get(i).words);
        }
        if (each.size() > MOST) {
            words.add("and " + (each.size() - MOST) + " more");
        }
        return new Silence(worst.title, words.toString(), worst.calm);
    }

    private static Silence of(Reading reading) {
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
            case SHAPE_ONLY -> new Silence("Shape looks fine", ("The rules saw " + seen + ". " + reason).strip(), true);
            case JUDGED ->
                new Silence(
                        reason.isEmpty() ? "Nothing found" : "Looks idle",
                        ((rules == null ? "The rules" : rules.title()) + " saw " + seen + " and found nothing. "
                                        + reason)
                                .strip(),
                        reason.isEmpty());
        };
    }
}
