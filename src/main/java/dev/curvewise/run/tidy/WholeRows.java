package dev.curvewise.run.tidy;

import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.Optional;

/// Leaves out rows that are no points of a curve: those without a step, and the summary a trainer writes at its end.
final class WholeRows {

    private WholeRows() {}

    static Run of(Run run, Notes notes) {
        Optional<Column> step = Optional.ofNullable(run.stepColumn()).flatMap(run::column);
        Optional<Column> summary = run.column("train_runtime");
        if (step.isEmpty()) {
            return run;
        }
        int[] kept = new int[run.rows()];
        int n = 0;
        int stepless = 0;
        int summaries = 0;
        for (int row = 0; row < run.rows(); row++) {
            if (!Double.isFinite(step.get().value(row))) {
                stepless++;
            } else if (summary.isPresent() && !Series.isMissing(summary.get().value(row))) {
                summaries++;
            } else {
                kept[n++] = row;
            }
        }
        if (n == run.rows() || n == 0) {
            return run;
        }
        if (stepless > 0) {
            String what =
                    Notes.some(stepless, "row") + " without a step " + (stepless == 1 ? "is" : "are") + " left out";
            if (stepless * 20L > run.rows()) {
                notes.warn(what, "Another column on the x axis may show them");
            } else {
                notes.note(what, "");
            }
        }
        if (summaries > 0) {
            notes.note("The trainer's summary at the end is left out", "It holds totals, not points of a curve");
        }
        return Rows.withoutEmptyColumns(Rows.pick(run, Arrays.copyOf(kept, n)));
    }
}
