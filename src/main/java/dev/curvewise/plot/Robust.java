package dev.curvewise.plot;

import dev.curvewise.series.Range;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A range of values that a few extreme ones do not stretch.
public final class Robust {

    /// Tukey's outer fences: three times the middle half's width beyond its quartiles.
    private static final double FENCE = 3;

    /// Enough values to know the quartiles well.
    private static final int SAMPLE = 20_000;

    private Robust() {}

    /// The values within the outer fences of all lines together, or null where there is none. From long lines an even
    /// selection of 20,000 values decides where the fences stand.
    static @Nullable Range range(ChartContent content, Range steps) {
        Range all = content.valueRange(steps);
        if (all == null) {
            return null;
        }
        double[] sample = sample(content, steps);
        if (sample.length == 0) {
            return all;
        }
        Arrays.sort(sample);
        double lower = sample[sample.length / 4];
        double upper = sample[sample.length - 1 - sample.length / 4];
        double reach = FENCE * (upper - lower);
        if (reach == 0) {
            return all;
        }
        return new Range(Math.max(all.low(), lower - reach), Math.min(all.high(), upper + reach));
    }

    private static double[] sample(ChartContent content, Range steps) {
        int each = SAMPLE / Math.max(1, content.lines().size());
        double[] sample = new double[SAMPLE + content.lines().size()];
        int count = 0;
        for (ChartLine line : content.lines()) {
            Trace trace = line.trace();
            for (int piece = 0; piece < trace.pieces(); piece++) {
                int from = trace.firstAtOrAfter(piece, steps.low());
                int to = trace.firstAtOrAfter(piece, Math.nextUp(steps.high()));
                int every = Math.max(1, (to - from) / Math.max(1, each / trace.pieces()));
                for (int i = from; i < to && count < sample.length; i += every) {
                    if (Double.isFinite(trace.series().value(i))) {
                        sample[count++] = trace.series().value(i);
                    }
                }
            }
        }
        return Arrays.copyOf(sample, count);
    }
}
