package dev.curvewise.detect.robust;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.alert.Detector;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.alert.Numbers;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.detect.stats.BlockCurve;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The robust rules for one column, a value at a time: spikes, levels and values that are not numbers while it
/// runs; shift, trend and shape when asked what the whole column so far looks like.
///
/// A value that is not finite is reported and otherwise leaves no trace: with or without it, everything else is
/// the same. A spike never enters a baseline, so it hides nothing that follows; when a level stays, it is taken
/// as the new one.
public final class RobustDetector implements Detector {

    static final double CRITICAL_FACTOR = 1.5;

    /// So many outliers in a row are no spike but a new level.
    private static final int NEW_LEVEL = 12;

    private static final int LEAST_BLOCKS = 5;

    /// So many NaN before the first number are no fault.
    private static final int NOTHING_YET = 10;

    /// Fewer values are taken one by one.
    private static final int WORTH_IT = 8;

    private static final String[] NAMES = {
        "value", "mean", "std", "z", "count", "firstStep", "lastStep", "threshold", "since"
    };
    private static final String[] VALUE_ONLY = {"value"};

    private final Expectation expectation;
    private final RobustSettings settings;
    private final Limits limits;
    private final BlockCurve curve = new BlockCurve();
    private final Neighbourhood neighbours;
    private final Peaks peaks = new Peaks();

    /// A value less robust σ than this from its neighbours is neither a spike nor kept out of the baseline.
    private final double plain;

    private int finite;
    private int outliers;
    private double outliersSince;
    private double levelSince = Double.NaN;
    private double levelSide;
    private double begunAway = Double.NaN;
    private boolean reached;
    private int nothing;
    private double latest = Double.NaN;
    private double beyond = Double.NaN;

    RobustDetector(Expectation expectation, RobustSettings settings, Limits limits) {
        this.expectation = expectation;
        this.settings = settings;
        this.limits = limits;
        double least = Math.min(settings.spikeSigmas(), Math.min(limits.spikeUp(), limits.spikeDown()));
        this.plain = Math.min(Neighbourhood.TAME, least);
        this.neighbours = new Neighbourhood(settings.floor(), limits.floor(settings));
    }

    @Override
    public String id() {
        return "robust";
    }

    @Override
    public @Nullable Alert accept(double step, double value) {
        latest = Double.NaN;
        if (!Double.isFinite(value)) {
            // before there is anything to average many a library logs NaN for a while
            boolean early = finite == 0 && Double.isNaN(value) && ++nothing < NOTHING_YET;
            return early || !settings.tests().contains(RobustKind.NON_FINITE)
                    ? null
                    : new Alert(
                            RobustKind.NON_FINITE.id(),
                            Severity.CRITICAL,
                            step,
                            value,
                            Baseline.NONE,
                            new Numbers(VALUE_ONLY, value));
        }
        finite++;
        Alert alert = spike(step, value);
        if (curve.add(step, value)) {
            neighbours.follow(curve);
            alert = worse(alert, level(step, value));
        }
        return finite < settings.least() ? null : alert;
    }

    /// Takes as many of the next values of a column as it can at once: the same as one by one, but sooner.
    /// Those are the values that are like their neighbours and change nothing that others are held against.
    ///
    /// @param from   the next row
    /// @param to     the row after the last
    /// @param scores takes what [#score()] says of each, from 0 on
    /// @return how many were taken; 0 where the next one has to be taken by itself
    int acceptAhead(Series column, int from, int to, double[] scores) {
        if (!neighbours.ready()) {
            return 0;
        }
        int room = Math.min(Math.min(scores.length, to - from), curve.room());
        room = Math.min(room, neighbours.room(Math.max(1, curve.length() / 2)));
        int taken = room < WORTH_IT ? 0 : neighbours.scores(column, from, room, plain, scores);
        if (taken == 0) {
            return 0;
        }
        neighbours.acceptAll(column, from, taken);
        curve.addAll(column, from, taken);
        peaks.spikes(scores, taken, plain);
        outliers = 0;
        finite += taken;
        latest = scores[taken - 1];
        return taken;
    }

    /// How many robust σ the value just taken lay from its neighbours; NaN where that was not asked.
    public double score() {
        return latest;
    }

    /// How many spans of the healthy examples the level lies above healthy ones, or below as a negative number;
    /// NaN where that is not known.
    double beyond() {
        return beyond;
    }

    private @Nullable Alert spike(double step, double value) {
        int stride = Math.max(1, curve.length() / 2);
        if (!neighbours.ready()) {
            neighbours.offer(value, stride);
            neighbours.accept(value, stride);
            return null;
        }
        double score = neighbours.score(value);
        neighbours.offer(value, stride);
        latest = score;
        double limit = limits.spike(score);
        if (!(Math.abs(score) > settings.spikeSigmas())) {
            outliers = 0;
            neighbours.accept(value, stride);
        } else {
            if (outliers == 0) {
                outliersSince = step;
            }
            if (++outliers >= Math.max(NEW_LEVEL, 2 * stride)) {
                neighbours.restart();
                outliers = 0;
            }
        }
        peaks.spike(score);
        return Math.abs(score) > limit && matters(score) && settings.tests().contains(RobustKind.SPIKE)
                ? alert(RobustKind.SPIKE, step, value, neighbours.baseline(score, limit), limit, outliersSince)
                : null;
    }

    private @Nullable Alert level(double step, double value) {
        Range healthy = limits.level();
        if (curve.size() < LEAST_BLOCKS) {
            return null;
        }
        double now = neighbours.level();
        peaks.level(now);
        if (healthy == null) {
            return null;
        }
        double away = now > healthy.high() ? now - healthy.high() : now < healthy.low() ? now - healthy.low() : 0;
        beyond = away / limits.unit();
        Range stated = expectation.healthyRange();
        reached |= stated == null ? away == 0 : stated.contains(now);
        if (Double.isNaN(begunAway)) {
            begunAway = away;
        }
        if (away == 0 || !matters(away) || !settings.tests().contains(RobustKind.LEVEL)) {
            levelSince = Double.NaN;
            return null;
        }
        // a curve that falls through the whole range begins to be outside anew
        if (Double.isNaN(levelSince) || Math.signum(away) != levelSide) {
            levelSide = Math.signum(away);
            levelSince = curve.firstStep(curve.size() - 1);
        }
        // many a healthy run begins elsewhere and comes in
        return reached ? outside(healthy, away, step, value) : null;
    }

    /// The level at the end of a column that has never been where it should be and has hardly come nearer.
    private @Nullable Alert neverReached() {
        Range healthy = limits.level();
        if (healthy == null || reached || Double.isNaN(levelSince)) {
            return null;
        }
        double now = neighbours.level();
        double away = now > healthy.high() ? now - healthy.high() : now - healthy.low();
        boolean nearer = Math.signum(away) == Math.signum(begunAway) && Math.abs(away) < Math.abs(begunAway) / 2;
        BlockCurve ended = curve.ended();
        return nearer ? null : outside(healthy, away, ended.lastStep(ended.size() - 1), now);
    }

    private Alert outside(Range healthy, double away, double step, double value) {
        double edge = away > 0 ? healthy.high() : healthy.low();
        double score = away / limits.unit();
        Baseline baseline = new Baseline(
                edge, limits.unit(), score, 0, Double.NaN, Double.NaN, edge, edge + Math.signum(away) * limits.unit());
        Severity severity = Math.abs(score) > 1 ? Severity.CRITICAL : Severity.WARNING;
        return alert(RobustKind.LEVEL, severity, step, value, baseline, 0, levelSince);
    }

    /// What the column so far looks like as a whole.
    ///
    /// Asking changes nothing that later values are held against.
    List<Alert> whole() {
        if (finite < settings.least()) {
            return List.of();
        }
        List<Alert> alerts = new ArrayList<>();
        Alert level = neverReached();
        if (level != null) {
            alerts.add(level);
        }
        alerts.addAll(Whole.of(curve.ended(), expectation, settings, limits));
        return alerts;
    }

    private boolean matters(double score) {
        return score > 0 ? expectation.risingIsBad() : expectation.fallingIsBad();
    }

    static Alert alert(RobustKind test, double step, double value, Baseline baseline, double limit, double since) {
        Severity severity = Math.abs(baseline.score()) > CRITICAL_FACTOR * limit ? Severity.CRITICAL : Severity.WARNING;
        return alert(test, severity, step, value, baseline, limit, since);
    }

    private static Alert alert(
            RobustKind test, Severity severity, double step, double value, Baseline b, double limit, double since) {
        Numbers numbers = new Numbers(
                NAMES, value, b.mean(), b.std(), b.score(), b.count(), b.firstStep(), b.lastStep(), limit, since);
        return new Alert(test.id(), severity, step, value, b, numbers);
    }

    private static @Nullable Alert worse(@Nullable Alert one, @Nullable Alert other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.severity().compareTo(one.severity()) > 0 ? other : one;
    }

    /// The largest scores met, for calibration.
    Peaks peaks() {
        return peaks;
    }

    BlockCurve curve() {
        return curve;
    }

    int finite() {
        return finite;
    }
}
