package dev.curvewise.session;

import dev.curvewise.match.Match;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Carries verdicts from readings of columns to others of the same columns: judging takes longer than reading, so a
/// column that grows stands for a moment under the verdict on its earlier rows.
final class Verdicts {

    private Verdicts() {}

    /// Readings under the verdicts of others, where those have the same match.
    static Map<String, List<Reading>> carried(Map<String, List<Reading>> fresh, List<Reading> known) {
        Map<Match, Reading> verdicts = new HashMap<>();
        known.forEach(reading -> verdicts.put(reading.match(), reading));
        Map<String, List<Reading>> all = new LinkedHashMap<>();
        fresh.forEach((card, list) -> all.put(
                card,
                list.stream()
                        .map(reading -> {
                            Reading before = verdicts.get(reading.match());
                            return before == null ? reading : reading.judgedAs(before);
                        })
                        .toList()));
        return all;
    }
}
