package dev.curvewise.bench;

import dev.curvewise.detect.compatible.DetectorKind;
import java.util.function.IntPredicate;

/// The stock rules done the plain way: for every value the window is gone through again, as a loop over arrays. What
/// they answer is the same but for rounding.
final class PlainRule {

    private static final int WINDOW = 100;
    private static final int CONSECUTIVE = 50;
    private static final int FIRST = 20;

    private PlainRule() {}

    /// Whether a rule fires on a row, worked out from the values before it.
    static IntPredicate of(DetectorKind kind, double[] x) {
        return switch (kind) {
            case KL_EXPLOSION -> i -> i >= WINDOW && z(x, i - WINDOW + 1, i, x[i]) > 20;
            case GRADIENT_NORM_SPIKE -> i -> i >= WINDOW && z(x, 0, WINDOW, x[i]) > 20;
            case ADVANTAGE_VARIANCE -> i -> i >= WINDOW && x[i] / mean(x, i - WINDOW + 1, i) > 3;
            case REWARD_HACKING ->
                i -> {
                    double sum = 0;
                    for (int j = 0; j < Math.min(FIRST, i); j++) {
                        sum += x[j] * x[j];
                    }
                    return i >= WINDOW && x[i] * x[i] / (sum / FIRST) > 3;
                };
            case ENTROPY_COLLAPSE ->
                i -> {
                    int below = 0;
                    for (int j = Math.max(0, i - CONSECUTIVE + 1); j <= i; j++) {
                        below += x[j] < 1 ? 1 : 0;
                    }
                    return below == CONSECUTIVE;
                };
            case REWARD_MEAN_DRIFT ->
                i -> {
                    int ups = 0;
                    int downs = 0;
                    for (int j = Math.max(1, i - CONSECUTIVE + 1); j <= i; j++) {
                        ups += x[j] > x[j - 1] ? 1 : 0;
                        downs += x[j] < x[j - 1] ? 1 : 0;
                    }
                    return ups == CONSECUTIVE || downs == CONSECUTIVE;
                };
            case LOSS_NAN -> i -> !Double.isFinite(x[i]);
        };
    }

    private static double z(double[] x, int from, int to, double value) {
        double mean = mean(x, from, to);
        double squares = 0;
        for (int j = from; j < to; j++) {
            squares += (x[j] - mean) * (x[j] - mean);
        }
        return (value - mean) / Math.max(Math.sqrt(squares / (to - from)), 1e-8);
    }

    private static double mean(double[] x, int from, int to) {
        double sum = 0;
        for (int j = from; j < to; j++) {
            sum += x[j];
        }
        return sum / (to - from);
    }
}
