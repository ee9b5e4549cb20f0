package dev.curvewise.plot;

/// One edge of a band: its outermost value in any stretch of steps.
public final class BandEdge {

    private final Trace trace;
    private final boolean upper;
    private final Extent extent = new Extent();

    /// @param upper whether it is the upper edge
    public BandEdge(Trace trace, boolean upper) {
        this.trace = trace;
        this.upper = upper;
    }

    /// The outermost value from one step to before another, or the value between the points around it; NaN outside
    /// its steps and in gaps.
    public double between(double left, double right) {
        for (int piece = 0; piece < trace.pieces(); piece++) {
            int from = trace.firstAtOrAfter(piece, left);
            int to = trace.firstAtOrAfter(piece, right);
            if (from < to) {
                trace.pyramid().summarise(from, to, extent);
                return extent.hasFinite() ? (upper ? extent.high : extent.low) : Double.NaN;
            }
            if (from > trace.start(piece) && from < trace.end(piece)) {
                return interpolated(from, left / 2 + right / 2);
            }
        }
        return Double.NaN;
    }

    private double interpolated(int after, double step) {
        double a = trace.series().step(after - 1);
        double b = trace.series().step(after);
        double from = trace.series().value(after - 1);
        double to = trace.series().value(after);
        double part = from == to ? 0 : (step / 2 - a / 2) / (b / 2 - a / 2);
        return from + (to - from) * part;
    }
}
