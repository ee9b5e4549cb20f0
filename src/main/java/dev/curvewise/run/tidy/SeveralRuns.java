package dev.curvewise.run.tidy;

import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.run.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Tells apart the runs that stand in one file: by a column that names them, or by the lines of an exported chart.
final class SeveralRuns {

    private static final Set<String> NAMING = Set.of(
            "run_name",
            "run",
            "run_id",
            "experiment",
            "experiment_name",
            "trial_id",
            "experiment_id",
            "name",
            "trial",
            "agent");
    private static final Set<String> COUNTING = Set.of("seed", "run", "run_id", "trial");
    private static final int MOST_RUNS = 200;

    private SeveralRuns() {}

    /// @param wanted what the reader wants of a file with several runs, or null
    static List<Run> split(Run run, @Nullable SplitRule wanted, Notes notes) {
        List<Run> runs = new ArrayList<>(ChartLines.split(run));
        String how = "told apart by the names of the columns";
        if (runs.isEmpty()) {
            Optional<TextColumn> named =
                    run.texts().stream().filter(text -> isNaming(run, text)).findFirst();
            Optional<Column> counted = run.columns().stream()
                    .filter(column -> isCounting(run, column))
                    .findFirst();
            if (named.isPresent()) {
                runs.addAll(byName(run, named.get()));
                how = "told apart by the column '" + named.get().name() + "'";
            } else if (counted.isPresent()) {
                runs.addAll(byNumber(run, counted.get()));
                how = "told apart by the column '" + counted.get().name() + "'";
            }
        }
        if (runs.size() < 2) {
            return runs.isEmpty() ? List.of(run) : runs;
        }
        String found = "The file holds " + runs.size() + " runs, " + how;
        SplitRule rule = wanted == null ? SplitRule.SEPARATE : wanted;
        String reason = wanted == null ? "Lines of different runs do not belong on one curve" : "Chosen by you";
        notes.odd(new Oddity(found, reason, rule, wanted != null));
        notes.note(rule == SplitRule.SEPARATE ? found : found + ", and are kept as one", "");
        return rule == SplitRule.SEPARATE ? runs : List.of(run);
    }

    /// A column names runs where it is called so, or where the steps begin again whenever it changes.
    private static boolean isNaming(Run run, TextColumn text) {
        int names = text.values().size();
        if (names < 2 || names > MOST_RUNS || text.count() * 2 < run.rows() || !text.isComplete()) {
            return false;
        }
        if (NAMING.contains(text.name().toLowerCase(Locale.ROOT))) {
            return names * 2 <= run.rows();
        }
        return names * 4 <= run.rows() && beginsAgain(run, row -> text.code(row));
    }

    private static boolean isCounting(Run run, Column column) {
        if (!COUNTING.contains(column.name().toLowerCase(Locale.ROOT))
                || column.name().equals(run.stepColumn())) {
            return false;
        }
        long distinct =
                Arrays.stream(column.values()).distinct().limit(MOST_RUNS + 1L).count();
        return distinct > 1
                && distinct <= MOST_RUNS
                && distinct * 2 <= run.rows()
                && beginsAgain(run, row -> (int) column.value(row));
    }

    private static boolean beginsAgain(Run run, IntUnaryOperator group) {
        if (run.stepColumn() == null) {
            return false;
        }
        Column steps = run.steps();
        int changes = 0;
        for (int row = 1; row < run.rows(); row++) {
            boolean change = group.applyAsInt(row) != group.applyAsInt(row - 1);
            boolean falls = steps.value(row) < steps.value(row - 1);
            if (falls != change) {
                return false;
            }
            changes += change ? 1 : 0;
        }
        return changes > 0;
    }

    private static List<Run> byName(Run run, TextColumn text) {
        List<Run> runs = new ArrayList<>();
        for (int code = 0; code < text.values().size(); code++) {
            int wanted = code;
            int[] rows = Rows.range(0, run.rows());
            int[] own =
                    Arrays.stream(rows).filter(row -> text.code(row) == wanted).toArray();
            if (own.length > 0) {
                Run part = Rows.withoutEmptyColumns(Rows.pick(run, own));
                List<TextColumn> others = part.texts().stream()
                        .filter(t -> !t.name().equals(text.name()))
                        .toList();
                runs.add(Rows.with(part, own.length, part.columns(), others)
                        .named(text.values().get(code)));
            }
        }
        return runs;
    }

    private static List<Run> byNumber(Run run, Column column) {
        List<Run> runs = new ArrayList<>();
        for (double value : Arrays.stream(column.values()).distinct().toArray()) {
            int[] own = Arrays.stream(Rows.range(0, run.rows()))
                    .filter(row -> column.value(row) == value)
                    .toArray();
            if (own.length > 0) {
                Run part = Rows.withoutEmptyColumns(Rows.pick(run, own));
                runs.add(part.named(run.name() + ", " + column.name() + " " + Notes.number(value)));
            }
        }
        return runs;
    }
}
