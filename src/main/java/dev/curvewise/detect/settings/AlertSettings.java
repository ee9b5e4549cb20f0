package dev.curvewise.detect.settings;

/// Which alerts are passed on.
///
/// @param cooldownSteps    how many step numbers must lie between two alerts of one detector and severity
/// @param maxAlertsPerRun  how many alerts a run may give
public record AlertSettings(int cooldownSteps, int maxAlertsPerRun) {

    /// What holds where nothing is said.
    public static final AlertSettings DEFAULT = new AlertSettings(100, 50);
}
