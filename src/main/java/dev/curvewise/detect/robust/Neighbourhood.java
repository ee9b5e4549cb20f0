package dev.curvewise.detect.robust;

import dev.curvewise.detect.alert.Baseline;
import dev.curvewise.detect.stats.BlockCurve;
import dev.curvewise.detect.stats.Robust;
import dev.curvewise.detect.stats.SortedRing;
import dev.curvewise.series.Series;
import java.util.Arrays;

/// What the values just before look like: a local level, and how far values usually lie from it.
///
/// The level is the median of the last few blocks. The distances from it are kept for a sample of the values,
/// reaching back over about the last half of the column; their median and MAD are the baseline. Distances are
/// kept both as they are and as ratios: noise that is skewed as log-normal noise is looks wild in one of the
/// two and tame in the other, and only what is wild in both is wild.
final class Neighbourhood {

    static final int LEAST = 24;
    private static final int RING = 128;
    private static final int BLOCKS = 5;

    /// Blocks of so many values are steady enough that three will do; they lag behind less.
    private static final int LONG = 8;

    private static final int LONG_BLOCKS = 3;

    /// The share of distances that the second measure of spread leaves below it, and where that quantile of
    /// Gaussian distances lies in σ.
    private static final double MOST = 0.9;

    private static final double MOST_IN_SIGMA = 1.645;

    /// Values that differ by less than this share of the largest are one and the same.
    private static final double SAME = 1e-9;

    /// Logarithms have hardly any tail of their own: 5 σ of them are as rare as 8 σ of plain values.
    private static final double RATIO_WEIGHT = 1.9;

    /// So many of the values have to be positive for ratios to be asked.
    private static final double MOSTLY = 0.9;

    /// Nearer than so many σ a value is like its neighbours, whatever its ratio to them.
    static final double TAME = 3;

    /// The baseline is worked out again after so many new distances.
    private static final int AGAIN = 8;

    private final double floorShare;
    private final double floorUnit;
    private final SortedRing plain = new SortedRing(RING);
    private final SortedRing ratios = new SortedRing(RING);
    private final double[] sorted = new double[RING];
    private final double[] offered = new double[RING];
    private int offers;
    private int sinceOffer;
    private int sinceSample;
    private int fresh;
    private double largest;
    private double before = Double.NaN;
    private double grain = Double.POSITIVE_INFINITY;

    private double level = Double.NaN;
    private double centre;
    private double sigma = Double.NaN;
    private double ratioCentre;
    private double ratioSigma = Double.NaN;
    private boolean positive = true;
    private double firstStep = Double.NaN;
    private double lastStep = Double.NaN;

    /// @param floorShare σ is never smaller than this share of the level
    /// @param floorUnit  nor than this share of the metric's own unit; 0 where that is unknown
    Neighbourhood(double floorShare, double floorUnit) {
        this.floorShare = floorShare;
        this.floorUnit = floorUnit;
    }

    boolean ready() {
        return plain.size() >= LEAST && !Double.isNaN(sigma);
    }

    /// How many σ a value lies above (or below, negative) its neighbours, in whichever of the two ways is tamer.
    double score(double value) {
        double z = (value - level - centre) / sigma;
        if (Math.abs(z) < TAME || !positive || level <= 0 || Double.isNaN(ratioSigma)) {
            return z;
        }
        if (value <= 0) {
            return z;
        }
        double r = RATIO_WEIGHT * (Math.log(value / level) - ratioCentre) / ratioSigma;
        if (Math.signum(r) != Math.signum(z)) {
            return 0;
        }
        return Math.abs(r) < Math.abs(z) ? r : z;
    }

    /// The same for many values at once, as far as they lie less than a limit away.
    ///
    /// @param limit  at most the smallest score that ratios are asked about
    /// @param scores takes the scores from 0 on
    /// @return how many values lie less than that away before one does not
    int scores(Series column, int from, int count, double limit, double[] scores) {
        double around = level;
        double middle = centre;
        double unit = sigma;
        for (int i = 0; i < count; i++) {
            scores[i] = (column.value(from + i) - around - middle) / unit;
        }
        int near = 0;
        while (near < count && Math.abs(scores[near]) < limit) {
            near++;
        }
        return near;
    }

    /// How many values may come before one of them is kept.
    ///
    /// @param stride one value in so many is kept
    int room(int stride) {
        return stride - 1 - Math.max(sinceOffer, sinceSample);
    }

    /// Offers and accepts values of which none is kept; see [#room(int)].
    void acceptAll(Series column, int from, int count) {
        double most = largest;
        double least = grain;
        double last = before;
        for (int i = from; i < from + count; i++) {
            double value = column.value(i);
            double size = Math.abs(value);
            most = size > most ? size : most;
            double apart = Math.abs(value - last);
            least = apart < least && apart > 0 ? apart : least;
            last = value;
        }
        largest = most;
        grain = least;
        before = last;
        sinceOffer += count;
        sinceSample += count;
    }

    /// Takes any value, be it like its neighbours or not.
    ///
    /// @param stride one value in so many is kept
    void offer(double value, int stride) {
        if (Double.isNaN(level) || ++sinceOffer < stride) {
            return;
        }
        sinceOffer = 0;
        offered[offers++ % RING] = Math.abs(value - level);
    }

    /// Takes a value that is like its neighbours.
    ///
    /// @param stride one value in so many is kept
    void accept(double value, int stride) {
        measure(value);
        if (Double.isNaN(level) || ++sinceSample < stride) {
            return;
        }
        sinceSample = 0;
        plain.add(value - level);
        ratios.add(value > 0 && level > 0 ? Math.log(value / level) : Double.NaN);
        fresh++;
    }

    /// Follows how large values are and how finely they are told apart.
    private void measure(double value) {
        double size = Math.abs(value);
        if (size > largest) {
            largest = size;
        }
        double apart = Math.abs(value - before);
        if (apart < grain && apart > 0) {
            grain = apart;
        }
        before = value;
    }

    /// Follows the blocks after one was completed.
    void follow(BlockCurve curve) {
        int blocks = curve.size();
        int from = Math.max(0, blocks - (curve.length() < LONG ? BLOCKS : LONG_BLOCKS));
        for (int i = from; i < blocks; i++) {
            sorted[i - from] = curve.mean(i);
        }
        level = Robust.median(sorted, blocks - from);
        firstStep = curve.firstStep(blocks / 2);
        lastStep = curve.lastStep(blocks - 1);
        if (plain.size() < LEAST || (fresh < AGAIN && !Double.isNaN(sigma))) {
            return;
        }
        fresh = 0;
        centre = plain.median();
        double spread = Robust.MAD_TO_SIGMA * plain.medianDistance(centre);
        if (spread <= SAME * largest) {
            // more than half of the values are one and the same number, as counts and shares often are: the others say
            // how far values lie from it
            spread = Math.max(spread, mostlyWithin() / MOST_IN_SIGMA);
        }
        // on a clean ramp all distances are equal: where it turns they change sign, which is no spike
        sigma = Math.max(Math.max(floor(), Math.abs(centre) / 2), spread);
        if (sigma <= Double.MIN_NORMAL) {
            // always exactly 0 and of no known unit: there is nothing to measure a distance by
            sigma = Double.NaN;
        }
        followRatios();
    }

    /// Ratios mean something where nearly all values are positive; a zero before the first update takes nothing
    /// away.
    private void followRatios() {
        positive = ratios.known() >= MOSTLY * ratios.size();
        if (positive) {
            ratioCentre = ratios.median();
            double spread = Robust.MAD_TO_SIGMA * ratios.medianDistance(ratioCentre);
            ratioSigma = Math.max(Math.max(floorShare, Math.abs(ratioCentre) / 2), spread);
        }
    }

    /// What σ is never smaller than, in the unit of the values.
    private double floor() {
        double share = Math.max(floorShare * Math.abs(level), floorShare * largest / 10);
        // values rounded to a grain, or counts: a distance of one grain is nothing
        double one = grain < Double.POSITIVE_INFINITY ? grain : 0;
        return Math.max(Math.max(floorUnit, share), Math.max(one, Double.MIN_NORMAL));
    }

    /// The distance that nine in ten of the latest values keep within, those unlike their neighbours too.
    private double mostlyWithin() {
        int kept = Math.min(offers, RING);
        if (kept == 0) {
            return 0;
        }
        System.arraycopy(offered, 0, sorted, 0, kept);
        Arrays.sort(sorted, 0, kept);
        return sorted[(int) Math.floor(MOST * (kept - 1))];
    }

    /// Forgets everything but the blocks: the level has changed for good.
    void restart() {
        plain.clear();
        ratios.clear();
        sigma = Double.NaN;
        ratioSigma = Double.NaN;
        positive = true;
    }

    /// The baseline of a value that lies outside it.
    Baseline baseline(double score, double limit) {
        double middle = level + centre;
        double sign = Math.signum(score);
        return new Baseline(
                middle,
                sigma,
                score,
                plain.size(),
                firstStep,
                lastStep,
                middle + sign * limit * sigma,
                middle + sign * RobustDetector.CRITICAL_FACTOR * limit * sigma);
    }

    double level() {
        return level;
    }
}
