package dev.curvewise.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Two settings on one column: what the second one adds and what it misses.
///
/// @param gained alerts that only the second one gives
/// @param lost   alerts that only the first one gives
/// @param kept   alerts of the second one that the first one gives too; the severity may differ
public record Comparison(List<Alert> gained, List<Alert> lost, List<Alert> kept) {

    private record Place(String detector, double step) {

        static Place of(Alert alert) {
            return new Place(alert.detector(), alert.step());
        }
    }

    public Comparison {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        kept = List.copyOf(kept);
    }

    /// Compares the alerts before a change with those after it.
    public static Comparison of(List<Alert> before, List<Alert> after) {
        Set<Place> old = places(before);
        Set<Place> now = places(after);
        return new Comparison(
                after.stream().filter(a -> !old.contains(Place.of(a))).toList(),
                before.stream().filter(a -> !now.contains(Place.of(a))).toList(),
                after.stream().filter(a -> old.contains(Place.of(a))).toList());
    }

    private static Set<Place> places(List<Alert> alerts) {
        Set<Place> places = new HashSet<>();
        alerts.forEach(a -> places.add(Place.of(a)));
        return places;
    }
}
