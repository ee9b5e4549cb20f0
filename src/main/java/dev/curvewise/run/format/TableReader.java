package dev.curvewise.run.format;

import dev.curvewise.problem.Level;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a table of text: FastCSV finds the cells, [Cells] reads the numbers, [TableBuilder] puts the columns together.
final class TableReader {

    private static final int BLOCK = 4096;

    private final ByteSource source;
    private final Dialect dialect;
    private final Findings findings;
    private final Preview preview;
    private final Progress progress;

    private TableReader(ByteSource source, Dialect dialect, Findings findings, Preview preview, Progress progress) {
        this.source = source;
        this.dialect = dialect;
        this.findings = findings;
        this.preview = preview;
        this.progress = progress;
    }

    /// Reads a table; what is wrong with it goes to the findings.
    static Table read(Path file, Head head, Dialect dialect, Findings findings, Progress progress) throws IOException {
        try (ByteSource source = ByteSource.open(file, head)) {
            Preview preview = new Preview(file, "CSV", progress);
            return new TableReader(source, dialect, findings, preview, progress).read();
        }
    }

    private Table read() throws IOException {
        TableStart start = TableStart.read(source, dialect);
        if (start.renamed() > 0) {
            findings.note(
                    1,
                    Findings.some(start.renamed(), "column name") + " stood in the header more than once",
                    "The later columns carry a number in brackets");
        }
        Optional<RowHandler> parts = new TableParts(source, dialect, start, preview, progress).read();
        RowHandler handler = parts.orElseGet(() -> new RowHandler(start, dialect, true));
        boolean whole = parts.isPresent() || new TableText(source, dialect, handler, findings).read(progress, preview);
        if (whole) {
            endOfFile(handler);
        }
        report(handler);
        return TableBuilder.build(handler.rows(), start.header(), findings);
    }

    /// A writer that fills whole blocks leaves a copy of a living file cut anywhere: the last cell of a line that lacks
    /// cells, or that ends with a full block, is not trusted.
    private void endOfFile(RowHandler handler) throws IOException {
        long size = source.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        source.read(last, Math.max(0, size - 1));
        boolean complete = last.get(0) == '\n' || last.get(0) == '\r';
        boolean lacking = handler.lastFields() < handler.order().cells();
        if (complete || handler.rows().store().rows() == 0) {
            return;
        }
        if (!lacking && size % BLOCK != 0) {
            return;
        }
        int column = handler.order().column(handler.lastFields() - 1);
        if (column >= 0 && handler.rows().dropLastCell(column)) {
            findings.warn(
                    handler.line(),
                    "The last line is cut off; the cell it breaks off in is left out",
                    "The run was probably still writing when this copy was made");
        }
    }

    private void report(RowHandler handler) {
        ColumnOrder order = handler.order();
        if (order.headers() > 0) {
            findings.note(
                    order.firstHeader(),
                    "The header stands in the file " + Findings.some(order.headers(), "more time"),
                    "A restarted run writes it again; the rows are read on under the names it gives");
        }
        if (handler.rows().unkept() > 0) {
            findings.count("odd", Level.WARNING, 0, "", n -> "Very many rows have another number of cells");
        }
    }
}
