package dev.curvewise.detect.stats;

/// Mean and population standard deviation of the last values of a stream, in constant time per value whatever
/// the window's length.
///
/// Nothing is ever subtracted for a value that leaves, so nothing of it remains: not the rounding of a spike of
/// 1e300, not a NaN. The window is a queue of two parts (the "two stacks" of sliding-window aggregation;
/// Tangwongsan, Hirzel, Schneider: *Low-Latency Sliding-Window Aggregation in Worst-Case Constant Time*, 2017).
/// The newer part keeps running sums. When the older part is used up, the newer one becomes it: going back from
/// its newest value, the sums of every suffix are written down, and each value that leaves merely moves on to
/// the next shorter suffix. Two additions of a value to sums in its lifetime, then.
///
/// Each part sums deviations from one of its own values that leaves last, so the sums stay as small as the
/// window's spread, even on an offset of 1e12; they are added with compensation (Knuth's two-sum), and the
/// parts are merged with the formula of Chan, Golub and LeVeque (1979). The result is within 1e-9 of exact
/// arithmetic.
///
/// What a NaN or an infinity does is what plain sums do: a NaN makes everything NaN, an infinity makes the mean
/// infinite and the deviation NaN, until it leaves. Squares beyond the range of double make the deviation
/// infinite.
public final class SlidingMoments {

    private final int capacity;
    private final double[] ring;

    /// Of the suffix that starts at a place of the ring, over the older part: how far its mean lies above
    /// [#olderOrigin], and the sum of the squares around it.
    private final double[] suffixMean;

    private final double[] suffixSpread;

    /// `1 / n`: multiplying is several times faster than dividing.
    private final double[] inverse;

    /// How many values came since the older part began to leave; they lie at the beginning of the ring, and
    /// what is left of the older part behind them.
    private int newer;

    /// Whether there was an older part yet; then the window is full for good.
    private boolean full;

    private double olderOrigin;

    private double newerOrigin;
    private double sum;
    private double sumRest;
    private double squares;
    private double squaresRest;

    /// How many values of the window are not finite, and of which kind.
    private int odd;

    private int nans;
    private int ups;

    private double mean = Double.NaN;
    private double variance = Double.NaN;

    /// @param capacity how many values the window keeps, at least 1
    public SlidingMoments(int capacity) {
        this.capacity = capacity;
        this.ring = new double[capacity];
        this.suffixMean = new double[capacity];
        this.suffixSpread = new double[capacity];
        this.inverse = new double[capacity + 1];
        for (int n = 1; n <= capacity; n++) {
            inverse[n] = 1.0 / n;
        }
    }

    public int size() {
        return full ? capacity : newer;
    }

    boolean isFull() {
        return size() == capacity;
    }

    /// Whether the window is full and its older part used up, so that the next value begins a new round.
    public boolean isTurning() {
        return newer == capacity;
    }

    /// A value of the window, 0 being the oldest.
    public double value(int index) {
        int at = full ? newer + index : index;
        return ring[at < capacity ? at : at - capacity];
    }

    /// Adds the newest value; the oldest one leaves where the window is full.
    ///
    /// This runs once for every value, so what is rare is elsewhere.
    public void add(double x) {
        if (newer == capacity || newer == 0) {
            turn(x);
        }
        int at = newer++;
        if (odd > 0) {
            count(ring[at], -1);
        }
        ring[at] = x;
        if (Double.isFinite(x)) {
            double d = x - newerOrigin;
            double total = sum + d;
            double added = total - sum;
            sumRest += (sum - (total - added)) + (d - added);
            sum = total;
            double square = d * d;
            total = squares + square;
            added = total - squares;
            squaresRest += (squares - (total - added)) + (square - added);
            squares = total;
        } else {
            // nothing is added: as long as it is in the window its count decides the result
            count(x, 1);
        }
    }

    /// Begins a newer part with a value; the one there was becomes the older part.
    private void turn(double x) {
        if (newer == capacity) {
            sumSuffixes();
            full = true;
            newer = 0;
        }
        newerOrigin = finiteOrZero(x);
        sum = 0;
        sumRest = 0;
        squares = 0;
        squaresRest = 0;
    }

    private void sumSuffixes() {
        double origin = finiteOrZero(ring[capacity - 1]);
        double s = 0;
        double rest = 0;
        double q = 0;
        double qRest = 0;
        for (int at = capacity - 1; at >= 0; at--) {
            double x = ring[at];
            if (odd == 0 || Double.isFinite(x)) {
                double d = x - origin;
                double total = s + d;
                double added = total - s;
                rest += (s - (total - added)) + (d - added);
                s = total;
                double square = d * d;
                total = q + square;
                added = total - q;
                qRest += (q - (total - added)) + (square - added);
                q = total;
            }
            double whole = s + rest;
            double average = whole * inverse[capacity - at];
            suffixMean[at] = average;
            suffixSpread[at] = atLeastZero((q + qRest) - whole * average);
        }
        olderOrigin = origin;
    }

    private void count(double x, int by) {
        if (Double.isNaN(x)) {
            nans += by;
            odd += by;
        } else if (Double.isInfinite(x)) {
            ups += x > 0 ? by : 0;
            odd += by;
        }
    }

    /// Works out [#mean()] and [#std()] of the values now in the window.
    public void compute() {
        if (odd > 0 || newer == 0) {
            computeOdd();
            return;
        }
        double s = sum + sumRest;
        double average = s * inverse[newer];
        double spread = atLeastZero((squares + squaresRest) - s * average);
        if (!full || newer == capacity) {
            mean = newerOrigin + average;
            variance = spread * inverse[newer];
        } else {
            double olderMean = suffixMean[newer];
            double apart = (newerOrigin - olderOrigin) + (average - olderMean);
            double share = newer * inverse[capacity];
            mean = olderOrigin + (olderMean + apart * share);
            variance =
                    (suffixSpread[newer] + spread + apart * apart * (share * (capacity - newer))) * inverse[capacity];
        }
        if (Double.isNaN(mean + variance)) {
            computeLarge();
        }
    }

    private void computeOdd() {
        int downs = odd - nans - ups;
        boolean none = odd == 0 || nans > 0 || (ups > 0 && downs > 0);
        mean = none ? Double.NaN : ups > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        variance = Double.NaN;
    }

    /// For windows that hold values so large that their squares overflow, or even their differences; these the
    /// plain way.
    private void computeLarge() {
        if (!Double.isNaN(mean)) {
            variance = Double.isNaN(variance) ? Double.POSITIVE_INFINITY : variance;
            return;
        }
        int size = size();
        double scaled = 0;
        for (int i = 0; i < size; i++) {
            scaled += value(i) / size;
        }
        double spread = 0;
        for (int i = 0; i < size; i++) {
            double d = value(i) - scaled;
            spread += d * d;
        }
        mean = scaled;
        variance = spread / size;
    }

    /// The mean as of the last [#compute()].
    public double mean() {
        return mean;
    }

    /// The population standard deviation as of the last [#compute()].
    public double std() {
        return Math.sqrt(variance);
    }

    private static double finiteOrZero(double x) {
        return Double.isFinite(x) ? x : 0;
    }

    /// What `Math.max(0, x)` is of anything but −0, as one comparison that a processor can guess.
    private static double atLeastZero(double x) {
        return x < 0 ? 0 : x;
    }
}
