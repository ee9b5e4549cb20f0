package dev.curvewise.detect.compatible;

import dev.curvewise.detect.alert.Severity;
import dev.curvewise.detect.stats.RowSet;

/// Takes the rows of a column that fire, with a severity each.
public final class Rows {

    private final long[] fired;
    private final long[] critical;

    /// @param size how many rows the column has
    public Rows(int size) {
        fired = new long[(size + 63) >> 6];
        critical = new long[fired.length];
    }

    public void add(int row, Severity severity) {
        fired[row >> 6] |= 1L << row;
        if (severity == Severity.CRITICAL) {
            critical[row >> 6] |= 1L << row;
        }
    }

    /// Holds the scores of rows against two limits, both strict and the second not below the first; NaN is
    /// beyond none. Which rows fire is found without a branch: where a third of them do, none could be guessed.
    public void hold(double[] scores, int from, int to, double warn, double crit) {
        for (int row = from; row < to; ) {
            int word = row >> 6;
            int end = Math.min(to, (word + 1) << 6);
            long warned = 0;
            for (; row < end; row++) {
                warned |= (scores[row] > warn ? 1L : 0L) << row;
            }
            fired[word] |= warned;
            for (long left = warned; left != 0; left &= left - 1) {
                long bit = Long.lowestOneBit(left);
                critical[word] |= scores[(word << 6) + Long.numberOfTrailingZeros(left)] > crit ? bit : 0;
            }
        }
    }

    /// Takes what others took.
    public void addAll(Rows others) {
        for (int i = 0; i < fired.length; i++) {
            fired[i] |= others.fired[i];
            critical[i] |= others.critical[i];
        }
    }

    /// The rows that fire.
    public RowSet fired() {
        return RowSet.of(fired);
    }

    /// Those of them that are critical.
    public RowSet critical() {
        return RowSet.of(critical);
    }
}
