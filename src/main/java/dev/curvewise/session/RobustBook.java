package dev.curvewise.session;

import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.robust.RobustRules;
import java.util.HashMap;
import java.util.Map;

/// The robust rules that were made so far: making them draws all examples of a metric, which is worth doing once.
final class RobustBook {

    private final Map<Expectation, RobustRules> made = new HashMap<>();

    /// The rules for a metric. May be asked from several threads.
    RobustRules of(Expectation expectation) {
        synchronized (made) {
            RobustRules known = made.get(expectation);
            if (known != null) {
                return known;
            }
        }
        RobustRules fresh = new RobustRules(expectation);
        synchronized (made) {
            return made.computeIfAbsent(expectation, e -> fresh);
        }
    }
}
