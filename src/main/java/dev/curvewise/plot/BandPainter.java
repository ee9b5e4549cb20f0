package dev.curvewise.plot;

/// Fills the space between two traces, column by column.
final class BandPainter {

    private final Raster raster;
    private final Projection x;
    private final Projection y;
    private final Extent extent = new Extent();

    BandPainter(Raster raster, Projection x, Projection y) {
        this.raster = raster;
        this.x = x;
        this.y = y;
    }

    void band(ChartBand band, int argb) {
        for (int column = raster.first(); column < raster.end(); column++) {
            double low = edge(band.low(), column, false);
            double high = edge(band.high(), column, true);
            if (low <= high) {
                raster.span(column, pixel(high), pixel(low), argb);
            }
        }
    }

    private double pixel(double value) {
        return Math.clamp(raster.height() - y.position(value), -1.0, raster.height() + 1.0);
    }

    /// The outermost value of an edge in a column, or between the points around it; NaN outside its steps and in gaps.
    private double edge(Trace trace, int column, boolean upper) {
        double left = x.value(column);
        double right = x.value(column + 1.0);
        for (int piece = 0; piece < trace.pieces(); piece++) {
            int from = trace.firstAtOrAfter(piece, left);
            int to = trace.firstAtOrAfter(piece, right);
            if (from < to) {
                trace.pyramid().summarise(from, to, extent);
                return extent.hasFinite() ? (upper ? extent.high : extent.low) : Double.NaN;
            }
            if (from > trace.start(piece) && from < trace.end(piece)) {
                return between(trace, from, left / 2 + right / 2);
            }
        }
        return Double.NaN;
    }

    private static double between(Trace trace, int after, double step) {
        double a = trace.series().step(after - 1);
        double b = trace.series().step(after);
        double from = trace.series().value(after - 1);
        double to = trace.series().value(after);
        double part = from == to ? 0 : (step / 2 - a / 2) / (b / 2 - a / 2);
        return from + (to - from) * part;
    }
}
