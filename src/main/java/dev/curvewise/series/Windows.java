package dev.curvewise.series;

import java.util.Arrays;

/// Sums, bells and medians over a window that moves along a column.
final class Windows {

    private Windows() {}

    /// The mean of each value and `half` values on either side.
    ///
    /// Nothing is ever subtracted, so one huge value does not spoil those after it: the column is cut into
    /// blocks as long as the window, and each window is the tail of one block and the head of the next.
    static double[] means(double[] values, int half) {
        int size = values.length;
        int window = 2 * half + 1;
        double[] heads = new double[size];
        double[] tails = new double[size];
        for (int i = 0; i < size; i++) {
            heads[i] = i % window == 0 ? values[i] : heads[i - 1] + values[i];
        }
        for (int i = size - 1; i >= 0; i--) {
            tails[i] = i == size - 1 || (i + 1) % window == 0 ? values[i] : tails[i + 1] + values[i];
        }
        double[] out = new double[size];
        for (int i = 0; i < size; i++) {
            int from = Math.max(0, i - half);
            int to = Math.min(size - 1, i + half);
            // a window within one block is cut short by the start or by the end, or is the whole block
            double sum = from / window != to / window
                    ? tails[from] + heads[to]
                    : from % window == 0 ? heads[to] : tails[from];
            out[i] = sum / (to - from + 1);
        }
        return out;
    }

    /// Means weighted by a bell of a standard deviation, cut off after three of them.
    static double[] bells(double[] values, double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        double[] weights = new double[reach + 1];
        for (int k = 0; k <= reach; k++) {
            weights[k] = Math.exp(-k * k / (2 * sigma * sigma));
        }
        double[] out = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            double total = 0;
            int to = Math.min(values.length - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= to; j++) {
                double weight = weights[Math.abs(j - i)];
                sum += weight * values[j];
                total += weight;
            }
            out[i] = sum / total;
        }
        return out;
    }

    /// The median of each value and `half` values on either side; of an even number, the mean of the middle two.
    static double[] medians(double[] values, int half) {
        double[] out = new double[values.length];
        double[] sorted = new double[2 * half + 1];
        int count = 0;
        for (int j = 0; j < Math.min(half, values.length); j++) {
            count = insert(sorted, count, values[j]);
        }
        for (int i = 0; i < values.length; i++) {
            if (i - half - 1 >= 0) {
                count = remove(sorted, count, values[i - half - 1]);
            }
            if (i + half < values.length) {
                count = insert(sorted, count, values[i + half]);
            }
            int middle = count / 2;
            out[i] = count % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
        }
        return out;
    }

    private static int insert(double[] sorted, int count, double value) {
        int at = Arrays.binarySearch(sorted, 0, count, value);
        int place = at < 0 ? -at - 1 : at;
        System.arraycopy(sorted, place, sorted, place + 1, count - place);
        sorted[place] = value;
        return count + 1;
    }

    private static int remove(double[] sorted, int count, double value) {
        int at = Arrays.binarySearch(sorted, 0, count, value);
        System.arraycopy(sorted, at + 1, sorted, at, count - at - 1);
        return count - 1;
    }
}
