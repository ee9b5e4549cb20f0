package dev.curvewise.run.format.table;

import dev.curvewise.run.Column;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.StepColumn;
import dev.curvewise.series.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Shows the rows of a file while the rest is read: every so-and-so-many-th of them and a few times a second, so that
/// it costs next to nothing. Each offer holds the rows of the one before and more.
public final class Preview {

    private static final int MOST_ROWS = 1 << 14;
    private static final int MOST_CELLS = 1 << 19;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final Path file;
    private final String format;
    private final Progress progress;
    private long last = System.nanoTime() - PAUSE / 2;

    public Preview(Path file, String format, Progress progress) {
        this.file = file;
        this.format = format;
        this.progress = progress;
    }

    /// Offers the rows where it is time to; called from the thread that adds rows.
    public void show(RawRows rows) {
        long now = System.nanoTime();
        if (now - last >= PAUSE && rows.store().rows() > 1) {
            progress.soFar(() -> of(rows));
            last = System.nanoTime();
        }
    }

    Run of(RawRows rows) {
        RowStore store = rows.store();
        int most = Math.max(64, Math.min(MOST_ROWS, MOST_CELLS / Math.max(1, store.width())));
        int stride = 1 + (store.rows() - 1) / most;
        int shown = 1 + (store.rows() - 1) / stride;
        List<String> names = rows.names();
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < store.width(); c++) {
            double[] values = new double[shown];
            int numbers = 0;
            int words = 0;
            for (int i = 0; i < shown; i++) {
                double value = store.get(c, i * stride);
                boolean mark = Words.isMark(value);
                words += mark && !RecordRows.isNothing(value) ? 1 : 0;
                values[i] = mark ? Series.MISSING : value;
                numbers += Series.isMissing(values[i]) ? 0 : 1;
            }
            if (numbers > 0 && words * 9L <= numbers) {
                columns.add(new Column(names.get(c), rows.inFile(c), values, words));
            }
        }
        String step = StepColumn.choose(columns).orElse(null);
        return new Run(Names.of(file), file.toString(), format, shown, columns, step);
    }
}
