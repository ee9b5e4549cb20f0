package dev.curvewise.detect.robust;

import dev.curvewise.detect.stats.Robust;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A stretch on which a column keeps its level: the frozen baseline of the robust mode.
///
/// It is taken where the column has levelled off, never on a rise: the medians of both halves of the stretch
/// differ by no more than their noise. Or it is taken where the user puts it. What comes after is held against
/// it block by block, as a difference and as a ratio; what is tame in one of the two is tame, because skewed
/// noise makes large differences of small ratios.
///
/// @param from       its first block
/// @param to         the block after its last
/// @param level      mean of its blocks, wild ones pulled in
/// @param sigma      robust σ of its blocks, at least the floor
/// @param ratioSigma robust σ of their logarithms; NaN where one is not positive
record Plateau(int from, int to, double level, double sigma, double ratioSigma) {

    /// Blocks so many σ from the median are pulled in before the mean is taken.
    private static final double WILD = 8;

    /// How many standard errors the halves of a level stretch may lie apart.
    static final double ALLOWED = 3;

    /// Takes a stretch of blocks as it is. Its σ is at least the noise of the whole column: a few blocks may
    /// lie close together by chance.
    static Plateau of(double[] means, int from, int to, double floorShare, double floorUnit) {
        double middle = Robust.median(means, from, to);
        double around = Robust.sigma(means, from, to);
        // the mean, not the median: of skewed noise only the mean stays where it is when blocks grow longer
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.clamp(means[i], middle - WILD * around, middle + WILD * around);
        }
        double level = sum / (to - from);
        double floor = Math.max(floorUnit, Math.max(2 * floorShare * Math.abs(level), Double.MIN_NORMAL));
        double[] logs = Arrays.stream(means, from, to).map(Math::log).toArray();
        boolean positive = level > 0 && Arrays.stream(logs).allMatch(Double::isFinite);
        double ratios = positive ? Math.max(2 * floorShare, Robust.sigma(logs, 0, logs.length)) : Double.NaN;
        return new Plateau(from, to, level, Math.max(Math.max(floor, around), Robust.noise(means)), ratios);
    }

    /// Takes a stretch if the column is level on it.
    static @Nullable Plateau ifLevel(
            double[] means, int from, int to, double floorShare, double floorUnit, double errors) {
        int half = (from + to) / 2;
        double noise = Robust.noise(Arrays.copyOfRange(means, from, to));
        double level = Robust.median(means, from, to);
        double allowed = Math.max(
                errors * noise / Math.sqrt((to - from) / 2.0), Math.max(floorUnit, floorShare * Math.abs(level)));
        double apart = Math.abs(Robust.median(means, from, half) - Robust.median(means, half, to));
        return apart <= allowed ? of(means, from, to, floorShare, floorUnit) : null;
    }

    /// How many σ a later block lies from it.
    double score(double mean) {
        double z = (mean - level) / sigma;
        if (Double.isNaN(ratioSigma) || mean <= 0) {
            return z;
        }
        double r = Math.log(mean / level) / ratioSigma;
        return Math.abs(r) < Math.abs(z) ? r : z;
    }
}
