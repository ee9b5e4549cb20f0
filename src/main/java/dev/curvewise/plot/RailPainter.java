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
        double last = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < raster.width(); column++) {
            if (!holds(trace, column, kind)) {
                continue;
            }
            if (column - last < APART * scale) {
                bar(column);
            } else {
                sign(column + 0.5, kind);
                last = column;
            }
        }
    }

    private boolean holds(Trace trace, int column, int kind) {
        for (int piece = 0; piece < trace.pieces(); piece++) {
            int from = trace.firstAtOrAfter(piece, x.value(column));
            int to = trace.firstAtOrAfter(piece, x.value(column + 1.0));
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
