package dev.curvewise.session;

import dev.curvewise.detect.alert.Severity;
import java.util.Collection;
import java.util.Comparator;

/// How a metric of the open runs stands, the worst last. A column that could not be judged is not one that is well.
public enum Standing {
    /// No column of it could be judged: too few values, another scale, or nothing watches it.
    UNJUDGED("○", "unjudged", "unjudged", "not judged"),
    /// Judged, and nothing found.
    CALM("●", "healthy", "calm", "no alert"),
    /// The worst alert is a warning.
    WARNING("▲", "warning", "warning", "worst alert warning"),
    /// The worst alert is critical.
    CRITICAL("✚", "critical", "critical", "worst alert critical");

    private final String sign;
    private final String styleClass;
    private final String word;
    private final String words;

    Standing(String sign, String styleClass, String word, String words) {
        this.sign = sign;
        this.styleClass = styleClass;
        this.word = word;
        this.words = words;
    }

    /// How the worst of some readings stands; [#UNJUDGED] of none.
    public static Standing of(Collection<Reading> readings) {
        return readings.stream()
                .map(Standing::of)
                .max(Comparator.naturalOrder())
                .orElse(UNJUDGED);
    }

    private static Standing of(Reading reading) {
        return reading.worst()
                .map(worst -> worst == Severity.CRITICAL ? CRITICAL : WARNING)
                .orElse(reading.isJudged() ? CALM : UNJUDGED);
    }

    /// One character that tells it apart without colour.
    public String sign() {
        return sign;
    }

    /// The name of its style class, after the colours of the theme.
    public String styleClass() {
        return styleClass;
    }

    /// What it is called in a sentence, as after "the worst".
    public String word() {
        return word;
    }

    /// What is said of it after "in the run, ".
    public String words() {
        return words;
    }

    /// Whether there is an alert.
    public boolean isAlert() {
        return compareTo(CALM) > 0;
    }
}
