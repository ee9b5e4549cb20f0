package dev.curvewise.plot;

import java.util.Arrays;

/// The middle of many numbers, found without sorting them all: Hoare's selection, which throws away the part that
/// cannot
/// hold the middle again and again.
final class Median {

    /// So few are sorted.
    private static final int FEW = 64;

    private Median() {}

    /// The middle one of the first `count` numbers, or the mean of the middle two. **Reorders them.**
    static double of(double[] numbers, int count) {
        double upper = select(numbers, count, count / 2);
        if (count % 2 == 1) {
            return upper;
        }
        double lower = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count / 2; i++) {
            lower = Math.max(lower, numbers[i]);
        }
        return lower / 2 + upper / 2;
    }

    /// The number that would stand at a place were they sorted; afterwards none before it is larger.
    private static double select(double[] numbers, int count, int place) {
        int low = 0;
        int high = count - 1;
        while (high - low > FEW) {
            double pivot = middleOf(numbers[low], numbers[(low + high) >>> 1], numbers[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (numbers[i] < pivot) {
                    i++;
                }
                while (numbers[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double other = numbers[i];
                    numbers[i++] = numbers[j];
                    numbers[j--] = other;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return numbers[place];
            }
        }
        Arrays.sort(numbers, low, high + 1);
        return numbers[place];
    }

    private static double middleOf(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
