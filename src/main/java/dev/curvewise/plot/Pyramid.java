package dev.curvewise.plot;

import dev.curvewise.series.Series;

/// Smallest and largest values of a column at several distances: each level summarises sixteen places of the one below,
/// which costs a fifteenth of the column's own memory and makes any stretch readable in a few dozen looks.
///
/// Only finite values count as smallest and largest; which other kinds a stretch holds is kept beside them.
public final class Pyramid {

    private static final int SHIFT = 4;
    private static final int FAN = 1 << SHIFT;

    private final Series series;
    private final double[][] lows;
    private final double[][] highs;
    private final byte[][] kinds;

    /// Builds the levels over the values of a series; about 2 ns a point.
    public Pyramid(Series series) {
        this.series = series;
        int levels = 0;
        for (int size = series.size(); size > FAN; size = above(size)) {
            levels++;
        }
        lows = new double[levels][];
        highs = new double[levels][];
        kinds = new byte[levels][];
        for (int level = 0; level < levels; level++) {
            int size = above(level == 0 ? series.size() : lows[level - 1].length);
            lows[level] = new double[size];
            highs[level] = new double[size];
            kinds[level] = new byte[size];
            if (level == 0) {
                fillFirst();
            } else {
                fill(level);
            }
        }
    }

    private static int above(int size) {
        return (size + FAN - 1) >> SHIFT;
    }

    private void fillFirst() {
        int size = series.size();
        for (int block = 0; block < lows[0].length; block++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            int end = Math.min(size, (block + 1) << SHIFT);
            double sum = 0;
            for (int i = block << SHIFT; i < end; i++) {
                double value = series.value(i);
                sum += value * 0;
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            if (sum == 0) {
                lows[0][block] = low;
                highs[0][block] = high;
                kinds[0][block] = Extent.FINITE;
            } else {
                fillMixed(block, end);
            }
        }
    }

    private void fillMixed(int block, int end) {
        Extent extent = new Extent();
        extent.clear();
        for (int i = block << SHIFT; i < end; i++) {
            takeValue(i, extent);
        }
        lows[0][block] = extent.low;
        highs[0][block] = extent.high;
        kinds[0][block] = (byte) extent.kinds;
    }

    private void fill(int level) {
        Extent extent = new Extent();
        int size = lows[level - 1].length;
        for (int block = 0; block < lows[level].length; block++) {
            extent.clear();
            int end = Math.min(size, (block + 1) << SHIFT);
            for (int i = block << SHIFT; i < end; i++) {
                takeBlock(level - 1, i, extent);
            }
            lows[level][block] = extent.low;
            highs[level][block] = extent.high;
            kinds[level][block] = (byte) extent.kinds;
        }
    }

    private void takeValue(int index, Extent out) {
        double value = series.value(index);
        // 0 for every finite number, NaN for all others: cheaper than asking twice
        if (value * 0 == 0) {
            if (value < out.low) {
                out.low = value;
            }
            if (value > out.high) {
                out.high = value;
            }
            out.kinds |= Extent.FINITE;
        } else {
            out.kinds |= kind(value);
        }
    }

    private static int kind(double value) {
        if (value == Double.POSITIVE_INFINITY) {
            return Extent.POSITIVE_INFINITY;
        }
        if (value == Double.NEGATIVE_INFINITY) {
            return Extent.NEGATIVE_INFINITY;
        }
        return Series.isMissing(value) ? Extent.MISSING : Extent.NAN;
    }

    private void takeBlock(int level, int block, Extent out) {
        double low = lows[level][block];
        double high = highs[level][block];
        if (low < out.low) {
            out.low = low;
        }
        if (high > out.high) {
            out.high = high;
        }
        out.kinds |= kinds[level][block];
    }

    /// Summarises the values from one index to before another.
    ///
    /// @param from the first index
    /// @param to   the index after the last, not below `from`
    /// @param out  takes the answer
    public void summarise(int from, int to, Extent out) {
        out.clear();
        int start = from;
        int end = to;
        for (int level = -1; start < end; level++) {
            boolean top = level == lows.length - 1;
            while (start < end && (top || (start & (FAN - 1)) != 0)) {
                take(level, start++, out);
            }
            while (start < end && (end & (FAN - 1)) != 0) {
                take(level, --end, out);
            }
            start >>= SHIFT;
            end >>= SHIFT;
        }
    }

    private void take(int level, int index, Extent out) {
        if (level < 0) {
            takeValue(index, out);
        } else {
            takeBlock(level, index, out);
        }
    }

    /// How many bytes the levels take.
    public long bytes() {
        long bytes = 0;
        for (double[] level : lows) {
            bytes += level.length * 17L;
        }
        return bytes;
    }
}
