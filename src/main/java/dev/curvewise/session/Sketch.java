package dev.curvewise.session;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A line reduced to what a small chart can show: for each of some hundred stretches of steps the smallest and the
/// largest value, and where values are no numbers. Making it reads the whole line; drawing it no longer does.
///
/// @param steps  the steps the line covers, or null where it has none
/// @param values the finite values it covers, or null where it has none
/// @param points the stretches in the order of the file
/// @param broken the steps at which a value is NaN or infinite, at most [#MOST_BROKEN], none closer than a stretch
public record Sketch(@Nullable Range steps, @Nullable Range values, Points points, Steps broken) {

    /// How many stretches a line has at most while its steps only grow.
    static final int STRETCHES = 400;

    static final int MOST_BROKEN = 200;

    /// A list of steps.
    public static final class Steps {
        private final double[] at;

        private Steps(double[] at) {
            this.at = at;
        }

        public int size() {
            return at.length;
        }

        public double step(int i) {
            return at[i];
        }
    }

    /// Stretches of a line. A stretch whose values are [Double#NaN] is a gap.
    public static final class Points {
        private final double[] step;
        private final double[] low;
        private final double[] high;

        private Points(double[] step, double[] low, double[] high) {
            this.step = step;
            this.low = low;
            this.high = high;
        }

        public int size() {
            return step.length;
        }

        /// The step at which the stretch begins.
        public double step(int i) {
            return step[i];
        }

        public double low(int i) {
            return low[i];
        }

        public double high(int i) {
            return high[i];
        }

        /// Whether the pen is lifted here.
        public boolean isGap(int i) {
            return Double.isNaN(low[i]);
        }
    }

    /// Reduces a line.
    public static Sketch of(Series line) {
        Range steps = range(line, true);
        Range values = range(line, false);
        return steps == null
                ? new Sketch(null, values, new Drawing(0).points(), new Steps(new double[0]))
                : drawn(line, steps, values);
    }

    private static Sketch drawn(Series line, Range steps, @Nullable Range values) {
        boolean thin = line.size() > STRETCHES;
        double per = steps.length() > 0 ? STRETCHES / steps.length() : 0;
        double tick = steps.length() > 0 ? MOST_BROKEN / steps.length() : 0;
        Drawing drawing = new Drawing(Math.min(line.size(), 2 * STRETCHES));
        double[] broken = new double[MOST_BROKEN];
        int count = 0;
        int last = -1;
        for (int i = 0; i < line.size(); i++) {
            double step = line.step(i);
            double value = line.value(i);
            int stretch = (int) ((step - steps.low()) * per);
            if (!Double.isFinite(value) || !Double.isFinite(step)) {
                drawing.gap();
                boolean counts = !Series.isMissing(value) && Double.isFinite(step);
                int place = (int) Math.min(MOST_BROKEN - 1, (step - steps.low()) * tick);
                if (counts && place != last && count < MOST_BROKEN) {
                    broken[count++] = step;
                    last = place;
                }
                continue;
            }
            drawing.point(step, value, thin ? stretch : i);
        }
        return new Sketch(steps, values, drawing.points(), new Steps(Arrays.copyOf(broken, count)));
    }

    private static @Nullable Range range(Series line, boolean steps) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < line.size(); i++) {
            double number = steps ? line.step(i) : line.value(i);
            if (Double.isFinite(number)) {
                low = Math.min(low, number);
                high = Math.max(high, number);
            }
        }
        return low <= high ? new Range(low, high) : null;
    }

    /// Points that are being gathered.
    private static final class Drawing {
        private double[] step;
        private double[] low;
        private double[] high;
        private int size;
        private int stretch;

        Drawing(int room) {
            step = new double[Math.max(1, room)];
            low = new double[step.length];
            high = new double[step.length];
        }

        void gap() {
            if (size > 0 && !Double.isNaN(low[size - 1])) {
                add(step[size - 1], Double.NaN);
            }
        }

        void point(double at, double value, int its) {
            if (size > 0 && its == stretch && !Double.isNaN(low[size - 1])) {
                low[size - 1] = Math.min(low[size - 1], value);
                high[size - 1] = Math.max(high[size - 1], value);
            } else {
                add(at, value);
                stretch = its;
            }
        }

        private void add(double at, double value) {
            if (size == step.length) {
                step = Arrays.copyOf(step, 2 * size);
                low = Arrays.copyOf(low, 2 * size);
                high = Arrays.copyOf(high, 2 * size);
            }
            step[size] = at;
            low[size] = value;
            high[size++] = value;
        }

        Points points() {
            return new Points(Arrays.copyOf(step, size), Arrays.copyOf(low, size), Arrays.copyOf(high, size));
        }
    }
}
