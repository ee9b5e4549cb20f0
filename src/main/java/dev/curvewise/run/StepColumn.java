package dev.curvewise.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Chooses the column that counts steps.
///
/// The names are those the training libraries write, most telling first: counts of environment steps before counts of
/// updates before counts of logging calls before epochs.
public final class StepColumn {

    private static final List<String> NAMES = List.of(
            "global_step",
            "train/global_step",
            "trainer/global_step",
            "training/global_step",
            "time/total_timesteps",
            "total_timesteps",
            "misc/total_timesteps",
            "timesteps_total",
            "num_env_steps_sampled_lifetime",
            "num_env_steps_sampled",
            "info/num_steps_sampled",
            "ray/tune/timesteps_total",
            "ray/tune/num_env_steps_sampled_lifetime",
            "ray/tune/num_env_steps_sampled",
            "ray/tune/info/num_steps_sampled",
            "totalenvinteracts",
            "totalenvsteps",
            "env_step",
            "env_steps",
            "num_env_steps",
            "total_env_steps",
            "environment_steps",
            "num_timesteps",
            "frame",
            "counters/total_frames",
            "exploration/num_steps_total",
            "step",
            "steps",
            "current_steps",
            "train_step",
            "train_steps",
            "training_step",
            "training_steps",
            "num_steps",
            "n_steps",
            "total_steps",
            "gradient_step",
            "gradient_steps",
            "optimizer_step",
            "timestep",
            "timesteps",
            "global_step/max_steps",
            "iter",
            "iteration",
            "iterations",
            "time/iterations",
            "training_iteration",
            "counters/iter",
            "num_updates",
            "train/n_updates",
            "nupdates",
            "update",
            "_step");

    /// What counts in large strides: several rows may fall into one.
    private static final List<String> STRIDES = List.of("epoch", "train/epoch", "episode", "episodes", "time/episodes");

    private static final Pattern UNIT = Pattern.compile("\\s*(?:\\[[^\\[\\]]*\\]|\\([^()]*[^()0-9][^()]*\\))$");

    private StepColumn() {}

    /// The best column to count steps by, or nothing where no column does.
    ///
    /// A first column called `step` that rises from row to row is it, whatever stands beside it: people put
    /// first what they count by, and a table written by [dev.curvewise.run.tidy.TidyCsv] has it there.
    public static Optional<String> choose(List<Column> columns) {
        if (!columns.isEmpty() && plain(columns.getFirst().name()).equals("step") && rises(columns.getFirst())) {
            return Optional.of(columns.getFirst().name());
        }
        return Stream.concat(named(columns, NAMES), named(columns, STRIDES).filter(column -> !isCoarse(column)))
                .findFirst()
                .map(Column::name);
    }

    /// A column that counts, but so few times that counting rows tells them better apart: an epoch that is rounded, or
    /// that many rows were logged in.
    public static Optional<String> tooCoarse(List<Column> columns) {
        return named(columns, STRIDES).filter(StepColumn::isCoarse).findFirst().map(Column::name);
    }

    /// Every column that could count steps, the best first: what the reader may choose from.
    public static List<String> candidates(List<Column> columns) {
        return Stream.concat(named(columns, NAMES), named(columns, STRIDES))
                .map(Column::name)
                .toList();
    }

    private static Stream<Column> named(List<Column> columns, List<String> names) {
        return names.stream()
                .flatMap(name -> columns.stream().filter(c -> plain(c.name()).equals(name) && counts(c)));
    }

    /// Whether most rows share their number with others. Two rows a number, as for training and evaluation, are usual.
    private static boolean isCoarse(Column column) {
        int finite = 0;
        int changes = 0;
        double last = Double.NaN;
        for (int i = 0; i < column.size(); i++) {
            double value = column.value(i);
            if (Double.isFinite(value)) {
                finite++;
                changes += value == last ? 0 : 1;
                last = value;
            }
        }
        return changes * 2.5 < finite;
    }

    /// The first column that rises by whole numbers from row to row: it may count the steps under a name nobody knows.
    public static Optional<String> rising(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.size() > 2 && rises(column))
                .map(Column::name)
                .findFirst();
    }

    private static boolean rises(Column column) {
        for (int i = 0; i < column.size(); i++) {
            double value = column.value(i);
            if (value != Math.rint(value) || Double.isInfinite(value) || (i > 0 && value <= column.value(i - 1))) {
                return false;
            }
        }
        return true;
    }

    /// Without a unit in brackets, as in `Step [-]`.
    private static String plain(String name) {
        return UNIT.matcher(name.strip())
                .replaceFirst("")
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_');
    }

    /// A column counts where it is filled in at least half of the rows and changes.
    private static boolean counts(Column column) {
        int rows = column.size();
        int finite = 0;
        double first = Double.NaN;
        boolean changes = false;
        for (int i = 0; i < rows; i++) {
            double value = column.value(i);
            if (Double.isFinite(value)) {
                if (finite++ == 0) {
                    first = value;
                }
                changes |= value != first;
            }
        }
        return finite > 0 && finite * 2L >= rows && (changes || rows == 1);
    }
}
