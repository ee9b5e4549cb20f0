package dev.curvewise.plot;

/// Marks values that have no height on a rail along the bottom: a cross for NaN, a triangle upwards for +Inf and
/// downwards for −Inf. Where they stand closer than their signs are wide, a short bar takes the place of each.
final class RailPainter {

    private static final double APART = 9;
    private static final double RADIUS = 3;

    private final Raster raster;
    private final Projection x;
    private final double scale;
    private final Stroke stroke;
    private final Extent extent = new Extent();
    private double last;

    RailPainter(Raster raster, Projection x, double scale) {
        this.raster = raster;
        this.x = x;
        this.scale = scale;
        stroke = new Stroke(raster);
    }

    void marks(Trace trace, int argb) {
        Counts counts = trace.counts();
        if (counts.nan() + counts.infinite() == 0) {
            return;
        }
        stroke.style(1.4 * scale);
        kind(trace, counts.nan(), Extent.NAN);
        kind(trace, counts.positiveInfinity(), Extent.POSITIVE_INFINITY);
        kind(trace, counts.negativeInfinity(), Extent.NEGATIVE_INFINITY);
        raster.layMask(argb);
    }

    private void kind(Trace trace, long count, int kind) {
        if (count == 0) {
            return;
        }
        last = Double.NEGATIVE_INFINITY;
        columns(trace, 0, raster.width(), kind);
    }

    /// Halves the columns until none of the kind is left in them, so that few among millions are found quickly.
    private void columns(Trace trace, int first, int end, int kind) {
        if (!holds(trace, first, end, kind)) {
            return;
        }
        if (end - first > 1) {
            int middle = (first + end) >>> 1;
            columns(trace, first, middle, kind);
            columns(trace, middle, end, kind);
        } else if (first - last < APART * scale) {
            bar(first);
        } else {
            sign(first + 0.5, kind);
            last = first;
        }
    }

    private boolean holds(Trace trace, int first, int end, int kind) {
        for (int piece = 0; piece < trace.pieces(); piece++) {
            int from = trace.firstAtOrAfter(piece, x.value(first));
            int to = trace.firstAtOrAfter(piece, x.value(end));
            if (from < to) {
                trace.pyramid().summarise(from, to, extent);
                if (extent.has(kind)) {
                    return true;
                }
            }
        }
        return false;
    }

    private double centre() {
        return raster.height() - (RADIUS + 3) * scale;
    }

    private void bar(int column) {
        double half = RADIUS / 2 * scale;
        stroke.strokes(column + 0.5, centre(), 0, -half, 0, half);
    }

    private void sign(double cx, int kind) {
        double r = RADIUS * scale;
        switch (kind) {
            case Extent.POSITIVE_INFINITY -> stroke.outline(cx, centre(), Symbol.TRIANGLE.corners(r));
            case Extent.NEGATIVE_INFINITY ->
                stroke.outline(cx, centre(), 0, 1.15 * r, 1.1 * r, -0.85 * r, -1.1 * r, -0.85 * r);
            default -> stroke.strokes(cx, centre(), -r, -r, r, r, -r, r, r, -r);
        }
    }
}
