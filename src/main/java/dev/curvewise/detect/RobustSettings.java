package dev.curvewise.detect;

/// What the robust mode is set to.
///
/// @param spikeSigmas how many robust σ a spike lies from its neighbours
/// @param shiftSigmas how many robust σ a level lies from its plateau
/// @param trendZ      the Mann–Kendall z above which a move is a trend; for its false-alarm rate see [MannKendall]
/// @param floor       σ is never smaller than this share of the level
/// @param least       values without which nothing is judged
/// @param freezeAt    the step at which the plateau is taken, or NaN to wait until the column has levelled off
public record RobustSettings(
        double spikeSigmas, double shiftSigmas, double trendZ, double floor, int least, double freezeAt) {

    /// What holds where nothing is said.
    public static final RobustSettings DEFAULT = new RobustSettings(8, 6, 4, 0.01, 30, Double.NaN);

    /// The same, with the plateau taken at a step.
    public RobustSettings frozenAt(double step) {
        return new RobustSettings(spikeSigmas, shiftSigmas, trendZ, floor, least, step);
    }
}
