package dev.curvewise.detect.cross;

import dev.curvewise.detect.stats.BlockCurve;
import dev.curvewise.detect.stats.Isotonic;
import dev.curvewise.detect.stats.MannKendall;
import dev.curvewise.detect.stats.Robust;
import dev.curvewise.series.Figures;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.Optional;

/// Where a column went: its level at both ends, and whether the way between them is more than noise.
///
/// @param column where it was read
/// @param course its course: the means of at most 128 stretches
/// @param start  median of the first eighth
/// @param end    median of the last eighth
/// @param way    which way it went over its whole length
/// @param late   the same for the last half alone
/// @param begin  the step from which on it moved, where the line through a tenth and three tenths of its way
///               starts; the first step where it went nowhere
record Move(Column column, Series course, double start, double end, Way way, Way late, double begin) {

    /// Which way a curve goes.
    enum Way {
        UP,
        DOWN,
        /// Both ends lie together.
        LEVEL,
        /// The ends lie apart, but what is between them goes up and down.
        WAVERING
    }

    private static final int LEAST_BLOCKS = 24;
    private static final double SIGNIFICANT = 3;

    /// A curve of which so much is explained by one that never turns back went that way, though it went in one leap
    /// or only from its middle on; the test for a steady trend does not see those.
    private static final double ONE_WAY = 0.7;

    /// Both ends must lie apart by so many σ of the column's noise, and by this share of its level.
    private static final double APART = 2;

    private static final double OF_LEVEL = 0.05;

    private static final double BEGUN = 0.1;

    /// What begins to move within this share of a run does so from the start, as far as can be told.
    private static final double AT_ONCE = 0.05;

    /// Follows a column; empty where it is too short.
    static Optional<Move> of(Column column) {
        Series series = column.series();
        BlockCurve open = new BlockCurve();
        for (int i = 0; i < series.size(); i++) {
            if (Double.isFinite(series.value(i))) {
                open.add(series.step(i), series.value(i));
            }
        }
        BlockCurve curve = open.ended();
        int n = curve.size();
        if (n < LEAST_BLOCKS) {
            return Optional.empty();
        }
        double[] means = curve.means();
        double[] steps = new double[n];
        Arrays.setAll(steps, curve::firstStep);
        Way way = way(means);
        return Optional.of(new Move(
                column,
                Series.of(steps, means),
                Robust.median(means, 0, n / 8),
                Robust.median(means, n - n / 8, n),
                way,
                way(Arrays.copyOfRange(means, n / 2, n)),
                begin(means, steps, way)));
    }

    private static Way way(double[] means) {
        int n = means.length;
        int part = Math.max(3, n / 8);
        double from = Robust.median(means, 0, part);
        double to = Robust.median(means, n - part, n);
        double apart = Math.abs(to - from);
        if (apart < APART * Robust.noise(means) || apart <= OF_LEVEL * Math.max(Math.abs(from), Math.abs(to))) {
            return Way.LEVEL;
        }
        Way way = to > from ? Way.UP : Way.DOWN;
        double z = MannKendall.of(means).z() * Math.signum(to - from);
        return z >= SIGNIFICANT || Isotonic.explained(means, oneWay(means, way)) >= ONE_WAY ? way : Way.WAVERING;
    }

    private static double[] oneWay(double[] means, Way way) {
        return way == Way.UP ? Isotonic.rising(means) : Isotonic.falling(means);
    }

    private static double begin(double[] means, double[] steps, Way way) {
        if (way != Way.UP && way != Way.DOWN) {
            return steps[0];
        }
        double[] fit = oneWay(means, way);
        int begun = reached(fit, BEGUN);
        int further = reached(fit, 3 * BEGUN);
        double begin = steps[Math.max(0, begun - Math.max(1, (further - begun) / 2))];
        return begin - steps[0] > AT_ONCE * (steps[steps.length - 1] - steps[0]) ? begin : steps[0];
    }

    /// Where a share of the way lies behind.
    private static int reached(double[] fit, double share) {
        double from = fit[0];
        double all = Math.abs(fit[fit.length - 1] - from);
        int at = 0;
        while (Math.abs(fit[at] - from) < share * all) {
            at++;
        }
        return at;
    }

    boolean up() {
        return way == Way.UP;
    }

    boolean down() {
        return way == Way.DOWN;
    }

    /// Whether its last half goes up.
    boolean upLate() {
        return late == Way.UP;
    }

    /// Whether its last half goes down.
    boolean downLate() {
        return late == Way.DOWN;
    }

    Evidence evidence() {
        String ends = Figures.text(start) + " to " + Figures.text(end);
        String words = switch (way) {
            case UP -> "rises from " + ends;
            case DOWN -> "falls from " + ends;
            case LEVEL -> "stays about level, from " + ends;
            case WAVERING -> "goes up and down, from " + ends;
        };
        String since = begin > course.firstStep() ? ", after step " + Figures.text(begin) : "";
        return new Evidence(column.metric(), column.name(), words + since, start, end, begin, course);
    }
}
