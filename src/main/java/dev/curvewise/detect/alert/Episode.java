package dev.curvewise.detect.alert;

/// Alerts that belong together: one thing that happened, with a beginning and an end.
///
/// @param first    the first alert, which began it
/// @param peak     the alert furthest from its baseline
/// @param start    the step it began on: where the level left its plateau or the move began, which may lie before the
///                 first alert
/// @param end      the step of the last alert
/// @param severity the worst of them
/// @param alerts   how many alerts were joined
public record Episode(Alert first, Alert peak, double start, double end, Severity severity, int alerts) {

    /// The id of the detector or robust test.
    public String detector() {
        return first.detector();
    }

    /// An episode of a single alert.
    public static Episode of(Alert alert) {
        double since = alert.values().getOrDefault("since", alert.step());
        return new Episode(alert, alert, Math.min(since, alert.step()), alert.step(), alert.severity(), 1);
    }

    /// This episode with one more alert.
    public Episode and(Alert alert) {
        boolean further = distance(alert) > distance(peak);
        Severity worst = alert.severity().compareTo(severity) > 0 ? alert.severity() : severity;
        return new Episode(first, further ? alert : peak, start, alert.step(), worst, alerts + 1);
    }

    private static double distance(Alert alert) {
        double score = Math.abs(alert.baseline().score());
        return Double.isNaN(score) ? 0 : score;
    }
}
