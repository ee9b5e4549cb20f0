package dev.curvewise.detect;

import org.jspecify.annotations.Nullable;

/// The mean reward moves one way without a pause: at least `consecutive_steps` moves in one direction that
/// together reach `min_drift_magnitude`. One warning per direction and run; an equal value, or one that is not
/// a number, ends the run.
final class RewardMeanDrift implements StockDetector {

    private static final String[] NAMES = {
        "value", "start", "change", "consecutive", "direction", "firstStep", "lastStep"
    };

    private final int consecutive;
    private final double magnitude;
    private final int warmup;
    private int seen;
    private double previous = Double.NaN;
    private double previousStep = Double.NaN;
    private int direction;
    private int moves;
    private double start;
    private double startStep;
    private boolean told;

    RewardMeanDrift(DetectorSettings settings) {
        this.consecutive = settings.count("consecutive_steps");
        this.magnitude = settings.number("min_drift_magnitude");
        this.warmup = settings.count("warmup_steps");
    }

    @Override
    public String id() {
        return DetectorKind.REWARD_MEAN_DRIFT.id();
    }

    @Override
    public @Nullable Severity judge(double step, double value) {
        boolean warming = seen < warmup && ++seen < warmup;
        boolean drift = !warming && drifts(value);
        previous = value;
        previousStep = step;
        return drift ? Severity.WARNING : null;
    }

    /// Written without branches where it can be: on noise every other move turns, and no processor can guess
    /// that.
    private boolean drifts(double value) {
        int way = (value > previous ? 1 : 0) - (value < previous ? 1 : 0);
        boolean goesOn = way == direction;
        start = goesOn ? start : previous;
        startStep = goesOn ? startStep : previousStep;
        told &= goesOn;
        direction = way;
        moves = way == 0 ? 0 : goesOn ? moves + 1 : 1;
        if (moves < consecutive || told || way == 0 || !(Math.abs(value - start) >= magnitude)) {
            return false;
        }
        told = true;
        return true;
    }

    /// How many moves in a row went up, or down as a negative number.
    @Override
    public double score() {
        return (double) direction * moves;
    }

    @Override
    public Alert explain(Severity severity, double step, double value) {
        Baseline baseline = new Baseline(
                start, Double.NaN, score(), moves, startStep, step, start + direction * magnitude, Double.NaN);
        Numbers numbers = new Numbers(NAMES, value, start, value - start, moves, direction, startStep, step);
        return new Alert(id(), severity, step, value, baseline, numbers);
    }
}
