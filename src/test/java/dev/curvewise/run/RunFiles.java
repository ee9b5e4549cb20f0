package dev.curvewise.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.format.RunReader;
import dev.curvewise.series.Series;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes small run files and shows what was read from them in one line of text.
public final class RunFiles {

    private RunFiles() {}

    public static Path write(Path folder, String name, String text) throws IOException {
        return write(folder, name, text, StandardCharsets.UTF_8);
    }

    public static Path write(Path folder, String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    public static Run read(Path file) {
        Loaded<Run> loaded = RunReader.read(file, Progress.NONE);
        assertThat(loaded.found()).as("%s", loaded.problems()).isPresent();
        return loaded.found().orElseThrow();
    }

    /// `step*=0 1 2 | loss=0.5 . NaN`: the star marks the step column, a point a missing value.
    public static String show(Run run) {
        List<String> columns = new ArrayList<>();
        for (Column column : run.columns()) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < column.size(); i++) {
                values.add(show(column.value(i)));
            }
            String star = column.name().equals(run.stepColumn()) ? "*" : "";
            columns.add(column.name() + star + "=" + String.join(" ", values));
        }
        return String.join(" | ", columns);
    }

    private static String show(double value) {
        if (Series.isMissing(value)) {
            return ".";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.isFinite(value)
                        ? new BigDecimal(Double.toString(value)).toPlainString()
                        : Double.toString(value);
    }
}
