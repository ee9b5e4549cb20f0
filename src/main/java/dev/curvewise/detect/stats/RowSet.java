package dev.curvewise.detect.stats;

/// Some rows of a column, a bit each: two of them are compared, and one is counted, sixty-four rows at a time.
public final class RowSet {

    private final long[] words;

    /// How many rows stand before each word, and at the end how many there are.
    private final int[] before;

    private RowSet(long[] words) {
        this.words = words;
        before = new int[words.length + 1];
        for (int i = 0; i < words.length; i++) {
            before[i + 1] = before[i] + Long.bitCount(words[i]);
        }
    }

    /// Takes the bits of rows, the lowest first, **without copying**.
    public static RowSet of(long[] words) {
        return new RowSet(words);
    }

    public int size() {
        return before[words.length];
    }

    public boolean contains(int row) {
        return ((words[row >> 6] >>> row) & 1) != 0;
    }

    /// The row at a place.
    ///
    /// @param place 0 to [#size()] - 1
    public int row(int place) {
        int word = 0;
        int end = words.length;
        while (end - word > 1) {
            int middle = (word + end) >>> 1;
            if (before[middle] <= place) {
                word = middle;
            } else {
                end = middle;
            }
        }
        long left = words[word];
        for (int i = before[word]; i < place; i++) {
            left &= left - 1;
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
    }

    /// The first row at or after a row; -1 where there is none.
    public int next(int row) {
        int word = row >> 6;
        if (word >= words.length) {
            return -1;
        }
        long left = words[word] & (-1L << row);
        while (left == 0 && ++word < words.length) {
            left = words[word];
        }
        return left == 0 ? -1 : (word << 6) + Long.numberOfTrailingZeros(left);
    }

    /// How many rows stand before a row.
    public int placeOf(int row) {
        return before[row >> 6] + Long.bitCount(words[row >> 6] & ((1L << row) - 1));
    }

    /// The rows that only one of two sets has, both of the same column.
    public RowSet differing(RowSet other) {
        long[] differing = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            differing[i] = words[i] ^ other.words[i];
        }
        return new RowSet(differing);
    }

    /// How many rows both sets have.
    public int common(RowSet other) {
        int common = 0;
        for (int i = 0; i < words.length; i++) {
            common += Long.bitCount(words[i] & other.words[i]);
        }
        return common;
    }
}
