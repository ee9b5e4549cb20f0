package dev.curvewise.run.format.csv;

import dev.curvewise.problem.Level;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.source.LineEnds;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Preview;
import dev.curvewise.run.format.table.Reading;
import dev.curvewise.run.format.table.Table;
import dev.curvewise.run.format.table.TableBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a table of text: FastCSV finds the cells, [Cells] reads the numbers, [TableBuilder] puts the columns together.
/// It can stop at any line end and go on from there.
final class TableReader implements Reading {

    private static final int BLOCK = 4096;

    private final Dialect dialect;
    private final Findings findings;
    private final Preview preview;
    private @Nullable RowHandler handler;
    private boolean header;
    private long position;
    private long lines;

    TableReader(Dialect dialect, Findings findings, Preview preview) {
        this.dialect = dialect;
        this.findings = findings;
        this.preview = preview;
    }

    /// Reads a whole table.
    static Table read(Path file, Head head, Dialect dialect, Findings findings, Progress progress) throws IOException {
        try (ByteSource source = ByteSource.open(file, head)) {
            TableReader reader = new TableReader(dialect, findings, new Preview(file, "CSV", progress));
            if (reader.readTo(source, source.size(), progress)) {
                reader.endOfFile(source);
            }
            RowHandler handler = reader.begun();
            reader.report(handler, findings);
            return TableBuilder.build(handler.rows(), reader.header, findings);
        }
    }

    /// A line end inside of a quoted cell is no end of a row: then the whole must be read.
    @Override
    public boolean readOn(ByteSource source, Progress progress) throws IOException {
        return readTo(source, LineEnds.lastBefore(source, source.size()), progress);
    }

    /// Reads on up to a place.
    ///
    /// @return whether the last record was whole
    boolean readTo(ByteSource source, long end, Progress progress) throws IOException {
        RowHandler rows = handler;
        ByteSource part = source.upTo(end);
        if (rows == null) {
            TableStart start = TableStart.read(part, dialect);
            header = start.header();
            if (start.renamed() > 0) {
                findings.note(
                        1L + dialect.skipLines(),
                        Findings.some(start.renamed(), "column name") + " stood in the header more than once",
                        "The later columns carry a number in brackets");
            }
            if (start.cut() > 0) {
                findings.warn(
                        1L + dialect.skipLines(),
                        "The table has " + (start.names().size() + start.cut()) + " columns; the first "
                                + start.names().size() + " are read",
                        "");
            }
            Optional<RowHandler> parts = new TableParts(part, dialect, start, preview, progress).read();
            rows = parts.orElseGet(() -> new RowHandler(start, dialect, true));
            handler = rows;
            if (parts.isPresent()) {
                moveTo(source, end);
            }
        }
        boolean whole = position == end
                || new TableText(part, dialect, rows, findings).read(position, end, lines, progress, preview);
        moveTo(source, end);
        return whole;
    }

    private void moveTo(ByteSource source, long end) throws IOException {
        lines += LineEnds.count(source, position, end);
        position = end;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Table soFar(Findings told) {
        RowHandler rows = begun();
        report(rows, told);
        return TableBuilder.soFar(rows.rows(), header, told);
    }

    private RowHandler begun() {
        RowHandler known = handler;
        return known == null ? new RowHandler(TableStart.EMPTY, dialect, false) : known;
    }

    /// A writer that fills whole blocks leaves a copy of a living file cut anywhere: the last cell of a line that lacks
    /// cells, or that ends with a full block, is not trusted.
    private void endOfFile(ByteSource source) throws IOException {
        RowHandler rows = begun();
        long size = source.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        source.read(last, Math.max(0, size - 1));
        boolean complete = last.get(0) == '\n' || last.get(0) == '\r';
        boolean lacking = rows.lastFields() < rows.order().cells();
        if (complete || rows.lastFields() == 0 || rows.rows().store().rows() == 0) {
            return;
        }
        if (!lacking && size % BLOCK != 0) {
            return;
        }
        int column = rows.order().column(rows.lastFields() - 1);
        if (column >= 0 && rows.rows().dropLastCell(column)) {
            findings.warn(
                    rows.line(),
                    "The last line is cut off; the cell it breaks off in is left out",
                    "The run was probably still writing when this copy was made");
        }
    }

    private void report(RowHandler rows, Findings told) {
        ColumnOrder order = rows.order();
        if (order.headers() > 0) {
            told.note(
                    order.firstHeader(),
                    "The header stands in the file " + Findings.some(order.headers(), "more time"),
                    "A restarted run writes it again; the rows are read on under the names it gives");
        }
        if (rows.rows().unkept() > 0) {
            told.count("odd", Level.WARNING, 0, "", n -> "Very many rows have another number of cells");
        }
    }
}
