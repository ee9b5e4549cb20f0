package dev.curvewise.ui.app;

import dev.curvewise.detect.Severity;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Place;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Session;
import java.util.Comparator;
import java.util.Optional;

/// Where to look first in a run that was just opened: at its worst alert, else at its first metric.
final class Landing {

    private Landing() {}

    static Optional<Place> of(Session session, OpenRun run) {
        return session.library().cards().stream()
                .flatMap(card -> session.readings(card.id()).stream())
                .filter(reading -> reading.open().equals(run))
                .max(Comparator.comparingInt(Landing::weight))
                .map(reading -> new Place.Card(reading.match().card()));
    }

    private static int weight(Reading reading) {
        int worst = reading.worst().map(Severity::ordinal).orElse(-1) + 1;
        return worst * 10_000 + Math.min(reading.raw().size(), 9_999);
    }
}
