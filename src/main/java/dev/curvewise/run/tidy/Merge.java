package dev.curvewise.run.tidy;

import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.run.TextColumn;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Puts rows in the order of their steps and makes one row of all that share a step: what only one of them holds is
/// kept, of what several hold the last.
final class Merge {

    private Merge() {}

    /// @param rows the rows of the run to take, in file order
    static Run of(Run run, int[] rows, Notes notes) {
        Column steps = run.steps();
        int[] sorted = rows.clone();
        if (!isSorted(steps, rows)) {
            sort(steps, sorted);
        }
        int[] start = groups(steps, sorted);
        if (start.length == sorted.length) {
            return Arrays.equals(sorted, Rows.range(0, run.rows())) ? run : Rows.pick(run, sorted);
        }
        int overwritten = 0;
        String example = "";
        List<Column> columns = new ArrayList<>();
        for (Column column : run.columns()) {
            double[] values = new double[start.length];
            for (int g = 0; g < start.length; g++) {
                double kept = Series.MISSING;
                for (int i = start[g]; i < end(start, g, sorted.length); i++) {
                    double value = column.value(sorted[i]);
                    if (!Series.isMissing(value)) {
                        if (!Series.isMissing(kept) && !same(kept, value) && !TimeColumns.isTime(column.name())) {
                            overwritten++;
                            example = example.isEmpty() ? column.name() : example;
                        }
                        kept = value;
                    }
                }
                values[g] = kept;
            }
            columns.add(column.withValues(values));
        }
        List<TextColumn> texts = new ArrayList<>();
        for (TextColumn text : run.texts()) {
            int[] codes = new int[start.length];
            for (int g = 0; g < start.length; g++) {
                codes[g] = TextColumn.NONE;
                for (int i = start[g]; i < end(start, g, sorted.length); i++) {
                    int code = text.code(sorted[i]);
                    codes[g] = code == TextColumn.NONE ? codes[g] : code;
                }
            }
            texts.add(new TextColumn(text.name(), text.values(), codes));
        }
        report(sorted.length - start.length, overwritten, example, notes);
        return Rows.with(run, start.length, columns, texts);
    }

    private static void report(int merged, int overwritten, String example, Notes notes) {
        String rows = Notes.some(merged, "row") + " " + (merged == 1 ? "shares its step" : "share their step")
                + " with another and " + (merged == 1 ? "is" : "are") + " merged with it";
        if (overwritten == 0) {
            notes.note(rows, "No value is lost");
        } else {
            notes.warn(
                    rows + "; " + Notes.some(overwritten, "value") + " differed, as in '" + example
                            + "', and the last one is kept",
                    "Two passes over one batch or two loggers write a step twice");
        }
    }

    private static boolean same(double a, double b) {
        return a == b || (Double.isNaN(a) && Double.isNaN(b));
    }

    private static int end(int[] start, int group, int total) {
        return group + 1 < start.length ? start[group + 1] : total;
    }

    private static boolean isSorted(Column steps, int[] rows) {
        for (int i = 1; i < rows.length; i++) {
            if (steps.value(rows[i]) < steps.value(rows[i - 1])) {
                return false;
            }
        }
        return true;
    }

    /// Where each step begins in the sorted rows.
    private static int[] groups(Column steps, int[] rows) {
        int[] start = new int[rows.length];
        int n = 0;
        for (int i = 0; i < rows.length; i++) {
            if (i == 0 || steps.value(rows[i]) != steps.value(rows[i - 1])) {
                start[n++] = i;
            }
        }
        return Arrays.copyOf(start, n);
    }

    /// Stable, so that the last of several rows with one step stays the last.
    private static void sort(Column steps, int[] rows) {
        Integer[] boxed = new Integer[rows.length];
        Arrays.setAll(boxed, i -> rows[i]);
        Arrays.sort(boxed, (a, b) -> Double.compare(steps.value(a), steps.value(b)));
        Arrays.setAll(rows, i -> boxed[i]);
    }
}
