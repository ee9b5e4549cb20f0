package dev.curvewise.run.format.table;

import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Rows of numbers while they are read: blocks of columns, so that nothing is ever copied to grow. Where it is known
/// how many rows will come, the block is a stretch of the finished columns, and nothing is copied at all.
public final class RowStore {

    private final int blockRows;
    private final List<Block> blocks = new ArrayList<>();
    private int width;
    private double[][] current = {};
    private int at;
    private int end;

    /// A stretch of rows.
    private static final class Block {
        private final int first;
        private final int from;
        private final int to;
        private double[][] columns;

        /// @param first   the number of its first row
        /// @param columns an array per column, perhaps longer than the stretch
        /// @param from    where the stretch begins in them
        /// @param to      where it ends
        Block(int first, double[][] columns, int from, int to) {
            this.first = first;
            this.columns = columns;
            this.from = from;
            this.to = to;
        }
    }

    public RowStore(int width) {
        this(width, new double[width][0], 0, 0);
    }

    /// A store that fills a stretch of finished columns first.
    public RowStore(int width, double[][] columns, int from, int to) {
        this.width = width;
        int fitting = Integer.highestOneBit(Math.max(64, (1 << 17) / Math.max(64, width)));
        this.blockRows = Math.min(8192, fitting);
        if (from < to) {
            open(new Block(0, columns.clone(), from, to));
        } else {
            addBlock();
        }
    }

    /// An empty store over the same stretch of finished columns.
    public RowStore again() {
        Block block = blocks.getFirst();
        return new RowStore(width, block.columns, block.from, block.to);
    }

    private void addBlock() {
        open(new Block(rows(), new double[width][blockRows], 0, blockRows));
    }

    private void open(Block block) {
        blocks.add(block);
        current = block.columns;
        at = block.from;
        end = block.to;
    }

    public int width() {
        return width;
    }

    /// Adds columns that are missing in all earlier rows.
    public void widen(int newWidth) {
        Block last = blocks.getLast();
        double[][] wider = Arrays.copyOf(current, newWidth);
        for (int c = width; c < newWidth; c++) {
            wider[c] = new double[last.to];
            Arrays.fill(wider[c], last.from, at, Series.MISSING);
        }
        width = newWidth;
        current = wider;
        last.columns = wider;
    }

    public void set(int column, double value) {
        current[column][at] = value;
    }

    public double get(int column) {
        return current[column][at];
    }

    /// Marks the columns from one on as missing in the open row.
    public void missingFrom(int column) {
        for (int c = column; c < width; c++) {
            current[c][at] = Series.MISSING;
        }
    }

    /// Keeps the open row and opens the next.
    public void endRow() {
        if (++at == end) {
            addBlock();
        }
    }

    /// Takes the last kept row back.
    public void dropRow() {
        if (at == blocks.getLast().from) {
            int rows = rows();
            blocks.removeLast();
            Block last = blocks.getLast();
            current = last.columns;
            end = last.to;
            at = last.from + rows - last.first;
        }
        at--;
    }

    public int rows() {
        return blocks.isEmpty() ? 0 : blocks.getLast().first + at - blocks.getLast().from;
    }

    /// A value of a kept row.
    public double get(int column, int row) {
        Block block = blocks.get(blockOf(row));
        return column < block.columns.length ? block.columns[column][block.from + row - block.first] : Series.MISSING;
    }

    public void set(int column, int row, double value) {
        Block block = blocks.get(blockOf(row));
        if (column >= block.columns.length) {
            double[][] wider = Arrays.copyOf(block.columns, column + 1);
            for (int c = block.columns.length; c <= column; c++) {
                wider[c] = new double[block.to];
                Arrays.fill(wider[c], Series.MISSING);
            }
            block.columns = wider;
        }
        block.columns[column][block.from + row - block.first] = value;
    }

    /// A column of the kept rows without some of them: the very array it was read into where it stands alone in that,
    /// so the store must not be used afterwards; else a copy.
    double[] take(int column, BitSet dropped) {
        double[][] first = blocks.getFirst().columns;
        boolean fits = dropped.isEmpty() && column < first.length && first[column].length == rows();
        return fits && isWhole(column, first[column]) ? first[column] : copy(column, dropped);
    }

    /// A copy of a column of the kept rows without some of them.
    double[] copy(int column, BitSet dropped) {
        double[] values = new double[rows() - dropped.cardinality()];
        int from = 0;
        int put = 0;
        while (from < rows()) {
            int to = dropped.nextSetBit(from);
            int stop = to < 0 ? rows() : Math.min(to, rows());
            copy(column, from, stop, values, put);
            put += stop - from;
            from = dropped.nextClearBit(stop);
        }
        return values;
    }

    @SuppressWarnings("ReferenceEquality") // asks for the very array, whatever it holds
    private boolean isWhole(int column, double[] array) {
        for (Block block : blocks) {
            boolean empty = block.first == rows();
            boolean here = column < block.columns.length && block.columns[column] == array && block.from == block.first;
            if (!empty && !here) {
                return false;
            }
        }
        return true;
    }

    private void copy(int column, int fromRow, int toRow, double[] target, int targetAt) {
        int row = fromRow;
        int put = targetAt;
        while (row < toRow) {
            int number = blockOf(row);
            Block block = blocks.get(number);
            int stop = number + 1 < blocks.size() ? blocks.get(number + 1).first : toRow;
            int n = Math.min(stop, toRow) - row;
            if (column < block.columns.length) {
                System.arraycopy(block.columns[column], block.from + row - block.first, target, put, n);
            } else {
                Arrays.fill(target, put, put + n, Series.MISSING);
            }
            row += n;
            put += n;
        }
    }

    /// Most blocks are equally long, so the first guess is nearly always right.
    private int blockOf(int row) {
        int low = 0;
        int high = blocks.size() - 1;
        int guess = Math.min(row / blockRows, high);
        while (low < high) {
            if (blocks.get(guess).first > row) {
                high = guess - 1;
            } else if (guess + 1 < blocks.size() && blocks.get(guess + 1).first <= row) {
                low = guess + 1;
            } else {
                return guess;
            }
            guess = (low + high) >>> 1;
        }
        return low;
    }

    /// Takes the rows of another store of the same width behind its own; the other must not be used any more.
    public void join(RowStore other) {
        int offset = rows();
        if (at == blocks.getLast().from) {
            blocks.removeLast();
        }
        for (Block block : other.blocks) {
            blocks.add(new Block(offset + block.first, block.columns, block.from, block.to));
        }
        current = blocks.getLast().columns;
        at = other.at;
        end = other.end;
    }

    /// Puts the columns in another order, and makes room for more of them.
    ///
    /// @param places    for each column its new place, or -1 where it is left out
    /// @param newWidth  how many columns there are afterwards; those nobody takes are missing in every row
    void arrange(int[] places, int newWidth) {
        for (Block block : blocks) {
            double[][] arranged = new double[newWidth][];
            for (int c = 0; c < Math.min(places.length, block.columns.length); c++) {
                if (places[c] >= 0) {
                    arranged[places[c]] = block.columns[c];
                }
            }
            for (int c = 0; c < newWidth; c++) {
                if (arranged[c] == null) {
                    arranged[c] = new double[block.to];
                    Arrays.fill(arranged[c], Series.MISSING);
                }
            }
            block.columns = arranged;
        }
        width = newWidth;
        current = blocks.getLast().columns;
    }

    /// Lets go of a column's numbers.
    void free(int column) {
        for (Block block : blocks) {
            if (column < block.columns.length) {
                block.columns[column] = new double[0];
            }
        }
    }
}
