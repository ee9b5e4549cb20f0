package dev.curvewise.run;

import java.util.List;

/// A column of words: the name of a run, a date, a list. It is never drawn, but tells runs apart. Immutable.
public final class TextColumn {

    /// The code of an empty cell.
    public static final int NONE = -1;
    /// The code of a word that was not kept: too long, or one of too many.
    public static final int UNKNOWN = -2;

    private final String name;
    private final List<String> values;
    private final int[] codes;

    /// Takes an array **without copying**: whoever calls this gives it away.
    ///
    /// @param name   the name in the file
    /// @param values the distinct words in the order they were met; not all of them where there were too many
    /// @param codes  for each row the place of its word in `values`, or [#NONE] or [#UNKNOWN]
    public TextColumn(String name, List<String> values, int[] codes) {
        this.name = name;
        this.values = List.copyOf(values);
        this.codes = codes;
    }

    public String name() {
        return name;
    }

    /// The distinct words in the order they were met.
    public List<String> values() {
        return values;
    }

    public int size() {
        return codes.length;
    }

    /// The place of a row's word in [#values()], or [#NONE] or [#UNKNOWN].
    public int code(int row) {
        return codes[row];
    }

    /// The word of a row, or an empty string where there is none or it was not kept.
    public String at(int row) {
        int code = codes[row];
        return code < 0 ? "" : values.get(code);
    }

    /// How many cells are not empty.
    public int count() {
        int n = 0;
        for (int code : codes) {
            n += code == NONE ? 0 : 1;
        }
        return n;
    }

    /// Whether every word was kept.
    public boolean isComplete() {
        for (int code : codes) {
            if (code == UNKNOWN) {
                return false;
            }
        }
        return true;
    }
}
