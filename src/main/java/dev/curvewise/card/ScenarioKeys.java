package dev.curvewise.card;

import dev.curvewise.card.yaml.YamlMap;

/// How scenarios are keyed in a card.
public final class ScenarioKeys {

    private ScenarioKeys() {}

    /// The key of a side of the examples, and of its only scenario in the flat form: `healthy` or `unhealthy`.
    public static String side(boolean healthy) {
        return healthy ? "healthy" : "unhealthy";
    }

    /// The label of a scenario that gives none: its key as a title.
    public static String title(String key) {
        return Identity.titleOf(key);
    }

    /// Whether a side says itself what a scenario says. A *named* scenario may well be called `shape`, but then it is a
    /// map without a kind.
    public static boolean isFlat(YamlMap side) {
        for (YamlMap.Entry entry : side.entries()) {
            if (CardKeys.SCENARIO.contains(entry.name())) {
                if (!(entry.value() instanceof YamlMap map)
                        || (entry.name().equals("shape") && map.get("kind") != null)) {
                    return true;
                }
            }
        }
        return false;
    }
}
