package dev.curvewise.run.format;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.curvewise.problem.Level;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Reads a table of text: FastCSV finds the cells, [Cells] reads the numbers, [TableBuilder] puts the columns together.
final class TableReader {

    private static final int BLOCK = 4096;

    private final Path file;
    private final Head head;
    private final Dialect dialect;
    private final Findings findings;

    private TableReader(Path file, Head head, Dialect dialect, Findings findings) {
        this.file = file;
        this.head = head;
        this.dialect = dialect;
        this.findings = findings;
    }

    /// Reads a table; what is wrong with it goes to the findings.
    static Table read(Path file, Head head, Dialect dialect, Findings findings, Progress progress) throws IOException {
        return new TableReader(file, head, dialect, findings).read(progress);
    }

    private Table read(Progress progress) throws IOException {
        TableStart start;
        boolean latin = head.charset().equals(StandardCharsets.UTF_8);
        try (Reader reader = decoded(latin ? StandardCharsets.ISO_8859_1 : head.charset())) {
            start = TableStart.read(reader, dialect, latin ? TextCode::utf8 : UnaryOperator.identity());
        }
        if (start.renamed() > 0) {
            findings.note(
                    1,
                    Findings.some(start.renamed(), "column name") + " stood in the header more than once",
                    "The later columns carry a number in brackets");
        }
        RowHandler handler = rows(start, latin, progress);
        report(handler);
        return TableBuilder.build(handler, start.header(), latin, findings);
    }

    private RowHandler rows(TableStart start, boolean latin, Progress progress) throws IOException {
        RowHandler handler = handler(start);
        if (!latin) {
            try (Reader reader = decoded(head.charset())) {
                parse(handler, reader, progress);
            }
            return handler;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Optional<RowHandler> parts = new TableParts(file, channel, head.bom(), dialect, start).read(progress);
            if (parts.isPresent()) {
                handler = parts.get();
                endOfFile(handler, channel);
            } else if (parse(handler, new Latin1Reader(channel, head.bom(), channel.size(), progress), progress)) {
                endOfFile(handler, channel);
            }
        }
        return handler;
    }

    private RowHandler handler(TableStart start) {
        return new RowHandler(start.names(), start.header() ? 1 : 0, dialect.decimalComma());
    }

    private Reader decoded(Charset charset) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(head.bom());
        return new InputStreamReader(in, charset);
    }

    /// @return whether the table was read to its end
    private boolean parse(RowHandler handler, Reader reader, Progress progress) throws IOException {
        CsvReader<Boolean> csv = TableStart.reader(dialect).build(handler, reader);
        csv.skipLines(dialect.skipLines());
        try (CloseableIterator<Boolean> rows = csv.iterator()) {
            Preview.run(rows, handler, file, progress);
            return true;
        } catch (CsvParseException e) {
            handler.keepCut();
            findings.warn(
                    handler.line(),
                    "The file ends inside a quoted cell; the cells before it are kept",
                    "The run was probably still writing when this copy was made");
            return false;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// A writer that fills whole blocks leaves a copy of a living file cut anywhere: the last cell of a line that lacks
    /// cells, or that ends with a full block, is not trusted.
    private void endOfFile(RowHandler handler, FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, Math.max(0, size - 1));
        boolean complete = last.get(0) == '\n' || last.get(0) == '\r';
        boolean lacking = handler.lastFields() < handler.expected();
        if (complete || handler.store().rows() == 0) {
            return;
        }
        if (!lacking && size % BLOCK != 0) {
            return;
        }
        int column = handler.lastColumn();
        if (column >= 0 && handler.dropLastCell(column)) {
            findings.warn(
                    handler.line(),
                    "The last line is cut off; the cell it breaks off in is left out",
                    "The run was probably still writing when this copy was made");
        }
    }

    private void report(RowHandler handler) {
        if (handler.headers() > 0) {
            findings.note(
                    handler.firstHeader(),
                    "The header stands in the file " + Findings.some(handler.headers(), "more time"),
                    "A restarted run writes it again; the rows are read on under the names it gives");
        }
        if (handler.unkept() > 0) {
            findings.count("odd", Level.WARNING, 0, "", n -> "Very many rows have another number of cells");
        }
    }
}
