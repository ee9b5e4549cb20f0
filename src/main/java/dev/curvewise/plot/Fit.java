package dev.curvewise.plot;

import dev.curvewise.series.Range;
import org.jspecify.annotations.Nullable;

/// Finds the view that shows a chart's whole content.
public final class Fit {

    private static final double X_AIR = 0.015;
    private static final double Y_AIR = 0.06;
    private static final Range NOTHING = new Range(0, 1);

    private Fit() {}

    /// The view of everything.
    ///
    /// @param content what is shown
    /// @param domain  the card's range of values, or null
    /// @param yScale  how values are spread
    /// @param how     how the value axis is found
    public static Viewport view(ChartContent content, @Nullable Range domain, Scale yScale, YFit how) {
        Range steps = content.stepRange();
        return new Viewport(
                steps == null ? NOTHING : Viewport.padded(steps, X_AIR),
                values(content, everywhere(), domain, yScale, how));
    }

    private static Range everywhere() {
        return new Range(-Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /// The range of values that shows all that lies between two steps.
    public static Range values(ChartContent content, Range steps, @Nullable Range domain, Scale yScale, YFit how) {
        Range data = how == YFit.ROBUST ? Robust.range(content, steps) : content.valueRange(steps);
        if (how == YFit.DOMAIN && domain != null) {
            Range runs = content.withLines(content.lines().stream()
                            .filter(line -> line.kind() == LineKind.RUN)
                            .toList())
                    .valueRange(steps);
            if (runs == null || (domain.contains(runs.low()) && domain.contains(runs.high()))) {
                return positive(domain, yScale, content, steps);
            }
            data = domain.union(runs);
        }
        if (data == null) {
            return domain == null ? NOTHING : domain;
        }
        return Viewport.paddedOn(yScale, positive(data, yScale, content, steps), Y_AIR);
    }

    /// On a log axis, the part of a range above 0: from the smallest positive value there is.
    private static Range positive(Range data, Scale yScale, ChartContent content, Range steps) {
        if (!(yScale instanceof Scale.Log) || data.low() > 0) {
            return data;
        }
        double least = Positive.least(content, steps);
        double high = data.high() > 0 ? data.high() : 1;
        return new Range(Double.isFinite(least) && least < high ? least : high / 1000, high);
    }
}
