package dev.curvewise.run.format.csv;

import dev.curvewise.run.format.table.Cells;

/// Tells a quote that was never meant to open a cell: a cell that holds a whole row of the table swallowed it.
///
/// @param delimiter what stands between two cells of a row
record StrayQuotes(char delimiter) {

    /// A cell of text may hold many lines; rows are found at the first of them or not at all.
    private static final int LOOKED_AT = 5;

    /// Whether one of the first lines in a quoted cell looks like a row: as many cells as a row has, each a number or
    /// empty, and the first a number.
    boolean swallowedRow(char[] buf, int offset, int length, int cells) {
        int end = offset + length;
        int from = lineEnd(buf, offset, end) + 1;
        for (int i = 0; i < LOOKED_AT && from < end; i++) {
            int to = lineEnd(buf, from, end);
            if (to < end && isRow(buf, from, to, cells)) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    private boolean isRow(char[] buf, int from, int to, int cells) {
        int count = 0;
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || buf[i] == delimiter) {
                double value = Cells.parse(buf, start, i - start);
                if (Cells.isWords(value) || (count == 0 && !Double.isFinite(value))) {
                    return false;
                }
                count++;
                start = i + 1;
            }
        }
        return count == cells && cells > 1;
    }

    private static int lineEnd(char[] buf, int from, int end) {
        int at = from;
        while (at < end && buf[at] != '\n') {
            at++;
        }
        return at;
    }
}
