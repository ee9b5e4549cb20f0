package dev.curvewise.detect.robust;

import dev.curvewise.detect.stats.BlockCurve;
import dev.curvewise.detect.stats.MannKendall;
import dev.curvewise.detect.stats.Robust;
import java.util.stream.IntStream;

/// The measures of a whole column from which [ShapeFeature]s are made; all in the column's own unit.
///
/// @param start  median of the first twelfth
/// @param late   median of the twelfth that ends at two thirds
/// @param end    median of the last twelfth
/// @param top    largest smoothed value
/// @param bottom smallest smoothed value
/// @param drop   largest fall of the smoothed column from an earlier value
/// @param climb  largest rise of the smoothed column from an earlier value
/// @param noise  σ from one block to the next
/// @param wave   σ around the widely smoothed column
/// @param peak   largest value above the smoothed column
/// @param dip    largest value below the smoothed column
/// @param size   what counts as large for the column itself: the median distance from zero
/// @param still  1 where every value is the same number, else 0
/// @param unit   what counts as large for the metric
/// @param curve  the column itself, for what takes longer to measure
public record Shape(
        double start,
        double late,
        double end,
        double top,
        double bottom,
        double drop,
        double climb,
        double noise,
        double wave,
        double peak,
        double dip,
        double size,
        double still,
        double unit,
        BlockCurve curve) {

    /// Smallest and largest smoothed value apart, and never zero.
    double span() {
        return Math.max(top - bottom, Math.max(1e-9 * Math.max(Math.abs(top), Math.abs(bottom)), Double.MIN_NORMAL));
    }

    /// How clearly it goes one way from beginning to end: the Mann–Kendall z of all of it, or how many σ of its
    /// blocks the last twelfth lies from the first, whichever is more.
    ///
    /// @param sign 1 for a rise, −1 for a fall
    double clearly(int sign) {
        double trend = MannKendall.of(curve.means()).z();
        double gain = end == start ? 0 : (end - start) / Math.max(noise, 1e-9 * Math.abs(end - start));
        return Math.max(sign * trend, sign * gain);
    }

    /// Measures a column of at least 16 blocks.
    ///
    /// @param unit what counts as large for the metric; 1 where that is unknown
    static Shape of(BlockCurve curve, double unit) {
        double[] means = curve.means();
        int n = means.length;
        int part = Math.max(3, n / 12);
        double[] smooth = Robust.smooth(means, Math.max(2, n / 32));
        double[] wide = Robust.smooth(means, Math.max(5, n / 8));
        double top = Double.NEGATIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        double drop = 0;
        double climb = 0;
        double peak = 0;
        double dip = 0;
        double waves = 0;
        double size = 0;
        for (int i = 0; i < n; i++) {
            top = Math.max(top, smooth[i]);
            bottom = Math.min(bottom, smooth[i]);
            drop = Math.max(drop, top - smooth[i]);
            climb = Math.max(climb, smooth[i] - bottom);
            peak = Math.max(peak, curve.high(i) - smooth[i]);
            dip = Math.max(dip, smooth[i] - curve.low(i));
            waves += (means[i] - wide[i]) * (means[i] - wide[i]) / n;
            size += Math.abs(smooth[i]) / n;
        }
        double start = Robust.median(means, 0, part);
        double end = Robust.median(means, n - part, n);
        double noise = Robust.noise(means);
        boolean still = IntStream.range(0, n).allMatch(i -> curve.low(i) == means[0] && curve.high(i) == means[0]);
        return new Shape(
                start,
                Robust.median(means, n * 2 / 3 - part, n * 2 / 3),
                end,
                top,
                bottom,
                drop,
                climb,
                noise,
                Math.sqrt(waves),
                peak,
                dip,
                Math.max(size, Double.MIN_NORMAL),
                still ? 1 : 0,
                unit,
                curve);
    }
}
