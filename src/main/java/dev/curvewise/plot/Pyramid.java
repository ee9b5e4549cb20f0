package dev.curvewise.plot;

import dev.curvewise.series.Series;
import java.util.stream.IntStream;

/// Smallest and largest values of a column at several distances: each level summarises eight places of the one
/// below, which costs less than a sixth of the points' own memory and makes any stretch readable in a few dozen
/// looks.
///
/// Only finite values count as smallest and largest; which other kinds a stretch holds is kept beside them.
public final class Pyramid {

    private static final int SHIFT = 3;
    private static final int FAN = 1 << SHIFT;

    /// Fewer blocks are filled by one thread.
    private static final int WORTH_A_THREAD = 16_384;

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
        int blocks = lows[0].length;
        int threads = blocks < WORTH_A_THREAD ? 1 : Runtime.getRuntime().availableProcessors();
        if (threads == 1) {
            fillFirst(0, blocks);
        } else {
            IntStream.range(0, threads)
                    .parallel()
                    .forEach(i ->
                            fillFirst((int) ((long) blocks * i / threads), (int) ((long) blocks * (i + 1) / threads)));
        }
    }

    private void fillFirst(int from, int to) {
        int whole = Math.min(to, series.size() >> SHIFT);
        for (int block = from; block < whole; block++) {
            int i = block << SHIFT;
            double a = series.value(i);
            double b = series.value(i + 1);
            double c = series.value(i + 2);
            double d = series.value(i + 3);
            double e = series.value(i + 4);
            double f = series.value(i + 5);
            double g = series.value(i + 6);
            double h = series.value(i + 7);
            // in pairs, so that none has to wait for the one before
            double low = Math.min(Math.min(Math.min(a, b), Math.min(c, d)), Math.min(Math.min(e, f), Math.min(g, h)));
            double high = Math.max(Math.max(Math.max(a, b), Math.max(c, d)), Math.max(Math.max(e, f), Math.max(g, h)));
            if (high - low < Double.POSITIVE_INFINITY) {
                lows[0][block] = low;
                highs[0][block] = high;
                kinds[0][block] = Extent.FINITE;
            } else if (isMissing(i, i + FAN)) {
                lows[0][block] = Double.POSITIVE_INFINITY;
                highs[0][block] = Double.NEGATIVE_INFINITY;
                kinds[0][block] = Extent.MISSING;
            } else {
                fillMixed(block, i + FAN);
            }
        }
        if (whole < to) {
            fillMixed(whole, series.size());
        }
    }

    private boolean isMissing(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Series.isMissing(series.value(i))) {
                return false;
            }
        }
        return true;
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
            takeBlocks(level - 1, block << SHIFT, end, extent);
            lows[level][block] = extent.low;
            highs[level][block] = extent.high;
            kinds[level][block] = (byte) extent.kinds;
        }
    }

    /// The first missing value at or after an index, or the size where there is none; passes by blocks without
    /// any.
    int nextMissing(int from) {
        int size = series.size();
        for (int i = from; i < size; i++) {
            if ((i & (FAN - 1)) == 0) {
                while (kinds.length > 0 && i < size && (kinds[0][i >> SHIFT] & Extent.MISSING) == 0) {
                    i += FAN;
                }
            }
            if (i < size && Series.isMissing(series.value(i))) {
                return i;
            }
        }
        return size;
    }

    /// How many values of each kind there are; looks only into blocks with values that are not finite.
    Counts counts(int unplaced) {
        if (kinds.length == 0) {
            return Counts.of(series, unplaced);
        }
        Counts counts = new Counts(0, 0, 0, 0, 0, unplaced);
        long plain = 0;
        long missing = 0;
        for (int block = 0; block < kinds[0].length; block++) {
            int from = block << SHIFT;
            int to = Math.min(series.size(), from + FAN);
            if (kinds[0][block] == Extent.FINITE) {
                plain += to - from;
            } else if (kinds[0][block] == Extent.MISSING) {
                missing += to - from;
            } else {
                counts = counts.plus(Counts.of(series, from, to));
            }
        }
        return counts.plus(new Counts(plain, missing, 0, 0, 0, 0));
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

    /// Summarises the values from one index to before another.
    ///
    /// It begins with the coarsest blocks that lie wholly inside and only looks into the finer ones at both ends
    /// where the block around them says that something new may be found there, which is rarely so.
    ///
    /// @param from the first index
    /// @param to   the index after the last, not below `from`
    /// @param out  takes the answer
    public void summarise(int from, int to, Extent out) {
        out.clear();
        int level = -1;
        while (level + 1 < lows.length && firstBlock(level + 1, from) < to >> shift(level + 1)) {
            level++;
        }
        if (level < 0) {
            takeValues(from, to, out);
            return;
        }
        int first = firstBlock(level, from);
        int end = to >> shift(level);
        takeBlocks(level, first, end, out);
        takeBefore(level, from, first << shift(level), out);
        takeAfter(level, end << shift(level), to, out);
    }

    /// The index of the first of the smallest or of the largest values of all, by halving.
    int indexOf(double extreme) {
        Extent extent = new Extent();
        int from = 0;
        int to = series.size();
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            summarise(from, middle, extent);
            if (extent.low == extreme || extent.high == extreme) {
                to = middle;
            } else {
                from = middle;
            }
        }
        return from;
    }

    private static int shift(int level) {
        return SHIFT * (level + 1);
    }

    /// The first block of a level that begins at or after an index.
    private static int firstBlock(int level, int index) {
        int shift = shift(level);
        return (int) ((index + (1L << shift) - 1) >> shift);
    }

    /// Takes what lies before the whole blocks of a level: the end of one more block.
    private void takeBefore(int level, int from, int to, Extent out) {
        int end = to;
        for (int l = level; from < end && mayAdd(l, (end - 1) >> shift(l), out); l--) {
            if (l == 0) {
                takeValues(from, end, out);
                return;
            }
            int first = firstBlock(l - 1, from);
            takeBlocks(l - 1, first, end >> shift(l - 1), out);
            end = first << shift(l - 1);
        }
    }

    /// Takes what lies after the whole blocks of a level: the beginning of one more block.
    private void takeAfter(int level, int from, int to, Extent out) {
        int start = from;
        for (int l = level; start < to && mayAdd(l, start >> shift(l), out); l--) {
            if (l == 0) {
                takeValues(start, to, out);
                return;
            }
            int end = to >> shift(l - 1);
            takeBlocks(l - 1, start >> shift(l - 1), end, out);
            start = end << shift(l - 1);
        }
    }

    private boolean mayAdd(int level, int block, Extent out) {
        return lows[level][block] < out.low
                || highs[level][block] > out.high
                || (kinds[level][block] | out.kinds) != out.kinds;
    }

    private void takeValues(int from, int to, Extent out) {
        double low = out.low;
        double high = out.high;
        double sum = 0;
        for (int i = from; i < to; i++) {
            double value = series.value(i);
            sum += value * 0;
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        if (sum == 0 && from < to) {
            out.low = low;
            out.high = high;
            out.kinds |= Extent.FINITE;
            return;
        }
        for (int i = from; i < to; i++) {
            takeValue(i, out);
        }
    }

    private void takeBlocks(int level, int from, int to, Extent out) {
        double[] levelLows = lows[level];
        double[] levelHighs = highs[level];
        byte[] levelKinds = kinds[level];
        double low = out.low;
        double high = out.high;
        int all = out.kinds;
        for (int i = from; i < to; i++) {
            low = levelLows[i] < low ? levelLows[i] : low;
            high = levelHighs[i] > high ? levelHighs[i] : high;
            all |= levelKinds[i];
        }
        out.low = low;
        out.high = high;
        out.kinds = all;
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
