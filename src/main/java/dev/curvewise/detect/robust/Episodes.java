package dev.curvewise.detect.robust;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Episode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Joins alerts of one kind that follow each other closely.
final class Episodes {

    private record Open(int at, int last) {}

    private final List<Episode> episodes = new ArrayList<>();
    private final Map<String, Open> open = new HashMap<>();

    /// Adds the next alert.
    ///
    /// @param index how many values came before it
    /// @param gap   how many quiet values may lie between two alerts of one episode
    void add(Alert alert, int index, int gap) {
        String kind = alert.detector() + (alert.baseline().score() < 0 ? "-" : "+");
        Open before = open.get(kind);
        if (before != null && index - before.last() <= gap) {
            episodes.set(before.at(), episodes.get(before.at()).and(alert));
            open.put(kind, new Open(before.at(), index));
        } else {
            open.put(kind, new Open(episodes.size(), index));
            episodes.add(Episode.of(alert));
        }
    }

    List<Episode> list() {
        return List.copyOf(episodes);
    }
}
