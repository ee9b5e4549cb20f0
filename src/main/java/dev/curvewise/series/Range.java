package dev.curvewise.series;

/// A closed interval of numbers.
///
/// @param low  the smaller end
/// @param high the larger end, not below `low`
public record Range(double low, double high) {

    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("from " + low + " to " + high);
        }
    }

    public double length() {
        return high - low;
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /// The smallest range that holds both.
    public Range union(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }
}
