package dev.curvewise.run.format;

import dev.curvewise.run.Column;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.StepColumn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Shows the rows of a table while the rest is read: every so-and-so-many-th of them, so that it costs next to nothing.
final class Preview {

    private static final int EVERY = 1 << 14;
    private static final int SHOWN = 4096;

    private Preview() {}

    /// Reads all rows, offering what is there from time to time.
    static void run(Iterator<Boolean> rows, RowHandler handler, Path file, Progress progress) {
        int n = 0;
        while (rows.hasNext()) {
            rows.next();
            if (++n % EVERY == 0) {
                progress.soFar(() -> of(handler, file));
            }
        }
    }

    private static Run of(RowHandler handler, Path file) {
        RowStore store = handler.store();
        int stride = 1 + (store.rows() - 1) / SHOWN;
        int shown = store.rows() / stride;
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < store.width(); c++) {
            if (handler.words(c) == null) {
                double[] values = new double[shown];
                for (int i = 0; i < shown; i++) {
                    values[i] = store.get(c, i * stride);
                }
                columns.add(new Column(handler.names().get(c), values));
            }
        }
        String step = StepColumn.choose(columns).orElse(null);
        return new Run(Names.of(file), file.toString(), "CSV", shown, columns, step);
    }
}
