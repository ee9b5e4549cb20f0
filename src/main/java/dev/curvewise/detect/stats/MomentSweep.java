package dev.curvewise.detect.stats;

import dev.curvewise.series.Series;

/// The moments of the window before each of many values, worked out at once where the whole column is known.
///
/// It makes the sums of [SlidingMoments], in the same order, so the results are the same to the last bit; but
/// it makes them for a stretch of values and puts them together afterwards in loops that take several values at
/// a time. It begins where the older part of the window is just used up, and takes whole windows.
public final class MomentSweep {

    /// Stretches shorter than this are not worth the loops.
    private static final int LEAST_LENGTH = 1024;

    private final int window;
    private final int length;

    private final double[] olderOrigin;
    private final double[] olderSum;
    private final double[] olderSquares;
    private final double[] newerOrigin;
    private final double[] newerSum;
    private final double[] newerSquares;

    // what hangs on the place within a window alone
    private final double[] olderSize;
    private final double[] olderInverse;
    private final double[] newerInverse;
    private final double[] newerShare;

    private final double[] apart;
    private final double[] mean;
    private final double[] std;

    /// The sums of the window before the next stretch, and where that stretch begins.
    private double totalSum;

    private double totalSquares;
    private int known = -1;

    /// @param window how many values a window holds, at least 2
    public MomentSweep(int window) {
        this.window = window;
        this.length = Math.max(1, LEAST_LENGTH / window) * window;
        olderOrigin = new double[length];
        olderSum = new double[length];
        olderSquares = new double[length];
        newerOrigin = new double[length];
        newerSum = new double[length];
        newerSquares = new double[length];
        olderSize = new double[length];
        olderInverse = new double[length];
        newerInverse = new double[length];
        newerShare = new double[length];
        apart = new double[length];
        mean = new double[length];
        std = new double[length];
        for (int i = 0; i < length; i++) {
            int newer = i % window;
            olderSize[i] = window - newer;
            olderInverse[i] = 1.0 / (window - newer);
            newerInverse[i] = newer == 0 ? 0 : 1.0 / newer;
            newerShare[i] = newer * (1.0 / window);
        }
    }

    /// How many values it takes at once.
    public int length() {
        return length;
    }

    /// The mean of the window before a value of the stretch taken last.
    public double[] mean() {
        return mean;
    }

    /// The population standard deviation of that window.
    public double[] std() {
        return std;
    }

    /// Works out the windows before the next [#length()] values.
    ///
    /// @param from the first of them; a whole window of finite values lies before it
    /// @return false where some value is not finite or a sum grew beyond all bounds; then nothing was worked out
    public boolean take(Series column, int from) {
        if (known != from) {
            whole(column, from - window);
        }
        known = -1;
        for (int at = 0; at < length; at += window) {
            newerSum[at] = totalSum;
            newerSquares[at] = totalSquares;
            newerOrigin[at] = column.value(from + at - window);
            both(column, from + at - window, at);
        }
        double finite = merge();
        for (int at = 0; at < length; at += window) {
            finite += whole(at);
        }
        if (finite != 0) {
            return false;
        }
        known = from + length;
        return true;
    }

    /// The sums of each suffix of a window, what is left of it as its values leave, and beside them those of
    /// each beginning of the next window, what has come so far: two chains of sums that do not wait for each
    /// other. The sums of the whole next window are kept.
    private void both(Series column, int first, int at) {
        double origin = column.value(first + window - 1);
        double sum = 0;
        double sumRest = 0;
        double squares = 0;
        double squaresRest = 0;
        int next = first + window;
        double nextOrigin = column.value(next);
        double nextSum = 0;
        double nextSumRest = 0;
        double nextSquares = 0;
        double nextSquaresRest = 0;
        for (int k = 1; k < window; k++) {
            newerOrigin[at + k] = nextOrigin;
            newerSum[at + k] = nextSum + nextSumRest;
            newerSquares[at + k] = nextSquares + nextSquaresRest;
            double d = column.value(first + window - k) - origin;
            double e = column.value(next + k) - nextOrigin;
            double total = sum + d;
            double nextTotal = nextSum + e;
            double added = total - sum;
            double nextAdded = nextTotal - nextSum;
            sumRest += (sum - (total - added)) + (d - added);
            nextSumRest += (nextSum - (nextTotal - nextAdded)) + (e - nextAdded);
            sum = total;
            nextSum = nextTotal;
            double square = d * d;
            double nextSquare = e * e;
            total = squares + square;
            nextTotal = nextSquares + nextSquare;
            added = total - squares;
            nextAdded = nextTotal - nextSquares;
            squaresRest += (squares - (total - added)) + (square - added);
            nextSquaresRest += (nextSquares - (nextTotal - nextAdded)) + (nextSquare - nextAdded);
            squares = total;
            nextSquares = nextTotal;
            olderOrigin[at + window - k] = origin;
            olderSum[at + window - k] = sum + sumRest;
            olderSquares[at + window - k] = squares + squaresRest;
        }
        totalSum = nextSum + nextSumRest;
        totalSquares = nextSquares + nextSquaresRest;
    }

    /// The sums of a whole window.
    private void whole(Series column, int first) {
        double origin = column.value(first);
        double sum = 0;
        double sumRest = 0;
        double squares = 0;
        double squaresRest = 0;
        for (int k = 1; k < window; k++) {
            double d = column.value(first + k) - origin;
            double total = sum + d;
            double added = total - sum;
            sumRest += (sum - (total - added)) + (d - added);
            sum = total;
            double square = d * d;
            total = squares + square;
            added = total - squares;
            squaresRest += (squares - (total - added)) + (square - added);
            squares = total;
        }
        totalSum = sum + sumRest;
        totalSquares = squares + squaresRest;
    }

    /// Puts both parts together as [SlidingMoments] does, in loops so short that the compiler takes several
    /// values of each at a time.
    ///
    /// @return 0 where all is finite
    private double merge() {
        for (int i = 0; i < length; i++) {
            double olderMean = olderSum[i] * olderInverse[i];
            double newerMean = newerSum[i] * newerInverse[i];
            double between = (newerOrigin[i] - olderOrigin[i]) + (newerMean - olderMean);
            apart[i] = between;
            mean[i] = olderOrigin[i] + (olderMean + between * newerShare[i]);
        }
        for (int i = 0; i < length; i++) {
            olderSquares[i] -= olderSum[i] * (olderSum[i] * olderInverse[i]);
        }
        for (int i = 0; i < length; i++) {
            newerSquares[i] -= newerSum[i] * (newerSum[i] * newerInverse[i]);
        }
        for (int i = 0; i < length; i++) {
            std[i] = Math.max(0, olderSquares[i])
                    + Math.max(0, newerSquares[i])
                    + apart[i] * apart[i] * (newerShare[i] * olderSize[i]);
        }
        double inverse = 1.0 / window;
        for (int i = 0; i < length; i++) {
            std[i] = Math.sqrt(Math.max(0, std[i]) * inverse);
        }
        double finite = 0;
        for (int i = 0; i < length; i++) {
            finite += (mean[i] - std[i]) * 0;
        }
        return finite;
    }

    /// The window that has no older part.
    ///
    /// @return 0 where it is finite
    private double whole(int at) {
        // of a place without newer values nothing was taken from their squares
        double newerMean = newerSum[at] * (1.0 / window);
        double spread = newerSquares[at] - newerSum[at] * newerMean;
        mean[at] = newerOrigin[at] + newerMean;
        std[at] = Math.sqrt(Math.max(0, spread) * (1.0 / window));
        return (mean[at] - std[at]) * 0;
    }
}
