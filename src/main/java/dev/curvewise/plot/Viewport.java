package dev.curvewise.plot;

import dev.curvewise.series.Range;

/// The part of the plane that is seen.
///
/// @param x the steps seen
/// @param y the values seen
public record Viewport(Range x, Range y) {

    /// No length may be shorter than this, so that a pixel's worth of it is still a number above 0.
    private static final double SHORTEST = 1e-303;

    public Viewport withX(Range range) {
        return new Viewport(range, y);
    }

    public Viewport withY(Range range) {
        return new Viewport(x, range);
    }

    /// A range around data with a little air at both ends, never of length 0.
    ///
    /// @param data where the data lies
    /// @param air  the part of the length added at each end
    public static Range padded(Range data, double air) {
        double low = data.low();
        double high = data.high();
        double length = high - low;
        if (length < Math.max(SHORTEST, Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * 4)) {
            double around = low == 0 ? 1 : Math.max(SHORTEST, Math.abs(low) * 0.1);
            return new Range(bounded(low - around), bounded(high + around));
        }
        double more = Double.isInfinite(length) ? 0 : length * air;
        return new Range(bounded(low - more), bounded(high + more));
    }

    /// The same for a log axis, where air is a ratio; values at or below 0 are left out.
    public static Range paddedOn(Scale scale, Range data, double air) {
        if (scale instanceof Scale.Linear) {
            return padded(data, air);
        }
        Range place = padded(new Range(scale.toLine(data.low()), scale.toLine(data.high())), air);
        double low = bounded(scale.toValue(place.low()));
        double high = bounded(scale.toValue(place.high()));
        return low < high ? new Range(low, high) : padded(data, air);
    }

    private static double bounded(double value) {
        return Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
