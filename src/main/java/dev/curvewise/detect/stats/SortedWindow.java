package dev.curvewise.detect.stats;

/// A stretch of finite values that moves along them and is kept in order meanwhile, so that its median is read
/// off instead of searched for.
final class SortedWindow {

    private final double[] values;
    private final double[] sorted;
    private int from;
    private int to;

    SortedWindow(double[] values) {
        this.values = values;
        this.sorted = new double[values.length + 1];
    }

    /// Moves to a stretch; neither end may go back.
    void moveTo(int newFrom, int newTo) {
        while (to < newTo) {
            add(values[to], to - from);
            to++;
        }
        while (from < newFrom) {
            remove(values[from], to - from);
            from++;
        }
    }

    private void add(double value, int held) {
        int at = held;
        while (at > 0 && sorted[at - 1] > value) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = value;
    }

    private void remove(double value, int held) {
        int at = 0;
        while (sorted[at] < value) {
            at++;
        }
        System.arraycopy(sorted, at + 1, sorted, at, held - at - 1);
    }

    /// The median of the stretch; NaN where it is empty.
    double median() {
        int held = to - from;
        int half = held / 2;
        return held == 0 ? Double.NaN : held % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
    }
}
