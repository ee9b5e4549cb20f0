package dev.curvewise.plot;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import org.jspecify.annotations.Nullable;

/// A shaded band between two lines.
///
/// @param name   what it is, as in `healthy range` or `mean ± 3 σ`
/// @param low    its lower edge
/// @param high   its upper edge
/// @param colour its colour, drawn thin
/// @param line   the name of the line it belongs to, with which it is hidden and moved; null where it stands alone
public record ChartBand(
        String name,
        Trace low,
        Trace high,
        ColourToken colour,
        @Nullable String line) {

    public static ChartBand of(String name, Series low, Series high, ColourToken colour) {
        return new ChartBand(name, Trace.of(low), Trace.of(high), colour, null);
    }

    /// The same band as a part of a line.
    public ChartBand around(String lineName) {
        return new ChartBand(name, low, high, colour, lineName);
    }

    /// A band that is as wide everywhere, from the left edge to the right.
    public static ChartBand level(String name, Range values, ColourToken colour) {
        double far = Double.MAX_VALUE / 4;
        return between(name, new Range(-far, far), values, colour);
    }

    /// A band that is as wide everywhere between two steps.
    public static ChartBand between(String name, Range steps, Range values, ColourToken colour) {
        double[] ends = {steps.low(), steps.high()};
        return of(
                name,
                Series.of(ends, new double[] {values.low(), values.low()}),
                Series.of(ends.clone(), new double[] {values.high(), values.high()}),
                colour);
    }
}
