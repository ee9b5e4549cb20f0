package dev.curvewise.detect;

import java.util.Arrays;

/// Finds one value of an order without sorting all of them, in linear time but for rare inputs (Hoare, "Find",
/// Communications of the ACM 4, 1961). Medians are most of what the robust tests compute.
final class Selection {

    /// Of fewer values a sort is faster.
    private static final int FEW = 24;

    private Selection() {}

    /// The value that would stand at an index if the first values were sorted as [Arrays#sort(double[])] does, −0
    /// counted as 0. It is moved there, and none before it is larger.
    ///
    /// @param count how many values, at least 1
    /// @param index 0 to `count` - 1
    static double select(double[] values, int count, int index) {
        int from = 0;
        int until = count;
        // where bad pivots halve nothing, what is left is sorted
        int rounds = hasNaN(values, count) ? 0 : 2 * (32 - Integer.numberOfLeadingZeros(count));
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
        Arrays.sort(values, from, until);
        return values[index];
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
