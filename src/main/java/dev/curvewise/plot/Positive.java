package dev.curvewise.plot;

import dev.curvewise.series.Range;

/// Looks for the smallest value a log axis can show.
final class Positive {

    private Positive() {}

    /// The smallest value above 0 between two steps, or positive infinity where there is none.
    static double least(ChartContent content, Range steps) {
        double least = Double.POSITIVE_INFINITY;
        for (ChartLine line : content.lines()) {
            Trace trace = line.trace();
            for (int piece = 0; piece < trace.pieces(); piece++) {
                int to = trace.firstAtOrAfter(piece, Math.nextUp(steps.high()));
                for (int i = trace.firstAtOrAfter(piece, steps.low()); i < to; i++) {
                    double value = trace.series().value(i);
                    if (value > 0 && value < least) {
                        least = value;
                    }
                }
            }
        }
        return least;
    }
}
