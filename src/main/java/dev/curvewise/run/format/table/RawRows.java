package dev.curvewise.run.format.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows as they were read, before it is decided which columns hold numbers.
public interface RawRows {

    RowStore store();

    /// What the run calls its columns.
    List<String> names();

    /// What the file calls a column.
    default String inFile(int column) {
        return names().get(column);
    }

    /// The words of a column, null where it held none.
    @Nullable
    Words words(int column);

    /// A word as it is shown.
    default String decode(String word) {
        return word;
    }

    /// The rows that have another width than the header.
    default List<OddRow> odd() {
        return List.of();
    }
}
