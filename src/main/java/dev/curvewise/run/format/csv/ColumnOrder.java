package dev.curvewise.run.format.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which column a cell belongs to by its place in the row. A header in the middle of a file may change the order and
/// bring new columns.
final class ColumnOrder {

    private final List<String> names;
    private int[] map = {};
    private boolean mapped;
    private int headers;
    private long firstHeader;

    ColumnOrder(List<String> names) {
        this.names = new ArrayList<>(names);
    }

    List<String> names() {
        return names;
    }

    /// Whether the cells stand in the order of the columns, all of them.
    boolean isStraight() {
        return !mapped;
    }

    /// How many cells a row should have.
    int cells() {
        return mapped ? map.length : names.size();
    }

    /// The column of a cell, -1 where there is none.
    int column(int cell) {
        if (mapped) {
            return cell < map.length ? map[cell] : -1;
        }
        return cell < names.size() ? cell : -1;
    }

    /// Whether a row of nothing but words names the columns again, or names other ones from here on: at least half of
    /// the names are known and none stands twice.
    boolean isHeader(List<String> cells) {
        Set<String> known = new HashSet<>(names);
        long familiar = cells.stream().filter(known::contains).count();
        boolean distinct = new HashSet<>(cells).size() == cells.size();
        return familiar * 2 >= cells.size() && familiar > 0 && distinct;
    }

    /// Takes a header; new names become columns behind the others.
    void follow(List<String> header, long line) {
        if (headers++ == 0) {
            firstHeader = line;
        }
        int[] next = new int[header.size()];
        for (int i = 0; i < next.length; i++) {
            int at = names.indexOf(header.get(i));
            if (at < 0) {
                at = names.size();
                names.add(header.get(i));
            }
            next[i] = at;
        }
        int[] straight = new int[names.size()];
        Arrays.setAll(straight, i -> i);
        mapped = !Arrays.equals(next, straight);
        map = next;
    }

    /// How many headers stood in the file beyond the first.
    int headers() {
        return headers;
    }

    /// The line of the first of them.
    long firstHeader() {
        return firstHeader;
    }
}
