package dev.curvewise.detect.alert;

/// What a value was held against: the samples of a window, and the thresholds that follow from them.
///
/// @param mean      the level: mean, or median in a robust detector
/// @param std       the spread: population standard deviation, or scaled MAD; NaN where the rule has none
/// @param score     the number the rule tests: z-score or ratio; NaN where it has none
/// @param count     how many samples the window held
/// @param firstStep step of the oldest sample, NaN where there is none
/// @param lastStep  step of the newest sample, NaN where there is none
/// @param warning   the value above (or below) which it warns, NaN where there is none
/// @param critical  the value above (or below) which it is critical, NaN where there is none
public record Baseline(
        double mean,
        double std,
        double score,
        int count,
        double firstStep,
        double lastStep,
        double warning,
        double critical) {

    /// No baseline: the rule looks at the value alone.
    public static final Baseline NONE =
            new Baseline(Double.NaN, Double.NaN, Double.NaN, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
