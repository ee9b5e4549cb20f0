package dev.curvewise.plot;

import java.util.function.IntConsumer;

/// Sets signs on some points of a line: its own symbol on examples, a dot on every point of a run that lie far apart.
final class SymbolPainter {

    private static final double RADIUS = 3.5;
    private static final double APART = 44;
    private static final double DOT = 2.4;
    private static final double DOTS_APART = 12;

    private final Raster raster;
    private final Projection x;
    private final Projection y;
    private final double scale;
    private final Stroke stroke;

    SymbolPainter(Raster raster, Projection x, Projection y, double scale) {
        this.raster = raster;
        this.x = x;
        this.y = y;
        this.scale = scale;
        stroke = new Stroke(raster);
    }

    void symbols(ChartLine line, int argb, int background) {
        Trace trace = line.trace();
        boolean dots = line.symbol() == Symbol.NONE;
        int every = stride(trace, (dots ? DOTS_APART : APART) * scale);
        if (dots) {
            if (every == 1 && line.kind() == LineKind.RUN) {
                each(trace, 1, i -> stroke.disc(px(trace, i), py(trace, i), DOT * scale));
                raster.layMask(argb);
            }
            return;
        }
        double radius = RADIUS * scale;
        if (line.symbol() != Symbol.CROSS) {
            each(trace, every, i -> stroke.disc(px(trace, i), py(trace, i), radius));
            raster.layMask((background & 0xffffff) | (argb & 0xff000000));
        }
        stroke.style(1.4 * scale);
        each(trace, every, i -> draw(line.symbol(), px(trace, i), py(trace, i), radius));
        raster.layMask(argb);
    }

    private void draw(Symbol symbol, double cx, double cy, double radius) {
        switch (symbol) {
            case CROSS -> stroke.strokes(cx, cy, -radius, -radius, radius, radius, -radius, radius, radius, -radius);
            case NONE, CIRCLE, TRIANGLE, SQUARE, DIAMOND -> stroke.outline(cx, cy, symbol.outline(radius));
        }
    }

    /// Every how many points to set one, a power of two so that zooming adds signs and never moves them.
    private int stride(Trace trace, double apart) {
        int size = trace.series().size();
        if (size < 2) {
            return 1;
        }
        double length = Math.abs(x.position(trace.series().step(size - 1))
                - x.position(trace.series().step(0)));
        double wanted = apart * (size - 1) / Math.max(length, 1e-9);
        return wanted >= 1 << 30 ? 1 << 30 : Math.max(1, Integer.highestOneBit((int) Math.ceil(wanted) * 2 - 1));
    }

    private void each(Trace trace, int every, IntConsumer at) {
        for (int piece = 0; piece < trace.pieces(); piece++) {
            int from = trace.firstAtOrAfter(piece, x.range().low());
            int to = trace.firstAtOrAfter(piece, Math.nextUp(x.range().high()));
            for (long i = (from + every - 1L) / every * every; i < to; i += every) {
                if (Double.isFinite(trace.series().value((int) i)) && inside(trace, (int) i)) {
                    at.accept((int) i);
                }
            }
        }
    }

    private boolean inside(Trace trace, int index) {
        double at = py(trace, index);
        return at > -RADIUS * scale && at < raster.height() + RADIUS * scale;
    }

    private double px(Trace trace, int index) {
        return x.position(trace.series().step(index));
    }

    private double py(Trace trace, int index) {
        return raster.height() - y.position(trace.series().value(index));
    }
}
