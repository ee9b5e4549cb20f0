package dev.curvewise.match;

import dev.curvewise.card.Library;
import dev.curvewise.card.LogName;
import dev.curvewise.card.MetricCard;
import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the card of every column of a run: first by the names of the library that wrote the run, then by exact name,
/// then without prefixes such as `train/`, and last, as a guess, by the last part of the name or by its words. A name
/// that may mean several metrics is read as the columns beside it suggest, or not at all.
public final class ColumnMatcher {

    private final NameIndex index;
    private final List<String> libraries;
    private final Set<String> cards;

    public ColumnMatcher(Library library) {
        this(library.cards());
    }

    ColumnMatcher(List<MetricCard> cards) {
        this.index = new NameIndex(cards);
        this.libraries = cards.stream()
                .flatMap(card -> card.names().stream())
                .map(LogName::library)
                .distinct()
                .toList();
        this.cards = Set.copyOf(cards.stream().map(MetricCard::id).toList());
    }

    /// The libraries that probably wrote columns of these names, the most telling first; names as in the cards.
    public List<String> libraries(Collection<String> columns) {
        return Fingerprint.libraries(columns, libraries);
    }

    /// Matches every column of a run but the one that counts steps.
    ///
    /// @return the matches by column name, in column order; a column without a card is not in it
    public Map<String, Match> match(Run run) {
        return match(run, Map.of());
    }

    /// Matches every column of a run, taking the reader's own choices first.
    ///
    /// @param byHand card ids by column name; an empty id says that the column has no card
    public Map<String, Match> match(Run run, Map<String, String> byHand) {
        // the column of steps has no card, but tells as much as the others who wrote the file
        List<String> names = run.columns().stream().map(Column::name).toList();
        Map<String, Match> found = new LinkedHashMap<>(match(names, byHand));
        found.remove(run.stepColumn());
        return found;
    }

    /// Matches columns by their names alone.
    public Map<String, Match> match(Collection<String> columns, Map<String, String> byHand) {
        ColumnSearch search = new ColumnSearch(index, libraries(columns), columns);
        Map<String, Match> found = new LinkedHashMap<>();
        for (String column : columns) {
            String chosen = byHand.get(column);
            if (chosen == null) {
                search.find(column).ifPresent(match -> found.put(column, match));
            } else if (cards.contains(chosen)) {
                Transform transform = search.find(column)
                        .filter(match -> match.card().equals(chosen))
                        .map(Match::transform)
                        .orElse(Transform.NONE);
                found.put(column, new Match(column, chosen, How.HAND, transform, "Chosen by you"));
            }
        }
        return found;
    }

    /// Whether a column bears a name, with or without prefixes such as `train/`: how a detector finds its metric
    /// where no card speaks of it.
    public static boolean isNamed(String column, String name) {
        String metric = ColumnSearch.metric(column);
        return metric.equalsIgnoreCase(name)
                || Prefixes.strip(metric).stream()
                        .anyMatch(rest -> rest.name().equalsIgnoreCase(name) && !rest.evaluation());
    }
}
