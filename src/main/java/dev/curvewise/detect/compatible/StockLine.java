package dev.curvewise.detect.compatible;

import dev.curvewise.detect.alert.ScoreLine;
import dev.curvewise.series.Series;

/// The number that a stock detector tests, as a line with its limits.
public final class StockLine {

    private static final String SIGMAS = "Standard deviations from the mean of the baseline";

    private StockLine() {}

    /// The line of a stock detector.
    ///
    /// @param values its scores along a column
    public static ScoreLine of(DetectorSettings settings, Series values) {
        return switch (settings.kind()) {
            case KL_EXPLOSION, GRADIENT_NORM_SPIKE -> {
                double sigmas = settings.number("sigma_multiplier");
                yield new ScoreLine(SIGMAS, "σ", values, sigmas, ZDetector.CRITICAL_FACTOR * sigmas, Double.NaN);
            }
            case ADVANTAGE_VARIANCE ->
                multiples("Multiple of the mean of the baseline", values, settings.number("std_multiplier"));
            case REWARD_HACKING ->
                multiples("Multiple of the baseline's variance", values, settings.number("variance_multiplier"));
            case ENTROPY_COLLAPSE -> {
                int needed = settings.count("consecutive_steps");
                yield new ScoreLine(
                        "Values in a row below the threshold",
                        "values",
                        values,
                        Math.max(1, needed / 2),
                        needed,
                        Double.NaN);
            }
            case REWARD_MEAN_DRIFT -> {
                int needed = settings.count("consecutive_steps");
                yield new ScoreLine(
                        "Moves in a row in one direction, downward below zero",
                        "moves",
                        values,
                        needed,
                        Double.NaN,
                        -needed);
            }
            case LOSS_NAN ->
                new ScoreLine("Every value that is not finite fires", "", values, Double.NaN, Double.NaN, Double.NaN);
        };
    }

    private static ScoreLine multiples(String title, Series values, double limit) {
        return new ScoreLine(title, "×", values, limit, 2 * limit, Double.NaN);
    }
}
