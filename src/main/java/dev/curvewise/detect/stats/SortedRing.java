package dev.curvewise.detect.stats;

/// The latest values, kept in order as they come and go, so that their median and the median distance from it
/// are read off instead of searched for. A value that is NaN takes a place but is not counted.
public final class SortedRing {

    private final double[] ring;
    private final double[] sorted;
    private int next;
    private int taken;
    private int known;

    /// @param places how many values are kept
    public SortedRing(int places) {
        ring = new double[places];
        sorted = new double[places];
    }

    /// Takes a value; where all places are taken, the oldest leaves.
    public void add(double value) {
        if (taken == ring.length) {
            remove(ring[next]);
        } else {
            taken++;
        }
        ring[next] = value;
        next = next + 1 == ring.length ? 0 : next + 1;
        if (!Double.isNaN(value)) {
            int at = firstNotBelow(value);
            System.arraycopy(sorted, at, sorted, at + 1, known - at);
            sorted[at] = value;
            known++;
        }
    }

    private void remove(double value) {
        if (!Double.isNaN(value)) {
            int at = firstNotBelow(value);
            known--;
            System.arraycopy(sorted, at + 1, sorted, at, known - at);
        }
    }

    /// By halving without a branch to guess wrong: what comes next is noise.
    private int firstNotBelow(double value) {
        int from = 0;
        int length = known;
        while (length > 0) {
            int half = length >>> 1;
            int right = length - half - 1;
            boolean below = sorted[from + half] < value;
            from = below ? from + half + 1 : from;
            length = below ? right : half;
        }
        return from;
    }

    /// How many values are kept, NaN among them.
    public int size() {
        return taken;
    }

    /// How many of them are numbers.
    public int known() {
        return known;
    }

    /// The median of the numbers kept; NaN where there are none.
    public double median() {
        int half = known / 2;
        return known == 0 ? Double.NaN : known % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
    }

    /// The median of how far the numbers kept lie from a place between the two in the middle, as their median
    /// is; NaN where there are none.
    public double medianDistance(double centre) {
        int half = known / 2;
        int below = half - 1;
        int above = half;
        double before = Double.NaN;
        double distance = Double.NaN;
        for (int i = 0; i <= half && known > 0; i++) {
            double down = below < 0 ? Double.POSITIVE_INFINITY : centre - sorted[below];
            double up = above == known ? Double.POSITIVE_INFINITY : sorted[above] - centre;
            before = distance;
            if (down < up || above == known) {
                distance = down;
                below--;
            } else {
                distance = up;
                above++;
            }
        }
        return known % 2 == 1 ? distance : before / 2 + distance / 2;
    }

    public void clear() {
        next = 0;
        taken = 0;
        known = 0;
    }
}
