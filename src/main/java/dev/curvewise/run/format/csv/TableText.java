package dev.curvewise.run.format.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.curvewise.problem.Level;
import dev.curvewise.run.Progress;
import dev.curvewise.run.format.source.ByteSource;
import dev.curvewise.run.format.source.Latin1Reader;
import dev.curvewise.run.format.source.LineEnds;
import dev.curvewise.run.format.table.Findings;
import dev.curvewise.run.format.table.Preview;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads the rows of a table one after the other. A quote that is never closed does not take the rest of the table with
/// it: its line is read once more with the quote as a plain character, and the reading goes on behind that line.
final class TableText {

    private static final int ROWS_BETWEEN_LOOKS = 1 << 12;
    /// After so many quotes that are never closed no quote is trusted any more.
    private static final int MOST_STRAY = 8;

    /// A character that bytes never become.
    private static final char NO_QUOTE = '\uffff';

    private static final int LONGEST_LINE = 1 << 24;

    private final ByteSource source;
    private final Dialect dialect;
    private final RowHandler handler;
    private final Findings findings;

    TableText(ByteSource source, Dialect dialect, RowHandler handler, Findings findings) {
        this.source = source;
        this.dialect = dialect;
        this.handler = handler;
        this.findings = findings;
    }

    /// Reads a stretch of whole lines.
    ///
    /// @param from  where it begins
    /// @param end   where it ends
    /// @param above how many lines stand before it
    /// @return whether its last record was whole
    boolean read(long from, long end, long above, Progress progress, Preview preview) throws IOException {
        long at = from;
        long lines = above;
        for (int stray = 0; ; stray++) {
            boolean quotes = stray < MOST_STRAY;
            if (rows(at, end, lines, quotes, progress, preview) || !quotes) {
                return true;
            }
            long broken = handler.line() - 1;
            long begin = LineEnds.pass(source, at, broken - lines, end);
            long next = LineEnds.pass(source, begin, 1, end);
            if (next >= end) {
                handler.keepCut();
                findings.warn(
                        handler.line(),
                        "The file ends inside a quoted cell; the cells before it are kept",
                        "The run was probably still writing when this copy was made");
                return false;
            }
            report(broken + 1, column(begin, next));
            rows(begin, next, broken, false, progress, preview);
            at = next;
            lines = broken + 1;
        }
    }

    /// @return whether the stretch was read to its end, rather than up to a quote that is not closed
    private boolean rows(long from, long to, long lines, boolean quotes, Progress progress, Preview preview)
            throws IOException {
        int skipped = from == 0 ? dialect.skipLines() : 0;
        long begin = LineEnds.pass(source, from, skipped, to);
        handler.startAt(lines + skipped);
        CsvReader.CsvReaderBuilder builder = TableStart.reader(dialect);
        if (!quotes) {
            builder.quoteCharacter(NO_QUOTE);
        }
        CsvReader<Boolean> csv = builder.build(handler, new Latin1Reader(source, begin, to, progress));
        int n = 0;
        try (CloseableIterator<Boolean> rows = csv.iterator()) {
            while (rows.hasNext()) {
                rows.next();
                if (++n % ROWS_BETWEEN_LOOKS == 0) {
                    preview.show(handler.rows());
                }
            }
            return true;
        } catch (RowHandler.StrayQuote | CsvParseException _) {
            return false;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void report(long line, int column) {
        findings.count(
                "quote",
                Level.WARNING,
                line,
                column,
                "It is read as a plain character; the lines behind it are read as usual",
                n -> n == 1 ? "A quote is opened here and never closed" : n + " quotes are opened and never closed");
    }

    /// Where the last quote stands in a line, counted from 1.
    private int column(long begin, long end) throws IOException {
        ByteBuffer line = ByteBuffer.allocate((int) Math.min(LONGEST_LINE, end - begin));
        source.read(line, begin);
        String text = new String(line.array(), 0, line.position(), StandardCharsets.UTF_8);
        return text.lastIndexOf('"') + 1;
    }
}
