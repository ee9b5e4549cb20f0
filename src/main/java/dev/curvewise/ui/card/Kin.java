package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A metric that is easily taken for another one: `approx_kl` for `kl`.
///
/// @param card     the metric the open runs do log
/// @param readings its columns
record Kin(MetricCard card, List<Reading> readings) {

    /// The near relative of a card that the open runs log while they do not log the card itself. A near relative is
    /// among the related cards, and its id says the whole id of the card and more.
    static Optional<Kin> of(MetricCard card, Session session) {
        if (!session.readings(card.id()).isEmpty()) {
            return Optional.empty();
        }
        return card.related().stream()
                .filter(id -> !id.equals(card.id()) && words(id).containsAll(words(card.id())))
                .filter(id -> !session.readings(id).isEmpty())
                .flatMap(id -> session.library().card(id).stream())
                .map(other -> new Kin(other, session.readings(other.id())))
                .findFirst();
    }

    private static Set<String> words(String id) {
        return new HashSet<>(Arrays.asList(id.split("[_-]")));
    }

    /// The columns as the runs call them.
    String columns() {
        return String.join(
                ", ",
                readings.stream()
                        .map(reading -> reading.match().column())
                        .distinct()
                        .toList());
    }
}
