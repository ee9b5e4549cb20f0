package dev.curvewise.session;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Episode;
import dev.curvewise.detect.alert.Severity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something a detector found on a column of an open run: an episode, or a single alert.
///
/// @param reading the column, read as a metric
/// @param alert   the alert; of an episode the one furthest from its baseline
/// @param episode the episode, or null where alerts stand alone
public record Finding(
        Reading reading, Alert alert, @Nullable Episode episode) {

    /// An alert that stands alone.
    public Finding(Reading reading, Alert alert) {
        this(reading, alert, null);
    }

    /// An episode, seen at its peak.
    static Finding of(Reading reading, Episode episode) {
        return new Finding(reading, episode.peak(), episode);
    }

    /// Whether another one was found by the same test, on the same column of the same run, from the same step on;
    /// perhaps before rows were added.
    public boolean isLike(Finding other) {
        return reading.open().is(other.reading.open())
                && reading.match().equals(other.reading.match())
                && alert.detector().equals(other.alert.detector())
                && (episode == null) == (other.episode == null)
                && start() == other.start();
    }

    /// Whether another one has the same numbers; perhaps of a column with other rows.
    public boolean saysTheSameAs(Finding other) {
        return alert.equals(other.alert) && Objects.equals(episode, other.episode);
    }

    /// How much it matters.
    public Severity severity() {
        return episode == null ? alert.severity() : episode.severity();
    }

    /// The step it began on.
    public double start() {
        return episode == null ? alert.step() : episode.start();
    }

    /// The step it was last seen on.
    public double end() {
        return episode == null ? alert.step() : Math.max(episode.end(), episode.start());
    }
}
