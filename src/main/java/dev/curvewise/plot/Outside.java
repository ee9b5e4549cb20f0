package dev.curvewise.plot;

import dev.curvewise.series.Range;

/// Counts finite values above or below what is seen.
final class Outside {

    private Outside() {}

    static long count(Trace trace, Viewport view) {
        long count = 0;
        Extent extent = new Extent();
        for (int piece = 0; piece < trace.pieces(); piece++) {
            int from = trace.firstAtOrAfter(piece, view.x().low());
            int to = trace.firstAtOrAfter(piece, Math.nextUp(view.x().high()));
            count += count(trace, from, to, view.y(), extent);
        }
        return count;
    }

    /// Halves the stretch until a part lies wholly inside or wholly outside, so that few outliers among millions are
    /// found quickly.
    private static long count(Trace trace, int from, int to, Range seen, Extent extent) {
        if (from >= to) {
            return 0;
        }
        trace.pyramid().summarise(from, to, extent);
        if (!extent.hasFinite() || (extent.low() >= seen.low() && extent.high() <= seen.high())) {
            return 0;
        }
        boolean beyond = extent.low() > seen.high() || extent.high() < seen.low();
        if (to - from == 1 || (beyond && extent.kinds == Extent.FINITE)) {
            return (long) to - from;
        }
        int middle = (from + to) >>> 1;
        return count(trace, from, middle, seen, extent) + count(trace, middle, to, seen, extent);
    }
}
