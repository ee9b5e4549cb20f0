package dev.curvewise.run.format;

import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of numbers while they are read: blocks of columns, so that nothing is ever copied to grow.
final class RowStore {

    private final int blockRows;
    private final List<double[][]> blocks = new ArrayList<>();
    /// The first row of each block; all blocks but a joined one and the last are full.
    private final List<Integer> first = new ArrayList<>();
    private int width;
    private double[][] current = {};
    private int at;

    RowStore(int width) {
        this.width = width;
        int fitting = Integer.highestOneBit(Math.max(64, (1 << 17) / Math.max(64, width)));
        this.blockRows = Math.min(8192, fitting);
        addBlock();
    }

    private void addBlock() {
        first.add(rows());
        current = new double[width][blockRows];
        blocks.add(current);
        at = 0;
    }

    int width() {
        return width;
    }

    /// Adds columns that are missing in all earlier rows.
    void widen(int newWidth) {
        double[][] wider = Arrays.copyOf(current, newWidth);
        for (int c = width; c < newWidth; c++) {
            wider[c] = new double[blockRows];
            Arrays.fill(wider[c], 0, at, Series.MISSING);
        }
        width = newWidth;
        current = wider;
        blocks.set(blocks.size() - 1, wider);
    }

    void set(int column, double value) {
        current[column][at] = value;
    }

    double get(int column) {
        return current[column][at];
    }

    /// Marks the columns from one on as missing in the open row.
    void missingFrom(int column) {
        for (int c = column; c < width; c++) {
            current[c][at] = Series.MISSING;
        }
    }

    /// Keeps the open row and opens the next.
    void endRow() {
        if (++at == blockRows) {
            addBlock();
        }
    }

    /// Takes the last kept row back.
    void dropRow() {
        if (at == 0) {
            blocks.removeLast();
            int rows = first.removeLast();
            current = blocks.getLast();
            at = rows - first.getLast();
        }
        at--;
    }

    int rows() {
        return first.isEmpty() ? 0 : first.getLast() + at;
    }

    /// A value of a kept row.
    double get(int column, int row) {
        int number = blockOf(row);
        double[][] block = blocks.get(number);
        return column < block.length ? block[column][row - first.get(number)] : Series.MISSING;
    }

    void set(int column, int row, double value) {
        int number = blockOf(row);
        double[][] block = blocks.get(number);
        if (column >= block.length) {
            double[][] wider = Arrays.copyOf(block, column + 1);
            for (int c = block.length; c <= column; c++) {
                wider[c] = new double[blockRows];
                Arrays.fill(wider[c], Series.MISSING);
            }
            blocks.set(number, wider);
            block = wider;
        }
        block[column][row - first.get(number)] = value;
    }

    /// Copies rows of a column; whoever calls this in row order needs no more memory than the target.
    void copy(int column, int fromRow, int toRow, double[] target, int targetAt) {
        int row = fromRow;
        int put = targetAt;
        while (row < toRow) {
            int number = blockOf(row);
            double[][] block = blocks.get(number);
            int start = row - first.get(number);
            int end = number + 1 < blocks.size() ? first.get(number + 1) : toRow;
            int n = Math.min(end, toRow) - row;
            if (column < block.length) {
                System.arraycopy(block[column], start, target, put, n);
            } else {
                Arrays.fill(target, put, put + n, Series.MISSING);
            }
            row += n;
            put += n;
        }
    }

    private int blockOf(int row) {
        int number = Math.min(row / blockRows, blocks.size() - 1);
        while (first.get(number) > row) {
            number--;
        }
        while (number + 1 < blocks.size() && first.get(number + 1) <= row) {
            number++;
        }
        return number;
    }

    /// Takes the rows of another store of the same width behind its own; the other must not be used any more.
    void join(RowStore other) {
        int offset = rows();
        if (at == 0) {
            blocks.removeLast();
            first.removeLast();
        }
        for (int i = 0; i < other.blocks.size(); i++) {
            blocks.add(other.blocks.get(i));
            first.add(offset + other.first.get(i));
        }
        current = blocks.getLast();
        at = other.at;
    }

    /// Lets go of a column's numbers.
    void free(int column) {
        for (double[][] block : blocks) {
            if (column < block.length) {
                block[column] = new double[0];
            }
        }
    }
}
