package dev.curvewise.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Trace;
import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Series;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// The points in view as a table.
final class VisibleData {

    private VisibleData() {}

    static String csv(ChartContent content, Viewport view, String xTitle, String yTitle) {
        StringWriter text = new StringWriter();
        try (CsvWriter table = CsvWriter.builder().build(text)) {
            table.writeRecord(
                    "line", "drawn as", xTitle.isEmpty() ? "step" : xTitle, yTitle.isEmpty() ? "value" : yTitle);
            for (ChartLine line : content.lines()) {
                Trace raw = line.raw();
                rows(table, line.name(), raw == null ? "as logged" : "smoothed", line.trace(), view);
                if (raw != null) {
                    rows(table, line.name(), "as logged", raw, view);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void rows(CsvWriter table, String name, String how, Trace trace, Viewport view) {
        Series series = trace.series();
        for (int piece = 0; piece < trace.pieces(); piece++) {
            int to = trace.firstAtOrAfter(piece, Math.nextUp(view.x().high()));
            for (int i = trace.firstAtOrAfter(piece, view.x().low()); i < to; i++) {
                if (!Series.isMissing(series.value(i))) {
                    table.writeRecord(name, how, plain(series.step(i)), plain(series.value(i)));
                }
            }
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
