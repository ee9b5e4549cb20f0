package dev.curvewise.detect.alert;

import java.util.List;

/// What the robust mode says of a column.
///
/// @param answer   whether it could be judged
/// @param reason   why not, or what was left out; one sentence, or empty
/// @param episodes what was found, in order; without an end the last ones still go on
/// @param alerts   every firing behind the episodes
public record Judgement(Answer answer, String reason, List<Episode> episodes, List<Alert> alerts) {

    /// Whether a column could be judged. "No alerts" means something only where it was.
    public enum Answer {
        /// All tests were made.
        JUDGED,
        /// The shape was judged, the level was not: the scale is unknown.
        SHAPE_ONLY,
        /// Too few values; only values that are not numbers are reported.
        TOO_SHORT,
        /// The numbers are on another scale than the metric's.
        WRONG_SCALE,
        /// The run has no column of this metric.
        NO_COLUMN,
        /// Nothing watches this metric.
        NO_DETECTOR,
        /// What watches this metric is switched off.
        SWITCHED_OFF
    }

    public Judgement {
        episodes = List.copyOf(episodes);
        alerts = List.copyOf(alerts);
    }

    /// The run does not log this metric.
    public static Judgement noColumn(String metric) {
        return new Judgement(Answer.NO_COLUMN, "This run has no column for " + metric, List.of(), List.of());
    }

    /// The run logs another quantity under this name.
    public static Judgement wrongScale(String reason) {
        return new Judgement(Answer.WRONG_SCALE, reason, List.of(), List.of());
    }

    /// Whether anything was found.
    public boolean silent() {
        return episodes.isEmpty();
    }
}
