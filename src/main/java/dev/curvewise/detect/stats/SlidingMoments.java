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

    /// Sums of the suffix that starts at a place of the ring, over the older part.
    private final double[] suffixSum;

    private final double[] suffixSquares;

    /// `1 / n`: multiplying is several times faster than dividing.
    private final double[] inverse;

    private int head;
    private int size;
    private int olderSize;
    private double olderOrigin;

    private double newerOrigin;
    private double sum;
    private double sumRest;
    private double squares;
    private double squaresRest;

    private int nans;
    private int ups;
    private int downs;

    private double mean = Double.NaN;
    private double std = Double.NaN;

    /// @param capacity how many values the window keeps, at least 1
    public SlidingMoments(int capacity) {
        this.capacity = capacity;
        this.ring = new double[capacity];
        this.suffixSum = new double[capacity];
        this.suffixSquares = new double[capacity];
        this.inverse = new double[capacity + 1];
        for (int n = 1; n <= capacity; n++) {
            inverse[n] = 1.0 / n;
        }
    }

    public int size() {
        return size;
    }

    boolean isFull() {
        return size == capacity;
    }

    /// Whether the window is full and its older part used up, so that the next value begins a new round.
    public boolean isTurning() {
        return size == capacity && olderSize == 0;
    }

    /// A value of the window, 0 being the oldest.
    public double value(int index) {
        int at = head + index;
        return ring[at < capacity ? at : at - capacity];
    }

    /// Adds the newest value; the oldest one leaves where the window is full.
    public void add(double x) {
        if (size == capacity) {
            removeOldest();
        }
        int at = head + size;
        ring[at < capacity ? at : at - capacity] = x;
        size++;
        boolean odd = !Double.isFinite(x);
        if (odd) {
            count(x, 1);
        }
        if (size - olderSize == 1) {
            newerOrigin = odd ? 0 : x;
            sum = 0;
            sumRest = 0;
            squares = 0;
            squaresRest = 0;
        } else if (!odd) {
            include(x - newerOrigin);
        }
    }

    private void removeOldest() {
        if (olderSize == 0) {
            turnOver();
        }
        if (anyOdd() && !Double.isFinite(ring[head])) {
            count(ring[head], -1);
        }
        head = head + 1 == capacity ? 0 : head + 1;
        size--;
        olderSize--;
    }

    private void turnOver() {
        int at = head + size - 1;
        at = at < capacity ? at : at - capacity;
        olderOrigin = finiteOrZero(ring[at]);
        sum = 0;
        sumRest = 0;
        squares = 0;
        squaresRest = 0;
        for (int i = 0; i < size; i++) {
            if (Double.isFinite(ring[at])) {
                include(ring[at] - olderOrigin);
            }
            suffixSum[at] = sum + sumRest;
            suffixSquares[at] = squares + squaresRest;
            at = at == 0 ? capacity - 1 : at - 1;
        }
        olderSize = size;
    }

    /// Adds a deviation to the sums. For a value that is not finite nothing is added: as long as it is in the
    /// window its count decides the result, and the sums that should hold it leave with it.
    private void include(double d) {
        double total = sum + d;
        double added = total - sum;
        sumRest += (sum - (total - added)) + (d - added);
        sum = total;
        double square = d * d;
        total = squares + square;
        added = total - squares;
        squaresRest += (squares - (total - added)) + (square - added);
        squares = total;
    }

    private boolean anyOdd() {
        return (nans | ups | downs) != 0;
    }

    private void count(double x, int by) {
        if (Double.isNaN(x)) {
            nans += by;
        } else if (x > 0) {
            ups += by;
        } else {
            downs += by;
        }
    }

    /// Works out [#mean()] and [#std()] of the values now in the window.
    public void compute() {
        if (size == 0) {
            mean = Double.NaN;
            std = Double.NaN;
        } else if (anyOdd()) {
            mean = nans > 0 || (ups > 0 && downs > 0)
                    ? Double.NaN
                    : ups > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            std = Double.NaN;
        } else {
            merge();
            if (Double.isNaN(mean)) {
                computeAgain();
            } else if (Double.isNaN(std)) {
                std = Double.POSITIVE_INFINITY;
            }
        }
    }

    private void merge() {
        int newerSize = size - olderSize;
        double olderMean = 0;
        double olderSpread = 0;
        if (olderSize > 0) {
            double s = suffixSum[head];
            olderMean = s * inverse[olderSize];
            olderSpread = suffixSquares[head] - s * olderMean;
            if (newerSize == 0) {
                finish(olderOrigin + olderMean, olderSpread);
                return;
            }
        }
        double s = sum + sumRest;
        double newerMean = s * inverse[newerSize];
        double newerSpread = (squares + squaresRest) - s * newerMean;
        if (olderSize == 0) {
            finish(newerOrigin + newerMean, newerSpread);
            return;
        }
        double apart = (newerOrigin - olderOrigin) + (newerMean - olderMean);
        double share = newerSize * inverse[size];
        finish(
                olderOrigin + (olderMean + apart * share),
                Math.max(0, olderSpread) + Math.max(0, newerSpread) + apart * apart * (share * olderSize));
    }

    private void finish(double newMean, double spread) {
        mean = newMean;
        std = Math.sqrt(Math.max(0, spread) * inverse[size]);
    }

    /// The plain way, for windows that hold values so large that their differences overflow.
    private void computeAgain() {
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
        std = Math.sqrt(spread / size);
    }

    /// The mean as of the last [#compute()].
    public double mean() {
        return mean;
    }

    /// The population standard deviation as of the last [#compute()].
    public double std() {
        return std;
    }

    private static double finiteOrZero(double x) {
        return Double.isFinite(x) ? x : 0;
    }
}
