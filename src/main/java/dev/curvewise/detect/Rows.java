package dev.curvewise.detect;

import java.util.Arrays;

/// Rows of a column with a severity each, four bytes a row.
final class Rows {

    private static final int CRITICAL = 1;

    private int[] packed = new int[16];
    private int size;

    void add(int row, Severity severity) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, 2 * size);
        }
        packed[size++] = row << 1 | (severity == Severity.CRITICAL ? CRITICAL : 0);
    }

    void addAll(Rows others) {
        if (size + others.size > packed.length) {
            packed = Arrays.copyOf(packed, size + others.size);
        }
        System.arraycopy(others.packed, 0, packed, size, others.size);
        size += others.size;
    }

    int size() {
        return size;
    }

    int row(int index) {
        return packed[index] >>> 1;
    }

    Severity severity(int index) {
        return (packed[index] & CRITICAL) == 0 ? Severity.WARNING : Severity.CRITICAL;
    }
}
