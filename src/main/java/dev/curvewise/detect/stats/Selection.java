package dev.curvewise.detect.stats;

import java.util.Arrays;

/// Finds one value of an order without sorting all of them, in linear time but for rare inputs (Hoare, "Find",
/// Communications of the ACM 4, 1961). Medians are most of what the robust tests compute.
final class Selection {

    /// So few values are sorted faster than searched.
    private static final int FEW = 24;

    private Selection() {}

    /// The value that would stand at an index if the first values were sorted as [Arrays#sort(double[])] does,
    /// −0 counted as 0. It is moved there, and none before it is larger.
    ///
    /// @param count how many values, at least 1
    /// @param index 0 to `count` - 1
    static double select(double[] values, int count, int index) {
        int from = 0;
        int until = count;
        if (hasNaN(values, count)) {
            Arrays.sort(values, 0, count);
            return values[index];
        }
        // where bad pivots halve nothing, what is left is sorted
        int rounds = 2 * (32 - Integer.numberOfLeadingZeros(count));
        while (until - from > FEW && rounds-- > 0) {
            double pivot = middle(values[from], values[(from + until) >>> 1], values[until - 1]);
            int low = from;
            int high = until - 1;
            while (low <= high) {
                while (values[low] < pivot) {
                    low++;
                }
                while (values[high] > pivot) {
                    high--;
                }
                if (low <= high) {
                    double swapped = values[low];
                    values[low++] = values[high];
                    values[high--] = swapped;
                }
            }
            if (index <= high) {
                until = high + 1;
            } else if (index >= low) {
                from = low;
            } else {
                return values[index];
            }
        }
        if (until - from > FEW) {
            Arrays.sort(values, from, until);
        } else {
            insert(values, from, until);
        }
        return values[index];
    }

    /// Sorts a few values by insertion, without what a sort for any number of them asks first.
    private static void insert(double[] values, int from, int until) {
        for (int i = from + 1; i < until; i++) {
            double value = values[i];
            int at = i;
            while (at > from && values[at - 1] > value) {
                values[at] = values[at - 1];
                at--;
            }
            values[at] = value;
        }
    }

    /// The largest of the first values.
    ///
    /// @param count how many values, at least 1
    static double largest(double[] values, int count) {
        double largest = values[0];
        for (int i = 1; i < count; i++) {
            largest = Math.max(largest, values[i]);
        }
        return largest;
    }

    private static boolean hasNaN(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            if (Double.isNaN(values[i])) {
                return true;
            }
        }
        return false;
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
