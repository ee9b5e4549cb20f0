package dev.curvewise.detect.stats;

import dev.curvewise.series.Series;
import java.util.Arrays;

/// A column as the eye sees it: at most 128 blocks of equal length, however long the column grows.
///
/// Whenever the places run out, neighbours are joined and blocks become twice as long, so a run of 100 values
/// and the same run logged 100 times as finely look alike. Constant memory, constant time per value on average,
/// nothing allocated.
public final class BlockCurve {

    static final int MOST = 128;

    private final double[] mean = new double[MOST];
    private final double[] low = new double[MOST];
    private final double[] high = new double[MOST];
    private final double[] firstStep = new double[MOST];
    private final double[] lastStep = new double[MOST];

    private int size;
    private int length = 1;

    /// `1 / length`; a power of two, so that multiplying by it is the same as dividing by the length.
    private double share = 1;

    private int open;
    private double openMean;
    private double openLow;
    private double openHigh;
    private double openFirst;
    private double openLast;

    /// Adds a finite value.
    ///
    /// @return whether it completed a block
    public boolean add(double step, double value) {
        if (open == 0) {
            openMean = 0;
            openLow = value;
            openHigh = value;
            openFirst = step;
        }
        open++;
        openMean += value * share;
        if (value < openLow) {
            openLow = value;
        }
        if (value > openHigh) {
            openHigh = value;
        }
        openLast = step;
        if (open < length) {
            return false;
        }
        close(openMean);
        if (size == MOST) {
            halve();
        }
        return true;
    }

    /// How many values fit in before a block is complete.
    public int room() {
        return length - open - 1;
    }

    /// Adds finite values that complete no block; see [#room()].
    ///
    /// @param count how many, at least 1
    public void addAll(Series column, int from, int count) {
        if (open == 0) {
            openMean = 0;
            openLow = column.value(from);
            openHigh = openLow;
            openFirst = column.step(from);
        }
        double sum = openMean;
        double least = openLow;
        double most = openHigh;
        for (int i = from; i < from + count; i++) {
            double value = column.value(i);
            sum += value * share;
            least = value < least ? value : least;
            most = value > most ? value : most;
        }
        openMean = sum;
        openLow = least;
        openHigh = most;
        openLast = column.step(from + count - 1);
        open += count;
    }

    /// The complete blocks as they are now.
    public BlockCurve copy() {
        BlockCurve copy = new BlockCurve();
        System.arraycopy(mean, 0, copy.mean, 0, size);
        System.arraycopy(low, 0, copy.low, 0, size);
        System.arraycopy(high, 0, copy.high, 0, size);
        System.arraycopy(firstStep, 0, copy.firstStep, 0, size);
        System.arraycopy(lastStep, 0, copy.lastStep, 0, size);
        copy.size = size;
        copy.length = length;
        copy.share = share;
        return copy;
    }

    /// The same curve as if the column ended here: the block that is being filled counts where it is half full.
    public BlockCurve ended() {
        BlockCurve copy = copy();
        if (open > 0 && 2 * open >= length) {
            copy.openLow = openLow;
            copy.openHigh = openHigh;
            copy.openFirst = openFirst;
            copy.openLast = openLast;
            copy.close(openMean * length / open);
        }
        return copy;
    }

    private void close(double value) {
        mean[size] = value;
        low[size] = openLow;
        high[size] = openHigh;
        firstStep[size] = openFirst;
        lastStep[size] = openLast;
        size++;
        open = 0;
    }

    private void halve() {
        for (int i = 0; i < MOST / 2; i++) {
            mean[i] = mean[2 * i] / 2 + mean[2 * i + 1] / 2;
            low[i] = Math.min(low[2 * i], low[2 * i + 1]);
            high[i] = Math.max(high[2 * i], high[2 * i + 1]);
            firstStep[i] = firstStep[2 * i];
            lastStep[i] = lastStep[2 * i + 1];
        }
        size = MOST / 2;
        length *= 2;
        share /= 2;
    }

    /// Whether there are blocks and every value in them is 0.
    public boolean isZero() {
        for (int i = 0; i < size; i++) {
            if (low[i] != 0 || high[i] != 0) {
                return false;
            }
        }
        return size > 0;
    }

    /// How many complete blocks there are.
    public int size() {
        return size;
    }

    /// How many values a block holds.
    public int length() {
        return length;
    }

    public double mean(int block) {
        return mean[block];
    }

    public double low(int block) {
        return low[block];
    }

    public double high(int block) {
        return high[block];
    }

    public double firstStep(int block) {
        return firstStep[block];
    }

    public double lastStep(int block) {
        return lastStep[block];
    }

    /// A copy of the blocks' means.
    public double[] means() {
        return Arrays.copyOf(mean, size);
    }
}
