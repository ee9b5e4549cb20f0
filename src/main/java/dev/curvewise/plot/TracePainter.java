package dev.curvewise.plot;

/// Draws traces into a [Raster].
///
/// Where a pixel column holds many points it is filled from their smallest to their largest value, which a [Pyramid]
/// knows without visiting them; where points are further apart they are joined by antialiased strokes. Both have the
/// same weight, so that no seam shows where one turns into the other.
public final class TracePainter {

    /// Up to this many points a pixel column, on average, a line is stroked all through.
    static final long SPARSE = 2;

    /// From this many points a column is filled instead of stroked.
    private static final int DENSE = 3;

    /// Points this far before the view still decide where a dash begins.
    private static final int DASH_MEMORY = 4096;

    /// No stroke or dot reaches further than this, in pixels.
    private static final double REACH = 8;

    private final Raster raster;
    private final Projection x;
    private final Projection y;
    private final double scale;
    private final Stroke stroke;
    private final Spans spans;
    private final Extent extent = new Extent();

    private double lastX;
    private double lastY;
    private double filledTop;
    private double filledEnd;
    private boolean joined;
    private boolean sparse;

    /// @param raster what is drawn into
    /// @param x      steps to device pixels
    /// @param y      values to device pixels, from the bottom
    /// @param scale  device pixels in a pixel
    public TracePainter(Raster raster, Projection x, Projection y, double scale) {
        this.raster = raster;
        this.x = x;
        this.y = y;
        this.scale = scale;
        stroke = new Stroke(raster);
        spans = new Spans(raster);
    }

    /// Draws a line.
    ///
    /// @param trace its points
    /// @param argb  its colour with straight alpha
    /// @param width its width in pixels
    /// @param dash  how it is broken up
    public void line(Trace trace, int argb, double width, Dash dash) {
        double[] pattern = dash.pattern(scale);
        stroke.style(width * scale, pattern);
        spans.clear();
        for (int piece = 0; piece < trace.pieces(); piece++) {
            int first = trace.firstAtOrAfter(piece, x.range().low());
            int from = Math.max(trace.start(piece), first - 1);
            int to = Math.min(
                    trace.end(piece),
                    trace.firstAtOrAfter(piece, Math.nextUp(x.range().high())) + 1);
            sparse = to - from <= SPARSE * raster.width();
            if (sparse) {
                polyline(trace, piece, from, to, pattern);
            } else {
                columns(trace, from, to);
            }
        }
        double anchor = trace.series().isEmpty() ? 0 : x.position(trace.step(0));
        spans.lay(argb, width * scale, pattern, anchor);
        raster.layMask(argb);
    }

    private void polyline(Trace trace, int piece, int from, int to, double[] pattern) {
        int start = from;
        int end = to;
        if (pattern.length == 0) {
            // strokes that do not reach these columns need not be looked at; dashes are counted through all of them
            start = Math.max(from, trace.search(from, to, x.value(raster.first() - REACH * scale)) - 1);
            end = Math.min(to, trace.search(start, to, x.value(raster.end() + REACH * scale)) + 1);
        } else {
            stroke.startDash(dashBefore(trace, trace.start(piece), from));
        }
        joinFrom(trace, start, from);
        for (int i = start; i < end; i++) {
            vertex(trace, i, to);
        }
    }

    /// The length of the line before the view, so that dashes move with the data when the view does.
    private double dashBefore(Trace trace, int start, int from) {
        if (from - start > DASH_MEMORY) {
            return 0;
        }
        double length = 0;
        for (int i = start + 1; i <= from; i++) {
            double dx = px(trace, i) - px(trace, i - 1);
            double dy = py(trace.series().value(i)) - py(trace.series().value(i - 1));
            double more = Math.hypot(dx, dy);
            length += more < 1e9 ? more : 0;
        }
        return length;
    }

    /// Goes on from the point before an index, if there is one in view.
    private void joinFrom(Trace trace, int index, int from) {
        joined = index > from && Double.isFinite(trace.series().value(index - 1));
        if (joined) {
            last(trace, index - 1);
        }
    }

    private void columns(Trace trace, int from, int to) {
        // what lies in the columns beside those drawn reaches into them
        int column = Math.max(-1, raster.first() - Spans.BESIDE - 1);
        int stop = Math.min(raster.width(), raster.end() + Spans.BESIDE);
        int index = column < 0 ? from : trace.search(from, to, x.value(column));
        int guess = Math.max(1, (to - from) / raster.width());
        joinFrom(trace, index, from);
        boolean whole = false;
        for (; column <= stop && index < to; column++) {
            int end = column == raster.width() ? to : trace.gallop(index, to, x.value(column + 1.0), guess);
            int count = end - index;
            if (count == 0) {
                whole = false;
                continue;
            }
            guess = count;
            if (count < DENSE || column < 0 || column == raster.width()) {
                if (whole) {
                    joinFrom(trace, index, from);
                }
                for (int i = index; i < end; i++) {
                    vertex(trace, i, to);
                }
                whole = false;
            } else {
                whole = column(trace, column, index, end, whole, from);
            }
            index = end;
        }
    }

    /// Fills a column. Two that hold only finite values and stand side by side at the same height are joined already:
    /// then their outermost points are not read, which are far apart and slow to fetch.
    ///
    /// @param whole whether the column before was filled and held only finite values; `joined` is not known then
    /// @return the same of this column
    private boolean column(Trace trace, int column, int from, int to, boolean whole, int viewFrom) {
        trace.pyramid().summarise(from, to, extent);
        boolean finite = extent.kinds == Extent.FINITE;
        double top = extent.hasFinite() ? py(extent.high) : 0;
        double end = extent.hasFinite() ? py(extent.low) : 0;
        boolean touching = whole && finite && filledTop <= end && filledEnd >= top;
        filledTop = top;
        filledEnd = end;
        if (!touching) {
            if (whole) {
                joinFrom(trace, from, viewFrom);
            }
            double first = trace.series().value(from);
            if (joined && Double.isFinite(first)) {
                join(px(trace, from), py(first));
            }
        }
        if (!extent.hasFinite()) {
            joined = false;
            return false;
        }
        spans.widen(column, top, end);
        if (!finite) {
            joinFrom(trace, to, viewFrom);
        }
        return finite;
    }

    private void vertex(Trace trace, int index, int to) {
        double value = trace.series().value(index);
        if (!Double.isFinite(value)) {
            joined = false;
            return;
        }
        double atX = px(trace, index);
        double atY = py(value);
        if (joined) {
            join(atX, atY);
        } else if (index + 1 >= to || !Double.isFinite(trace.series().value(index + 1))) {
            // a point with nothing beside it would be no line at all
            stroke.disc(atX, atY, 2 * scale);
        }
        joined = true;
        lastX = atX;
        lastY = atY;
    }

    private void last(Trace trace, int index) {
        lastX = px(trace, index);
        lastY = py(trace.series().value(index));
    }

    private void join(double toX, double toY) {
        if (sparse || toX - lastX >= 1.5) {
            stroke.line(lastX, lastY, toX, toY);
            return;
        }
        int a = (int) Math.floor(lastX);
        int b = (int) Math.floor(toX);
        if (a == b) {
            spans.widen(a, lastY, toY);
        } else {
            double part = (b - lastX) / (toX - lastX);
            double middle = lastY + (toY - lastY) * part;
            spans.widen(a, lastY, middle);
            spans.widen(b, middle, toY);
        }
    }

    private double px(Trace trace, int index) {
        return Math.clamp(x.position(trace.step(index)), -1e7, 1e7);
    }

    private double py(double value) {
        // far outside is as good as further outside, and keeps the arithmetic finite
        return Math.clamp(raster.height() - y.position(value), -1e7, 1e7);
    }
}
