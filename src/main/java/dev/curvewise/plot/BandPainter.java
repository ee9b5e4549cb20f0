package dev.curvewise.plot;

/// Fills the space between two traces, column by column.
final class BandPainter {

    private final Raster raster;
    private final Projection x;
    private final Projection y;

    BandPainter(Raster raster, Projection x, Projection y) {
        this.raster = raster;
        this.x = x;
        this.y = y;
    }

    void band(ChartBand band, int argb) {
        BandEdge lower = new BandEdge(band.low(), false);
        BandEdge upper = new BandEdge(band.high(), true);
        for (int column = raster.first(); column < raster.end(); column++) {
            double left = x.value(column);
            double right = x.value(column + 1.0);
            double low = lower.between(left, right);
            double high = upper.between(left, right);
            if (low <= high) {
                raster.span(column, pixel(high), pixel(low), argb);
            }
        }
    }

    private double pixel(double value) {
        return Math.clamp(raster.height() - y.position(value), -1.0, raster.height() + 1.0);
    }
}
