package dev.curvewise.plot;

import dev.curvewise.series.Range;

/// Maps the values of one axis to pixels and back.
///
/// Pixels count from the axis' start: the left edge, or the **bottom** edge of a vertical axis.
public final class Projection {

    private final Scale scale;
    private final Range range;
    private final double pixels;
    private final double from;
    private final double to;

    private Projection(Scale scale, Range range, double pixels) {
        this.scale = scale;
        this.range = range;
        this.pixels = pixels;
        from = scale.toLine(range.low());
        to = scale.toLine(range.high());
    }

    /// Maps a range onto a length.
    ///
    /// @param scale  how values are spread
    /// @param range  the values at the ends, its length above 0
    /// @param pixels length of the axis, above 0
    public static Projection of(Scale scale, Range range, double pixels) {
        return new Projection(scale, range, pixels);
    }

    public Range range() {
        return range;
    }

    public double pixels() {
        return pixels;
    }

    /// The pixel of a value, beyond the ends for values outside the range.
    public double position(double value) {
        double at = scale.toLine(value);
        double length = to - from;
        if (Double.isInfinite(length)) {
            return (at / 2 - from / 2) / (to / 2 - from / 2) * pixels;
        }
        return (at - from) / length * pixels;
    }

    /// The value at a pixel.
    public double value(double pixel) {
        double part = pixel / pixels;
        double length = to - from;
        double place = Double.isInfinite(length) ? from * (1 - part) + to * part : from + length * part;
        return scale.toValue(place);
    }

    /// The range seen after moving by a number of pixels.
    public Range shifted(double by) {
        return ordered(value(by), value(pixels + by));
    }

    /// The range seen after enlarging `factor` times (below 1: zooming in) so that the value under `pixel` stays there.
    public Range zoomed(double factor, double pixel) {
        return ordered(value(pixel - pixel * factor), value(pixel + (pixels - pixel) * factor));
    }

    private static Range ordered(double a, double b) {
        double low = finite(Math.min(a, b));
        double high = finite(Math.max(a, b));
        return low < high ? new Range(low, high) : new Range(low, Math.nextUp(low));
    }

    private static double finite(double value) {
        return Double.isNaN(value) ? 0 : Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
