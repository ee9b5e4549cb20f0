package dev.curvewise.run.tidy;

import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines of a chart exported by Weights & Biases: columns `run - metric`, each with the smallest and the largest
/// value behind it.
final class ChartLines {

    private static final String BETWEEN = " - ";
    private static final List<String> BANDS = List.of("__MIN", "__MAX");

    private ChartLines() {}

    /// A run per line, or nothing where this is no exported chart.
    static List<Run> split(Run run) {
        String step = run.stepColumn();
        List<Column> lines = run.columns().stream()
                .filter(column -> !column.name().equals(step))
                .toList();
        boolean chart = !lines.isEmpty()
                && lines.stream().allMatch(column -> column.name().contains(BETWEEN))
                && lines.stream().anyMatch(column -> column.name().endsWith(BANDS.getFirst()));
        if (!chart) {
            return List.of();
        }
        int tail = tail(lines);
        Map<String, List<Column>> byRun = new LinkedHashMap<>();
        for (Column line : lines) {
            int cut = cut(line.name(), line.name().contains(BETWEEN + "_step") ? 1 : tail);
            byRun.computeIfAbsent(line.name().substring(0, cut), key -> new ArrayList<>())
                    .add(line.named(line.name().substring(cut + BETWEEN.length())));
        }
        List<Run> runs = new ArrayList<>();
        byRun.forEach((name, columns) -> runs.add(line(run, name, columns)));
        return runs;
    }

    /// A metric's name may hold the separator too: as many last parts as all lines share belong to it.
    private static int tail(List<Column> lines) {
        List<String[]> parts = lines.stream()
                .map(Column::name)
                .filter(name -> BANDS.stream().noneMatch(name::endsWith) && !name.endsWith(BETWEEN + "_step"))
                .map(name -> name.split(BETWEEN, -1))
                .toList();
        if (parts.size() < 2) {
            return 1;
        }
        int shortest = parts.stream().mapToInt(p -> p.length).min().orElse(2);
        int same = 0;
        while (same < shortest - 1) {
            int back = same + 1;
            String[] first = parts.getFirst();
            String word = first[first.length - back];
            if (!parts.stream().allMatch(p -> p[p.length - back].equals(word))) {
                break;
            }
            same++;
        }
        return Math.max(1, same);
    }

    private static int cut(String name, int tail) {
        int at = name.length();
        for (int i = 0; i < tail; i++) {
            int before = name.lastIndexOf(BETWEEN, at - 1);
            if (before <= 0) {
                break;
            }
            at = before;
        }
        return at;
    }

    /// Other runs have other steps: a line keeps only the rows in which it says something.
    private static Run line(Run run, String name, List<Column> columns) {
        int[] rows = new int[run.rows()];
        int n = 0;
        for (int row = 0; row < run.rows(); row++) {
            int at = row;
            if (columns.stream().anyMatch(column -> !Series.isMissing(column.value(at)))) {
                rows[n++] = row;
            }
        }
        List<Column> all = new ArrayList<>();
        String step = run.stepColumn();
        if (step != null) {
            run.column(step).ifPresent(all::add);
        }
        all.addAll(columns);
        int[] kept = Arrays.copyOf(rows, n);
        List<Column> picked =
                all.stream().map(column -> Rows.pick(column, kept)).toList();
        return Rows.with(run, n, picked, List.of()).named(name);
    }
}
