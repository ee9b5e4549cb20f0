package dev.curvewise.detect.cross;

import dev.curvewise.detect.stats.BlockCurve;
import dev.curvewise.detect.stats.MannKendall;
import dev.curvewise.detect.stats.Robust;
import dev.curvewise.series.Figures;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.Optional;

/// Where a column went: its level at both ends, and whether the way between them is more than noise.
///
/// @param metric    the metric's id
/// @param start     median of the first eighth
/// @param end       median of the last eighth
/// @param direction 1 up, -1 down, 0 where it stayed or only wandered
/// @param late      the same for the last half alone
/// @param firstStep step of the first value
/// @param lastStep  step of the last value
record Move(String metric, double start, double end, int direction, int late, double firstStep, double lastStep) {

    private static final int LEAST_BLOCKS = 24;
    private static final double SIGNIFICANT = 3;

    /// Both ends must lie apart by so many σ of the column's noise, and by this share of its level.
    private static final double APART = 2;

    private static final double OF_LEVEL = 0.05;

    /// Follows a column; empty where it is too short.
    static Optional<Move> of(String metric, Series series) {
        BlockCurve open = new BlockCurve();
        for (int i = 0; i < series.size(); i++) {
            if (Double.isFinite(series.value(i))) {
                open.add(series.step(i), series.value(i));
            }
        }
        BlockCurve curve = open.ended();
        if (curve.size() < LEAST_BLOCKS) {
            return Optional.empty();
        }
        double[] means = curve.means();
        int n = means.length;
        return Optional.of(new Move(
                metric,
                Robust.median(means, 0, n / 8),
                Robust.median(means, n - n / 8, n),
                direction(means),
                direction(Arrays.copyOfRange(means, n / 2, n)),
                curve.firstStep(0),
                curve.lastStep(n - 1)));
    }

    private static int direction(double[] means) {
        int n = means.length;
        int part = Math.max(3, n / 8);
        double from = Robust.median(means, 0, part);
        double to = Robust.median(means, n - part, n);
        double noise = Robust.noise(means);
        double apart = Math.abs(to - from);
        boolean small = apart < APART * noise || apart < OF_LEVEL * Math.max(Math.abs(from), Math.abs(to));
        double z = MannKendall.of(means).z();
        return small || Math.abs(z) < SIGNIFICANT || Math.signum(z) != Math.signum(to - from) ? 0 : z > 0 ? 1 : -1;
    }

    boolean up() {
        return direction > 0;
    }

    boolean down() {
        return direction < 0;
    }

    boolean flat() {
        return direction == 0;
    }

    Evidence evidence() {
        String way = up() ? "rises from " : down() ? "falls from " : "stays about level, from ";
        return new Evidence(
                metric, way + Figures.text(start) + " to " + Figures.text(end), start, end, firstStep, lastStep);
    }
}
