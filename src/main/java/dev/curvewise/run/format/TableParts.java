package dev.curvewise.run.format;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads a large table in parts at once, cut at line ends. That is only sound where no cell is quoted, for a quoted
/// cell
/// may hold a line end; the first quote calls it off, and the table is read from start to end as any other.
final class TableParts {

    private static final long WORTH_IT = 1L << 22;
    private static final int MOST = 4;

    private final Path file;
    private final FileChannel channel;
    private final long from;
    private final Dialect dialect;
    private final TableStart start;
    private volatile boolean calledOff;

    TableParts(Path file, FileChannel channel, long from, Dialect dialect, TableStart start) {
        this.file = file;
        this.channel = channel;
        this.from = from;
        this.dialect = dialect;
        this.start = start;
    }

    /// The rows of the whole table, or nothing where it cannot be read in parts.
    Optional<RowHandler> read(Progress progress) throws IOException {
        return read(progress, Math.min(MOST, Runtime.getRuntime().availableProcessors()), WORTH_IT);
    }

    Optional<RowHandler> read(Progress progress, int parts, long worthIt) throws IOException {
        if (parts < 2 || channel.size() < worthIt) {
            return Optional.empty();
        }
        List<Long> cuts = cuts(parts);
        if (cuts.size() < 3) {
            return Optional.empty();
        }
        List<Future<@Nullable RowHandler>> futures = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(cuts.size() - 1)) {
            for (int i = 0; i + 1 < cuts.size(); i++) {
                int part = i;
                Progress own = i == 0 ? progress : new Silent(progress);
                futures.add(workers.submit(() -> part(cuts.get(part), cuts.get(part + 1), part == 0, own)));
            }
        }
        return join(futures, cuts);
    }

    private Optional<RowHandler> join(List<Future<@Nullable RowHandler>> futures, List<Long> cuts) throws IOException {
        RowHandler all = null;
        long lines = 0;
        for (int i = 0; i < futures.size(); i++) {
            RowHandler part = result(futures.get(i));
            if (part == null) {
                return Optional.empty();
            }
            if (all == null) {
                all = part;
            } else {
                lines += part.hasFindings() ? lines(cuts.get(0), cuts.get(i)) - lines : 0;
                all.join(part, lines);
            }
        }
        return Optional.ofNullable(all);
    }

    private static @Nullable RowHandler result(Future<@Nullable RowHandler> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private @Nullable RowHandler part(long begin, long end, boolean first, Progress progress) throws IOException {
        RowHandler handler =
                new RowHandler(start.names(), first && start.header() ? 1 : 0, dialect.decimalComma()).plain();
        Latin1Reader reader = new Latin1Reader(channel, begin, end, new Stoppable(progress));
        CsvReader<Boolean> csv = TableStart.reader(dialect).build(handler, reader);
        try (CloseableIterator<Boolean> rows = csv.iterator()) {
            if (first) {
                csv.skipLines(dialect.skipLines());
                Preview.run(rows, handler, file, progress);
            } else {
                while (rows.hasNext()) {
                    rows.next();
                }
            }
        } catch (RowHandler.NotPlain | CsvParseException _) {
            calledOff = true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return calledOff ? null : handler;
    }

    /// Places right behind a line end, the start and the end of the table among them.
    private List<Long> cuts(int parts) throws IOException {
        List<Long> cuts = new ArrayList<>();
        cuts.add(from);
        long size = channel.size();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (int i = 1; i < parts; i++) {
            long at = Math.max(from + (size - from) * i / parts, cuts.getLast());
            buffer.clear();
            int n = channel.read(buffer, at);
            int line = 0;
            while (line < n && buffer.get(line) != '\n') {
                line++;
            }
            if (line < n && at + line + 1 < size) {
                cuts.add(at + line + 1);
            }
        }
        cuts.add(size);
        return cuts;
    }

    /// How many lines stand between two places.
    private long lines(long begin, long end) throws IOException {
        long count = 0;
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (long at = begin; at < end; at += buffer.limit()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
            int n = channel.read(buffer, at);
            if (n <= 0) {
                break;
            }
            for (int i = 0; i < n; i++) {
                count += buffer.get(i) == '\n' ? 1 : 0;
            }
            buffer.limit(n);
        }
        return count;
    }

    /// A part that only listens whether to stop.
    private record Silent(Progress whole) implements Progress {
        @Override
        public void at(double fraction) {}

        @Override
        public boolean cancelled() {
            return whole.cancelled();
        }
    }

    /// Stops when another part has met a quote.
    private final class Stoppable implements Progress {
        private final Progress whole;

        Stoppable(Progress whole) {
            this.whole = whole;
        }

        @Override
        public void at(double fraction) {
            whole.at(fraction);
        }

        @Override
        public boolean cancelled() {
            return calledOff || whole.cancelled();
        }

        @Override
        public void soFar(Supplier<Run> preview) {
            whole.soFar(preview);
        }
    }
}
