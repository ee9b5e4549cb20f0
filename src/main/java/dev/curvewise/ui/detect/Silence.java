package dev.curvewise.ui.detect;

import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.series.Figures;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// No alert is an answer that needs its reason: "nothing found" and "nobody looked" are not the same.
///
/// @param title the answer in two or three words
/// @param words the reason
/// @param calm  whether it means that all is well as far as the rules can tell
record Silence(String title, String words, boolean calm) {

    /// So many columns are named; the rest are counted.
    private static final int MOST = 4;

    /// Columns of which the same is to be said are spoken of together.
    ///
    /// @param name whose a reading is; empty where there is but one it could be
    static Silence of(List<Reading> readings, Function<Reading, String> name) {
        if (readings.isEmpty()) {
            return new Silence("No column", "No open run has a column for this metric.", false);
        }
        Map<Silence, List<Reading>> alike = readings.stream()
                .collect(Collectors.groupingBy(reading -> of(reading, ""), LinkedHashMap::new, Collectors.toList()));
        Silence worst = alike.keySet().stream()
                .filter(one -> !one.calm)
                .findFirst()
                .orElse(alike.keySet().iterator().next());
        String words = alike.values().stream()
                .map(some -> words(some, name, alike.size() > 1))
                .collect(Collectors.joining("\n"));
        return new Silence(worst.title, words, worst.calm);
    }

    private static String words(List<Reading> some, Function<Reading, String> name, boolean others) {
        List<Reading> first = some.subList(0, Math.min(MOST, some.size()));
        String more = some.size() > MOST ? " and " + (some.size() - MOST) + " more" : "";
        String seen = first.stream()
                        .map(reading -> Figures.text(reading.seen()) + " values"
                                + (name.apply(reading).isEmpty() ? "" : " of " + name.apply(reading)))
                        .collect(Collectors.joining(", "))
                + more;
        String words = of(some.getFirst(), seen).words;
        return others && !words.contains(seen)
                ? first.stream().map(name).collect(Collectors.joining(", ")) + more + ": " + words
                : words;
    }

    /// @param seen what the rules saw
    private static Silence of(Reading reading, String seen) {
        Rules rules = reading.rules();
        Judgement judgement = reading.judgement();
        String given = judgement.reason();
        String reason = given.isEmpty() || given.endsWith("?") ? given : given + ".";
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
