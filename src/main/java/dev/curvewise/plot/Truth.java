package dev.curvewise.plot;

import dev.curvewise.series.Range;
import java.util.ArrayList;
import java.util.List;

/// The quiet line under a chart that says what is drawn: `12,000 of 12,000 points · 3 NaN · 1 Inf · smoothing off`. How
/// many points are in view and which have no place on the curve is said of the runs where there are any, else of the
/// examples.
///
/// @param lines     the lines drawn
/// @param view      what is seen
/// @param yScale    how values are spread
/// @param yFit      how the values fit; values a robust fit leaves out are counted
/// @param smoothing what smoothing does, as in `smoothing off`
/// @param runs      how many runs are drawn, or empty
public record Truth(List<ChartLine> lines, Viewport view, Scale yScale, YFit yFit, String smoothing, String runs) {

    /// So many points are looked through between two frames.
    private static final long QUICK = 20_000;

    public Truth {
        lines = List.copyOf(lines);
    }

    /// Whether it is known at once, without looking through many points.
    public boolean isQuick() {
        return (!(yScale instanceof Scale.Log) && yFit != YFit.ROBUST)
                || lines.stream()
                                .mapToLong(line -> line.logged().counts().points())
                                .sum()
                        <= QUICK;
    }

    /// The words.
    public String line() {
        List<ChartLine> counted = counted(lines);
        Counts counts = Counts.NONE;
        long seen = 0;
        for (ChartLine line : counted) {
            counts = counts.plus(line.logged().counts());
            seen += within(line.logged(), view.x());
        }
        List<String> parts = new ArrayList<>();
        boolean all = seen >= counts.points();
        parts.add(Numbers.count(seen) + " of " + Numbers.count(counts.points())
                + (counts.points() == 1 ? " point" : " points") + (all ? "" : " in view"));
        add(parts, counts.nan(), "NaN");
        add(parts, counts.infinite(), "Inf");
        add(parts, counts.unplaced(), "without a step");
        if (yScale instanceof Scale.Log) {
            add(parts, belowLog(counted, view.x()), "at or below 0 not on the log axis");
        }
        if (yFit == YFit.ROBUST) {
            add(parts, outside(counted, view), "outside, marked at the edge");
        }
        parts.add(smoothing);
        if (!runs.isEmpty()) {
            parts.add(runs);
        }
        return String.join(" · ", parts);
    }

    /// The lines whose points are counted: runs where there are any, else the examples.
    static List<ChartLine> counted(List<ChartLine> lines) {
        List<ChartLine> runs =
                lines.stream().filter(line -> line.kind() == LineKind.RUN).toList();
        return runs.isEmpty() ? lines : runs;
    }

    private static void add(List<String> parts, long count, String words) {
        if (count > 0) {
            parts.add(Numbers.count(count) + " " + words);
        }
    }

    private static long within(Trace trace, Range steps) {
        Range all = trace.stepRange();
        if (all == null || (steps.low() <= all.low() && steps.high() >= all.high())) {
            return trace.counts().points();
        }
        long count = 0;
        for (int piece = 0; piece < trace.pieces(); piece++) {
            count += trace.firstAtOrAfter(piece, Math.nextUp(steps.high())) - trace.firstAtOrAfter(piece, steps.low());
        }
        return Math.min(count, trace.counts().points());
    }

    private static long outside(List<ChartLine> lines, Viewport view) {
        return lines.stream()
                .mapToLong(line -> Outside.count(line.logged(), view))
                .sum();
    }

    private static long belowLog(List<ChartLine> lines, Range steps) {
        long count = 0;
        Extent extent = new Extent();
        for (ChartLine line : lines) {
            line.logged().summarise(steps, extent);
            if (extent.low() <= 0) {
                count += notPositive(line.logged(), steps);
            }
        }
        return count;
    }

    private static long notPositive(Trace trace, Range steps) {
        long count = 0;
        for (int piece = 0; piece < trace.pieces(); piece++) {
            int to = trace.firstAtOrAfter(piece, Math.nextUp(steps.high()));
            for (int i = trace.firstAtOrAfter(piece, steps.low()); i < to; i++) {
                double value = trace.series().value(i);
                if (value <= 0 && value > Double.NEGATIVE_INFINITY) {
                    count++;
                }
            }
        }
        return count;
    }
}
