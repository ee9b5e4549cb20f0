package dev.curvewise.run.tidy;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import dev.curvewise.series.Series;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes runs as one plain table: the run where there are several, the step, then a column per metric. Missing values
/// are empty cells; every number reads back to the same bits.
public final class TidyCsv {

    private TidyCsv() {}

    /// Writes the table; the writer stays open.
    public static void write(List<Run> runs, Writer target) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(target);
        boolean several = runs.size() > 1;
        Set<String> names = new LinkedHashSet<>();
        for (Run run : runs) {
            for (Column column : run.columns()) {
                if (!column.name().equals(run.stepColumn())
                        && !(several && column.name().equals("run"))) {
                    names.add(column.name());
                }
            }
        }
        String step = runs.isEmpty()
                ? "step"
                : Optional.ofNullable(runs.getFirst().stepColumn()).orElse("row");
        names.remove(step);
        List<String> header = new ArrayList<>();
        if (several) {
            header.add("run");
        }
        header.add(step);
        header.addAll(names);
        csv.writeRecord(header);
        for (Run run : runs) {
            rows(csv, run, several, names);
        }
        csv.flush();
    }

    private static void rows(CsvWriter csv, Run run, boolean several, Set<String> names) {
        Column steps = run.steps();
        List<Optional<Column>> columns = names.stream().map(run::column).toList();
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < run.rows(); row++) {
            cells.clear();
            if (several) {
                cells.add(run.name());
            }
            cells.add(text(steps.value(row)));
            for (Optional<Column> column : columns) {
                cells.add(column.isPresent() ? text(column.get().value(row)) : "");
            }
            csv.writeRecord(cells);
        }
    }

    private static String text(double value) {
        if (Series.isMissing(value)) {
            return "";
        }
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15 && !(value == 0 && 1 / value < 0);
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
