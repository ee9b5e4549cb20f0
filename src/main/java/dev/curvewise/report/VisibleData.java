package dev.curvewise.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Trace;
import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Series;
import dev.curvewise.series.Smoothing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/// The points in view as a table. What smoothed lines were smoothed by stands in the head of the column that says how a
/// line is drawn.
final class VisibleData {

    private VisibleData() {}

    static void write(Figure figure, Writer out) {
        Smoothing smoothing = figure.smoothing();
        Viewport view = figure.view();
        try (CsvWriter table = CsvWriter.builder().build(out)) {
            table.writeRecord(
                    "line",
                    "drawn as" + (isOff(smoothing) ? "" : " (" + smoothing.words() + ": " + smoothing.formula() + ")"),
                    figure.xTitle().isEmpty() ? "step" : figure.xTitle(),
                    figure.yTitle().isEmpty() ? "value" : figure.yTitle());
            for (ChartLine line : figure.content().lines()) {
                Trace raw = line.raw();
                rows(table, line.name(), raw == null ? "as logged" : smoothing.words(), line.trace(), view);
                if (raw != null) {
                    rows(table, line.name(), "as logged", raw, view);
                }
            }
            for (ChartBand band : figure.content().bands()) {
                rows(table, band.name(), "lower edge", band.low(), view);
                rows(table, band.name(), "upper edge", band.high(), view);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOff(Smoothing smoothing) {
        return smoothing.equals(Smoothing.off());
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
