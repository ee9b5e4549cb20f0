package dev.curvewise.detect.robust;

import dev.curvewise.detect.stats.BlockCurve;
import dev.curvewise.detect.stats.Robust;
import org.jspecify.annotations.Nullable;

/// The search for a level that was left for good: a [Plateau], and blocks after it that stay away from it.
///
/// Every place from the first quarter on is tried as the end of a plateau a quarter of the column long. The
/// step is the block where the sum of deviations from half-way between both levels turns (the cumulative sum of
/// Page, *Continuous inspection schemes*, Biometrika 41, 1954).
///
/// @param plateau the level that was left
/// @param at      the first block away from it
/// @param after   the median of the blocks away from it
/// @param score   how many σ of the plateau's blocks they lie from it
record Shift(Plateau plateau, int at, double after, double score) {

    private static final int LEAST_BLOCKS = 48;
    private static final int LEAST_AFTER = 4;
    private static final int LEAST_FROZEN = 4;

    /// Of the blocks after it, so many must be away from the plateau.
    private static final double SHARE = 0.8;

    /// A single block is away when it lies so many σ out.
    private static final double AWAY = 2;

    /// The largest shift of a column, or null where there is no plateau that it left.
    ///
    /// @param freezeAt the step at which the plateau ends, the column's end being held against it; NaN to search
    static @Nullable Shift of(BlockCurve curve, double floorShare, double floorUnit, double freezeAt) {
        double[] means = curve.means();
        int n = means.length;
        if (!Double.isNaN(freezeAt)) {
            int to = 0;
            while (to < n && curve.lastStep(to) <= freezeAt) {
                to++;
            }
            int from = Math.max(to, n - Math.max(LEAST_AFTER, n / 8));
            return to < LEAST_FROZEN || n - from < LEAST_AFTER
                    ? null
                    : after(means, Plateau.of(means, 0, to, floorShare, floorUnit), from, n);
        }
        return largest(means, floorShare, floorUnit, Plateau.ALLOWED);
    }

    /// The largest shift of a column.
    ///
    /// @param errors how many standard errors the halves of a plateau may lie apart
    static @Nullable Shift largest(double[] means, double floorShare, double floorUnit, double errors) {
        Shift largest = null;
        int n = means.length;
        int length = n / 4;
        for (int to = length; n >= LEAST_BLOCKS && to <= n - LEAST_AFTER; to += 2) {
            Plateau plateau = Plateau.ifLevel(means, to - length, to, floorShare, floorUnit, errors);
            int until = Math.min(n, to + Math.max(LEAST_AFTER, length));
            Shift test = plateau == null ? null : after(means, plateau, to, until);
            if (test != null && (largest == null || Math.abs(test.score()) > Math.abs(largest.score()))) {
                largest = test;
            }
        }
        return largest;
    }

    private static @Nullable Shift after(double[] means, Plateau plateau, int from, int until) {
        double after = Robust.median(means, from, until);
        double score = plateau.score(after);
        int away = 0;
        for (int i = from; i < until; i++) {
            away += plateau.score(means[i]) * Math.signum(score) > AWAY ? 1 : 0;
        }
        return away < SHARE * (until - from)
                ? null
                : new Shift(plateau, turn(means, plateau, after, until), after, score);
    }

    private static int turn(double[] means, Plateau plateau, double after, int until) {
        double half = (plateau.level() + after) / 2;
        double sign = Math.signum(after - plateau.level());
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        int at = plateau.to();
        for (int i = (plateau.from() + plateau.to()) / 2; i < until; i++) {
            if (sum < least) {
                least = sum;
                at = i;
            }
            sum += sign * (means[i] - half);
        }
        return at;
    }
}
