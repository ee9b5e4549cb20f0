package dev.curvewise.ui.run;

import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.LineKind;
import dev.curvewise.plot.XChoice;
import dev.curvewise.plot.XFormat;
import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.run.tidy.TimeColumns;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the runs of a chart can be laid over besides their steps: wall time, time since the start, any other column.
public final class RunAxes {

    /// Seconds from 1970 to 2001: what is larger is a date, what is smaller counts from the start of the run.
    private static final double A_DATE = 1e9;

    /// Dates in milliseconds are larger than any in seconds.
    private static final double IN_MILLISECONDS = 1e11;

    private RunAxes() {}

    /// The choices for lines that are columns of runs.
    ///
    /// @param runs the run of each line, by the line's name
    public static List<XChoice> of(Map<String, Run> runs) {
        List<XChoice> choices = new ArrayList<>();
        if (runs.values().stream().anyMatch(run -> date(run).isPresent())) {
            choices.add(new XChoice("wall time", XFormat.CLOCK, over(runs, RunAxes::date)));
        }
        if (runs.values().stream().anyMatch(run -> elapsed(run).isPresent())) {
            choices.add(new XChoice("relative time", XFormat.DURATION, over(runs, RunAxes::elapsed)));
        }
        Set<String> names = new LinkedHashSet<>();
        runs.values()
                .forEach(run -> run.columns().stream()
                        .map(Column::name)
                        .filter(name -> !name.equals(run.stepColumn()))
                        .forEach(names::add));
        for (String name : names) {
            choices.add(new XChoice(
                    name, XFormat.NUMBER, over(runs, run -> run.column(name).map(Column::values))));
        }
        return choices;
    }

    /// What runs are laid over: a column, or each of several, for not all runs call their steps the same.
    public static String title(Stream<Run> runs) {
        List<String> names = runs.map(run -> Objects.requireNonNullElse(run.stepColumn(), "row"))
                .distinct()
                .toList();
        return names.size() > 2 ? names.getFirst() + " and others" : String.join(" or ", names);
    }

    private static BiFunction<ChartLine, Series, @Nullable Series> over(
            Map<String, Run> runs, Function<Run, Optional<double[]>> column) {
        return (line, points) -> {
            if (line.kind() != LineKind.RUN) {
                return points;
            }
            Run run = runs.get(line.name());
            return run == null
                    ? null
                    : column.apply(run)
                            .map(numbers -> RowLookup.of(run.steps()).moved(points, numbers))
                            .orElse(null);
        };
    }

    private static Optional<double[]> date(Run run) {
        return times(run, true).map(values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] > IN_MILLISECONDS ? values[i] / 1000 : values[i];
            }
            return values;
        });
    }

    /// Seconds since the run's first row: as logged, or else from its dates.
    private static Optional<double[]> elapsed(Run run) {
        return times(run, false)
                .or(() -> date(run).map(values -> {
                    double first = first(values);
                    for (int i = 0; i < values.length; i++) {
                        values[i] -= first;
                    }
                    return values;
                }));
    }

    private static Optional<double[]> times(Run run, boolean dates) {
        return run.columns().stream()
                .filter(column -> TimeColumns.isTime(column.name()))
                .map(Column::values)
                .filter(values -> Double.isFinite(first(values)) && (first(values) >= A_DATE) == dates)
                .findFirst();
    }

    private static double first(double[] values) {
        for (double value : values) {
            if (Double.isFinite(value)) {
                return value;
            }
        }
        return Double.NaN;
    }
}
