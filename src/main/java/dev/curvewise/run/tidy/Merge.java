package dev.curvewise.run.tidy;

import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.run.TextColumn;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts rows in the order of their steps and makes one row of all that share a step: what only one of them holds is
/// kept, of what several hold one is chosen by a [RepeatRule].
final class Merge {

    private Merge() {}

    /// @param rows   the rows of the run to take, in file order
    /// @param wanted what the reader wants of rows that share a step, or null
    static Run of(Run run, int[] rows, @Nullable RepeatRule wanted, Notes notes) {
        Column steps = run.steps();
        int[] sorted = rows.clone();
        if (!isSorted(steps, rows)) {
            sort(steps, sorted);
        }
        int[] start = groups(steps, sorted);
        if (start.length == sorted.length) {
            return picked(run, sorted);
        }
        RepeatRule rule = wanted == null ? RepeatRule.LAST : wanted;
        Columns merged = new Columns(sorted, start, rule);
        List<Column> columns = run.columns().stream().map(merged::merge).toList();
        report(sorted.length - start.length, merged, rule, wanted != null, notes);
        if (rule == RepeatRule.EVERY) {
            return picked(run, sorted);
        }
        List<TextColumn> texts = run.texts().stream().map(merged::merge).toList();
        return Rows.with(run, start.length, columns, texts);
    }

    private static Run picked(Run run, int[] sorted) {
        return Arrays.equals(sorted, Rows.range(0, run.rows())) ? run : Rows.pick(run, sorted);
    }

    /// Makes one value of all that share a step.
    private static final class Columns {

        private final int[] sorted;
        private final int[] start;
        private final RepeatRule rule;
        private int differing;
        private String example = "";

        Columns(int[] sorted, int[] start, RepeatRule rule) {
            this.sorted = sorted;
            this.start = start;
            this.rule = rule;
        }

        Column merge(Column column) {
            double[] values = new double[start.length];
            boolean time = TimeColumns.isTime(column.name());
            for (int g = 0; g < start.length; g++) {
                values[g] = value(column, g, time);
            }
            return column.withValues(values);
        }

        private double value(Column column, int group, boolean time) {
            double kept = Series.MISSING;
            double sum = 0;
            int n = 0;
            for (int i = start[group]; i < end(start, group, sorted.length); i++) {
                double value = column.value(sorted[i]);
                if (Series.isMissing(value)) {
                    continue;
                }
                if (n > 0 && !same(kept, value) && !time) {
                    differing++;
                    example = example.isEmpty() ? column.name() : example;
                }
                kept = n > 0 && rule == RepeatRule.FIRST ? kept : value;
                sum += value;
                n++;
            }
            return rule == RepeatRule.MEAN && n > 1 ? sum / n : kept;
        }

        TextColumn merge(TextColumn text) {
            int[] codes = new int[start.length];
            for (int g = 0; g < start.length; g++) {
                codes[g] = TextColumn.NONE;
                for (int i = start[g]; i < end(start, g, sorted.length); i++) {
                    int code = text.code(sorted[i]);
                    codes[g] = code == TextColumn.NONE ? codes[g] : code;
                }
            }
            return new TextColumn(text.name(), text.values(), codes);
        }
    }

    private static void report(int rows, Columns merged, RepeatRule rule, boolean byHand, Notes notes) {
        String shared =
                Notes.some(rows, "row") + (rows == 1 ? " shares its step" : " share their step") + " with another";
        String differed = merged.differing == 0
                ? ""
                : Notes.some(merged.differing, "value") + " differed, as in '" + merged.example + "'";
        String why = merged.differing == 0
                ? "The rows of a step complete each other, so no value is lost"
                : "Two passes over one batch or two loggers write a step twice; " + differed
                        + ", and the last one is the latest";
        notes.odd(new Oddity(shared, byHand ? "Chosen by you" : why, rule, byHand));
        String done = switch (rule) {
            case LAST -> differed.isEmpty() ? "" : differed + ", and the last one is kept";
            case FIRST -> differed.isEmpty() ? "" : differed + ", and the first one is kept";
            case MEAN -> differed.isEmpty() ? "" : differed + ", and their mean is taken";
            case EVERY -> "every row is kept as a point";
        };
        String merging =
                rule == RepeatRule.EVERY ? shared : shared + " and " + (rows == 1 ? "is" : "are") + " merged with it";
        String what = done.isEmpty() ? merging : merging + "; " + done;
        if (differed.isEmpty() || byHand || rule == RepeatRule.EVERY) {
            notes.note(what, differed.isEmpty() ? "No value is lost" : "You can choose another rule");
        } else {
            notes.warn(what, "Two passes over one batch or two loggers write a step twice");
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
