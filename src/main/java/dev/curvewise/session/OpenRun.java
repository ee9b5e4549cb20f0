package dev.curvewise.session;

import dev.curvewise.match.Match;
import dev.curvewise.run.Run;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A run that is open: what was read, and which of its columns are which cards.
///
/// @param number  counts the runs opened since the start; the first is 0. Decides the run's colour
/// @param run     what was read
/// @param matches the columns a card explains, the surest match of each
public record OpenRun(int number, Run run, List<Match> matches) {

    public OpenRun {
        matches = List.copyOf(matches);
    }

    /// A run whose columns were matched.
    public static OpenRun of(int number, Run run, Collection<Match> matches) {
        return new OpenRun(number, run, List.copyOf(matches));
    }

    /// The columns that are a card's metric, the surest first.
    public List<Match> matchesOf(String cardId) {
        return matches.stream()
                .filter(match -> match.card().equals(cardId))
                .sorted(Comparator.comparing(Match::how))
                .toList();
    }
}
