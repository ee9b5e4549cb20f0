package dev.curvewise.plot;

/// What a stretch of a column holds; filled again and again while drawing so that nothing is allocated per pixel.
public final class Extent {

    static final int FINITE = 1;
    static final int MISSING = 2;
    static final int NAN = 4;
    static final int POSITIVE_INFINITY = 8;
    static final int NEGATIVE_INFINITY = 16;

    double low;
    double high;
    int kinds;

    void clear() {
        low = Double.POSITIVE_INFINITY;
        high = Double.NEGATIVE_INFINITY;
        kinds = 0;
    }

    /// The smallest finite value, or positive infinity where there is none.
    public double low() {
        return low;
    }

    /// The largest finite value, or negative infinity where there is none.
    public double high() {
        return high;
    }

    /// Whether a finite value is among them.
    public boolean hasFinite() {
        return (kinds & FINITE) != 0;
    }

    boolean has(int kind) {
        return (kinds & kind) != 0;
    }
}
