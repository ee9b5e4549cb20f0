package dev.curvewise.detect.compatible;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.alert.Numbers;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.series.Series;
import org.jspecify.annotations.Nullable;

/// The mean reward moves one way without a pause: at least `consecutive_steps` moves in one direction that
/// together reach `min_drift_magnitude`. One warning per direction and run; an equal value, or one that is not
/// a number, ends the run.
final class RewardMeanDrift implements StockDetector {

    private static final String[] NAMES = {
        "value", "start", "change", "consecutive", "direction", "firstStep", "lastStep"
    };

    /// A turn is not looked for further away.
    private static final int FAR = 10_000;

    private final int consecutive;
    private final double magnitude;
    private final int warmup;
    private int seen;
    private double previous = Double.NaN;
    private double previousStep = Double.NaN;
    private int direction;
    private int moves;
    private boolean told;

    /// Where the run of moves began, and a place for what does not begin one: to write it somewhere takes less
    /// than to decide whether to write.
    private final double[] starts = new double[2];

    private final double[] startSteps = new double[2];

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
    public @Nullable Alert accept(double step, double value) {
        return alert(judge(step, value), step, value);
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
        double moved = value - previous;
        // 1 or -1 by its sign bit; 0 for a value that stays, and for one that is not a number
        int way = Math.abs(moved) > 0 ? (int) (Double.doubleToRawLongBits(moved) >> 63) | 1 : 0;
        int goesOn = (way * direction + 1) >> 1;
        starts[goesOn] = previous;
        startSteps[goesOn] = previousStep;
        direction = way;
        moves = (moves & -goesOn) + (way & 1);
        told &= goesOn == 1;
        if (moves < consecutive || told || way == 0 || !(Math.abs(value - starts[0]) >= magnitude)) {
            return false;
        }
        told = true;
        return true;
    }

    @Override
    public int judgeAhead(Series column, int from, int to, double[] scores, Rows fired) {
        if (seen < warmup) {
            return 0;
        }
        double before = previous;
        double begun = starts[0];
        double begunStep = startSteps[0];
        double beforeStep = previousStep;
        int way = direction;
        int run = moves;
        boolean said = told;
        int row = from;
        for (; row < to; row++) {
            double value = column.value(row);
            if (Series.isMissing(value)) {
                break;
            }
            int now = (value > before ? 1 : 0) - (value < before ? 1 : 0);
            boolean goesOn = now == way;
            begun = goesOn ? begun : before;
            begunStep = goesOn ? begunStep : beforeStep;
            said &= goesOn;
            way = now;
            run = now == 0 ? 0 : goesOn ? run + 1 : 1;
            scores[row] = (double) way * run;
            if (run >= consecutive && !said && now != 0 && Math.abs(value - begun) >= magnitude) {
                said = true;
                fired.add(row, Severity.WARNING);
            }
            before = value;
            beforeStep = column.step(row);
        }
        previous = before;
        previousStep = beforeStep;
        starts[0] = begun;
        startSteps[0] = begunStep;
        direction = way;
        moves = run;
        told = said;
        return row - from;
    }

    /// Where the way turned last, everything is counted from there.
    @Override
    public int feedFrom(Series column, int row) {
        for (int at = row - 2; at > 0 && at > row - FAR; at--) {
            double value = column.value(at);
            if (Double.compare(Math.signum(column.value(at + 1) - value), Math.signum(value - column.value(at - 1)))
                    != 0) {
                return at;
            }
        }
        return -1;
    }

    /// How many moves in a row went up, or down as a negative number.
    @Override
    public double score() {
        return (double) direction * moves;
    }

    @Override
    public Alert explain(Severity severity, double step, double value) {
        double start = starts[0];
        double startStep = startSteps[0];
        Baseline baseline = new Baseline(
                start, Double.NaN, score(), moves, startStep, step, start + direction * magnitude, Double.NaN);
        Numbers numbers = new Numbers(NAMES, value, start, value - start, moves, direction, startStep, step);
        return new Alert(id(), severity, step, value, baseline, numbers);
    }
}
