package dev.curvewise.run.format.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts the values of columns that are null. Who wrote `null` meant that there is no number, so it is a gap; how
/// often, a reader should know all the same.
public final class Nulls {

    private final Map<String, Integer> columns = new LinkedHashMap<>();

    /// Takes note of a column.
    ///
    /// @param count how many values of the column are null, perhaps none
    public void count(String column, int count) {
        if (count > 0) {
            columns.merge(column, count, Integer::sum);
        }
    }

    /// Says it in one sentence for the whole file, where there are any.
    public void tell(Findings findings) {
        if (columns.isEmpty()) {
            return;
        }
        int all = columns.values().stream().mapToInt(Integer::intValue).sum();
        String most = Collections.max(columns.entrySet(), Map.Entry.comparingByValue())
                .getKey();
        String where = columns.size() == 1
                ? "in '" + most + "'"
                : "in " + columns.size() + " columns, most of them in '" + most + "'";
        findings.note(
                0,
                Findings.some(all, "value") + (all == 1 ? " is null, " : " are null, ") + where,
                "The program that wrote the file had no number there; it is shown as a gap");
    }
}
