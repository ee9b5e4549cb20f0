package dev.curvewise.run;

import dev.curvewise.series.Series;
import java.util.List;
import java.util.Optional;

/// The range of values behind each point of a column, where the file tells it: the smallest and largest value of a
/// bucket in exports of Weights & Biases, the standard deviation in merged tables of Tianshou.
///
/// @param low  the lower edge
/// @param high the upper edge
public record Band(Series low, Series high) {

    private static final List<String> EDGES = List.of("__MIN", "__MAX", ":shaded");

    /// The column that a column of this name is an edge of, by its name; nothing where it is a column of its own.
    public static Optional<String> around(String name) {
        return EDGES.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(edge -> name.substring(0, name.length() - edge.length()));
    }

    /// The band around a column, nothing where there is none or where it has no width.
    public static Optional<Band> of(Run run, Column column) {
        Optional<Column> min = run.column(column.name() + "__MIN");
        Optional<Column> max = run.column(column.name() + "__MAX");
        if (min.isPresent() && max.isPresent()) {
            return wide(run, min.get(), max.get());
        }
        return run.column(column.name() + ":shaded").flatMap(spread -> {
            double[] low = new double[column.size()];
            double[] high = new double[column.size()];
            for (int i = 0; i < low.length; i++) {
                boolean gap = Series.isMissing(column.value(i)) || Series.isMissing(spread.value(i));
                low[i] = gap ? Series.MISSING : column.value(i) - spread.value(i);
                high[i] = gap ? Series.MISSING : column.value(i) + spread.value(i);
            }
            return wide(run, new Column("low", low), new Column("high", high));
        });
    }

    private static Optional<Band> wide(Run run, Column low, Column high) {
        for (int i = 0; i < low.size(); i++) {
            if (low.value(i) < high.value(i)) {
                return Optional.of(new Band(run.series(low), run.series(high)));
            }
        }
        return Optional.empty();
    }
}
