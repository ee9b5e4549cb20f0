package dev.curvewise.run.format.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.curvewise.run.Progress;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.source.Latin1Reader;
import dev.curvewise.run.format.source.LineEnds;
import dev.curvewise.run.format.source.Workers;
import dev.curvewise.run.format.table.Preview;
import dev.curvewise.run.format.table.RowStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Reads a large table in parts, several at once, cut at line ends. First the lines of every part are counted; then
/// each part is read straight into its stretch of the finished columns, so that no number is moved twice.
///
/// A quoted cell may hold a line end, so a cut may fall into one. Then the part before the cut ends inside a quote,
/// which its reader notices; where every part ends outside of quotes, each began outside of them too. Anything else
/// that
/// makes a part depend on those before it calls the whole off, and the table is read from start to end.
final class TableParts {

    /// Parts are small enough that rows appear soon and the work is shared out evenly.
    private static final long PART = 1L << 21;

    /// A part with a row longer than this is read piece by piece.
    private static final long LONGEST = 1L << 24;

    private final ByteSource source;
    private final Dialect dialect;
    private final TableStart start;
    private final Preview preview;
    private final Progress progress;
    private final Progress stoppable;
    /// The bytes a thread works on, used again for the next part.
    private final ThreadLocal<byte[]> buffer = ThreadLocal.withInitial(() -> new byte[0]);

    private volatile boolean calledOff;

    TableParts(ByteSource source, Dialect dialect, TableStart start, Preview preview, Progress progress) {
        this.source = source;
        this.dialect = dialect;
        this.start = start;
        this.preview = preview;
        this.progress = progress;
        this.stoppable = new Stoppable(progress);
    }

    /// The rows of the whole table, or nothing where it cannot be read in parts.
    Optional<RowHandler> read() throws IOException {
        List<Long> cuts = cuts(PART);
        if (!isWorthIt(cuts)) {
            return Optional.empty();
        }
        try (Workers workers = Workers.all()) {
            return read(cuts, workers);
        }
    }

    Optional<RowHandler> read(Workers workers, long partSize) throws IOException {
        List<Long> cuts = cuts(partSize);
        return isWorthIt(cuts) ? read(cuts, workers) : Optional.empty();
    }

    private boolean isWorthIt(List<Long> cuts) {
        return cuts.size() >= 3 && !start.names().isEmpty();
    }

    private Optional<RowHandler> read(List<Long> cuts, Workers pool) throws IOException {
        List<Future<Long>> counts = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            long from = cuts.get(i);
            long to = cuts.get(i + 1);
            counts.add(pool.submit(() -> LineEnds.count(source, from, to)));
        }
        long[] first = new long[cuts.size()];
        for (int i = 0; i < counts.size(); i++) {
            first[i + 1] = first[i] + Workers.result(counts.get(i));
        }
        int width = start.names().size();
        long size = cuts.getLast();
        boolean open = LineEnds.lastBefore(source, size) < size;
        first[counts.size()] += open ? 1 : 0;
        long rows = first[counts.size()] - (start.header() ? 1 : 0);
        // a row takes a byte a cell at least, so what would need more room is no table of this width
        if (rows * width > size || rows >= Integer.MAX_VALUE - 8) {
            return Optional.empty();
        }
        double[][] columns = columns(width, (int) rows, pool);
        List<Future<@Nullable RowHandler>> parts = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int part = i;
            long header = i > 0 && start.header() ? 1 : 0;
            long end = start.header() ? 1 : 0;
            RowStore store = new RowStore(width, columns, (int) (first[i] - header), (int) (first[i + 1] - end));
            long lines = dialect.skipLines() + first[i];
            parts.add(pool.submit(() -> part(cuts.get(part), cuts.get(part + 1), lines, store)));
        }
        return join(parts, cuts);
    }

    /// The finished columns; to clear so much memory takes time, so the workers share it.
    private double[][] columns(int width, int rows, Workers pool) throws IOException {
        List<Future<double[]>> columns = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            columns.add(pool.submit(() -> new double[rows]));
        }
        double[][] all = new double[width][];
        for (int c = 0; c < width; c++) {
            all[c] = Workers.result(columns.get(c));
        }
        return all;
    }

    private Optional<RowHandler> join(List<Future<@Nullable RowHandler>> parts, List<Long> cuts) throws IOException {
        RowHandler all = null;
        for (int i = 0; i < parts.size(); i++) {
            RowHandler part = Workers.result(parts.get(i));
            if (part == null) {
                return Optional.empty();
            }
            if (all == null) {
                all = part;
            } else {
                all.join(part);
            }
            progress.at(cuts.get(i + 1) / (double) cuts.getLast());
            preview.show(all.rows());
        }
        if (all != null) {
            all.takesHeaders();
        }
        return Optional.ofNullable(all);
    }

    private @Nullable RowHandler part(long begin, long end, long lines, RowStore store) throws IOException {
        boolean first = lines == dialect.skipLines();
        RowHandler plain = new RowHandler(start, dialect, first, store.again()).plain();
        plain.startAt(lines);
        int length = calledOff ? 0 : fill(begin, end);
        try {
            if (length >= 0
                    && new PlainCells(buffer.get(), (byte) dialect.delimiter(), plain).read(length, stoppable)) {
                return calledOff ? null : plain;
            }
        } catch (RowHandler.NotPlain _) {
            calledOff = true;
            return null;
        }
        RowHandler handler = new RowHandler(start, dialect, first, store).plain();
        handler.startAt(lines);
        CsvReader<Boolean> csv =
                TableStart.reader(dialect).build(handler, new Latin1Reader(source, begin, end, stoppable));
        try (CloseableIterator<Boolean> rows = csv.iterator()) {
            while (rows.hasNext()) {
                rows.next();
            }
        } catch (RowHandler.NotPlain | RowHandler.StrayQuote | CsvParseException _) {
            calledOff = true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return calledOff ? null : handler;
    }

    /// Brings a part into the thread's buffer.
    ///
    /// @return how long it is, -1 where it is too long for that
    private int fill(long begin, long end) throws IOException {
        if (dialect.delimiter() > 127 || dialect.delimiter() == ' ' || end - begin > LONGEST) {
            return -1;
        }
        int length = (int) (end - begin);
        if (buffer.get().length < length + PlainCells.SPARE) {
            buffer.set(new byte[length + (length >> 3) + PlainCells.SPARE]);
        }
        ByteBuffer target = ByteBuffer.wrap(buffer.get(), 0, length);
        while (target.hasRemaining()) {
            if (source.read(target, begin + target.position()) <= 0) {
                return target.position();
            }
        }
        return length;
    }

    /// Places right behind a line end, the start and the end of the table among them.
    private List<Long> cuts(long partSize) throws IOException {
        List<Long> cuts = new ArrayList<>();
        long size = source.size();
        cuts.add(LineEnds.pass(source, 0, dialect.skipLines(), size));
        for (long at = cuts.getFirst() + partSize; at < size; at = cuts.getLast() + partSize) {
            long cut = LineEnds.after(source, at, size);
            if (cut >= size) {
                break;
            }
            cuts.add(cut);
        }
        cuts.add(size);
        return cuts;
    }

    /// Listens whether to stop, also when another part has called it off; progress is told where parts are joined.
    private final class Stoppable implements Progress {
        private final Progress whole;

        Stoppable(Progress whole) {
            this.whole = whole;
        }

        @Override
        public void at(double fraction) {
            // a part knows nothing of the others
        }

        @Override
        public boolean cancelled() {
            return calledOff || whole.cancelled();
        }
    }
}
