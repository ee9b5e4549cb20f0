package dev.curvewise.run.tidy;

import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes curves of a file as it stands: several runs are told apart, rows without a step are left out, restarts are
/// treated by a rule, rows of one step become one, and steps are put in order. A file that needs none of it comes back
/// as it is, without a copy.
public final class Tidy {

    private Tidy() {}

    /// Chooses all rules itself and says why.
    public static Tidied of(Run run) {
        return of(run, TidyRules.NONE);
    }

    /// Takes the reader's rules where there are any.
    public static Tidied of(Run file, TidyRules rules) {
        Notes notes = new Notes(file.source());
        List<Run> runs = new ArrayList<>();
        List<Restart> restarts = new ArrayList<>();
        for (Run run : SeveralRuns.split(file, rules.runs(), notes)) {
            Run whole = WholeRows.of(run, notes);
            Restarts.Order order = Restarts.order(whole.steps());
            if (order.restarts().isEmpty()) {
                runs.add(inOrder(whole, order, rules, notes));
                continue;
            }
            restarts.addAll(order.restarts());
            runs.addAll(apply(whole, order.restarts(), rules, notes));
        }
        return new Tidied(file, runs, restarts, rules, notes.oddities(), notes.problems());
    }

    private static Run inOrder(Run run, Restarts.Order order, TidyRules rules, Notes notes) {
        if (order.unsorted() || order.late() > 0) {
            String found = order.unsorted()
                    ? "The rows are not in the order of their steps"
                    : Notes.some(order.late(), "row") + (order.late() == 1 ? " comes" : " come")
                            + " after a later step";
            OrderRule wanted = rules.order();
            OrderRule rule = wanted == null ? OrderRule.SORT : wanted;
            String reason = wanted == null ? "A curve goes from step to step" : "Chosen by you";
            notes.odd(new Oddity(found, reason, rule, wanted != null));
            if (rule == OrderRule.AS_WRITTEN) {
                notes.note(found + " and " + (order.late() == 1 ? "stays" : "stay") + " as written", "");
                return run;
            }
            notes.note(found + " and " + (order.late() == 1 ? "is" : "are") + " sorted", "");
        }
        return Merge.of(run, Rows.range(0, run.rows()), rules.repeats(), notes);
    }

    private static List<Run> apply(Run run, List<Restart> restarts, TidyRules rules, Notes notes) {
        RestartRule wanted = rules.restarts();
        Restarts.Choice choice = wanted == null
                ? Restarts.choose(run, restarts)
                : new Restarts.Choice(wanted, "Chosen by you: " + wanted.words());
        Restart first = restarts.getFirst();
        String found = "The steps fall back "
                + (restarts.size() == 1 ? "once, from " : restarts.size() + " times, first from ")
                + Notes.number(first.before()) + " to " + Notes.number(first.after());
        notes.odd(new Oddity(found, choice.reason(), choice.rule(), wanted != null));
        String where = found + ". " + choice.reason();
        return switch (choice.rule()) {
            case KEEP_LAST -> {
                int[] kept = last(run.steps());
                int lost = run.rows() - kept.length;
                notes.note(where + "; " + Notes.some(lost, "row") + " replaced", "You can choose another rule");
                yield List.of(Merge.of(run, kept, rules.repeats(), notes));
            }
            case KEEP_ALL -> {
                notes.note(where, "You can choose another rule");
                yield List.of(segments(run, restarts));
            }
            case SPLIT -> {
                notes.note(where, "You can choose another rule");
                yield split(run, restarts, rules, notes);
            }
        };
    }

    /// The rows that no later row replaces: a step that falls back takes all from there on with it.
    private static int[] last(Column steps) {
        int[] kept = new int[steps.size()];
        int n = 0;
        for (int row = 0; row < steps.size(); row++) {
            double step = steps.value(row);
            boolean falls = row > 0 && step < steps.value(row - 1);
            if (falls && !Restarts.isLate(steps, row)) {
                while (n > 0 && steps.value(kept[n - 1]) >= step) {
                    n--;
                }
            }
            kept[n++] = row;
        }
        return Arrays.copyOf(kept, n);
    }

    private static Run segments(Run run, List<Restart> restarts) {
        int[] rows = new int[run.rows() + restarts.size()];
        int at = 0;
        int next = 0;
        for (int row = 0; row < run.rows(); row++) {
            if (next < restarts.size() && restarts.get(next).row() == row) {
                rows[at++] = Rows.GAP;
                next++;
            }
            rows[at++] = row;
        }
        Run broken = Rows.pick(run, rows).brokenBy(restarts.size());
        String step = run.stepColumn();
        if (step == null) {
            return broken;
        }
        List<Column> columns = broken.columns().stream()
                .map(column -> column.name().equals(step) ? filled(column) : column)
                .toList();
        return Rows.with(broken, broken.rows(), columns, broken.texts());
    }

    /// A break needs a step to stand at: that of the row before it.
    private static Column filled(Column steps) {
        double[] values = steps.values();
        for (int i = 1; i < values.length; i++) {
            values[i] = Double.isFinite(values[i]) ? values[i] : values[i - 1];
        }
        return steps.withValues(values);
    }

    private static List<Run> split(Run run, List<Restart> restarts, TidyRules rules, Notes notes) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= restarts.size(); i++) {
            int to = i < restarts.size() ? restarts.get(i).row() : run.rows();
            Run stretch = Rows.withoutEmptyColumns(Rows.pick(run, Rows.range(from, to)));
            runs.add(Merge.of(stretch, Rows.range(0, to - from), rules.repeats(), notes)
                    .named(run.name() + " #" + (i + 1)));
            from = to;
        }
        return runs;
    }
}
