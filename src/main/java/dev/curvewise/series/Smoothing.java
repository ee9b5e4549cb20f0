package dev.curvewise.series;

/// A way to calm a noisy line, computed on its values and never on a picture.
///
/// Only finite values take part, in the order they were logged. A gap stays a gap, and NaN or ±Inf stays where it was
/// logged; neither reaches the values around it.
public sealed interface Smoothing
        permits Smoothing.Off,
                Smoothing.Ema,
                Smoothing.TimeEma,
                Smoothing.MovingAverage,
                Smoothing.Gaussian,
                Smoothing.Median {

    /// Leaves the values as they were logged.
    static Smoothing off() {
        return new Off();
    }

    /// The name and the parameter, as in `EMA 0.9`.
    String words();

    /// The formula with the parameter in it, for tooltips and figures.
    String formula();

    /// Smooths finite values in the order they were logged.
    ///
    /// @param steps  their steps
    /// @param values the values; the answer is a new array
    double[] smooth(double[] steps, double[] values);

    /// The smoothed series, with the same steps, gaps, NaN and infinities.
    default Series apply(Series series) {
        int finite = 0;
        for (int i = 0; i < series.size(); i++) {
            if (Double.isFinite(series.value(i))) {
                finite++;
            }
        }
        double[] steps = new double[finite];
        double[] values = new double[finite];
        int count = 0;
        for (int i = 0; i < series.size(); i++) {
            if (Double.isFinite(series.value(i))) {
                steps[count] = series.step(i);
                values[count++] = series.value(i);
            }
        }
        double[] smooth = smooth(steps, values);
        double[] all = series.values();
        count = 0;
        for (int i = 0; i < all.length; i++) {
            if (Double.isFinite(all[i])) {
                all[i] = smooth[count++];
            }
        }
        return series.withValues(all);
    }

    /// Leaves the values as they were logged.
    record Off() implements Smoothing {
        @Override
        public String words() {
            return "off";
        }

        @Override
        public String formula() {
            return "values as logged";
        }

        @Override
        public double[] smooth(double[] steps, double[] values) {
            return values;
        }
    }

    /// The exponential moving average of TensorBoard with its start corrected: the early values are not pulled to 0.
    ///
    /// @param weight the part of the average that is kept at each value, from 0 to below 1
    record Ema(double weight) implements Smoothing {
        @Override
        public String words() {
            return "EMA " + weight;
        }

        @Override
        public String formula() {
            return "s = " + weight + "·s + " + Figures.text(1 - weight) + "·x, shown as s / (1 − " + weight + "ⁿ)";
        }

        @Override
        public double[] smooth(double[] steps, double[] values) {
            double[] out = new double[values.length];
            double sum = 0;
            double kept = 1;
            for (int i = 0; i < values.length; i++) {
                sum = weight * sum + (1 - weight) * values[i];
                kept *= weight;
                out[i] = sum / (1 - kept);
            }
            return out;
        }
    }

    /// An exponential moving average in which a value fades with the steps that have passed, however many values were
    /// logged in between.
    ///
    /// @param halfLife after how many steps a value counts half, above 0
    record TimeEma(double halfLife) implements Smoothing {
        @Override
        public String words() {
            return "time-weighted EMA, half-life " + Figures.text(halfLife);
        }

        @Override
        public String formula() {
            return "d = 2^(−Δstep / " + Figures.text(halfLife) + "), s = d·s + (1 − d)·x, shown as s / Σ weights";
        }

        @Override
        public double[] smooth(double[] steps, double[] values) {
            double[] out = new double[values.length];
            double sum = 0;
            double weights = 0;
            for (int i = 0; i < values.length; i++) {
                double passed = i == 0 ? 0 : Math.max(0, steps[i] - steps[i - 1]);
                double decay = i == 0 ? 0 : Math.pow(2, -passed / halfLife);
                // two values at one step weigh the same, so the newer one still counts
                double fresh = Math.max(1 - decay, 1e-12);
                sum = decay * sum + fresh * values[i];
                weights = decay * weights + fresh;
                out[i] = sum / weights;
            }
            return out;
        }
    }

    /// The plain mean of the values around each value; at the ends, of those there are.
    ///
    /// @param window how many values, odd and at least 1
    record MovingAverage(int window) implements Smoothing {
        @Override
        public String words() {
            return "moving average over " + window;
        }

        @Override
        public String formula() {
            return "mean of the " + window + " values centred on each";
        }

        @Override
        public double[] smooth(double[] steps, double[] values) {
            return Windows.means(values, window / 2);
        }
    }

    /// A mean that weighs the values around each value by a bell curve, cut off after three standard deviations.
    ///
    /// @param sigma its standard deviation in values, above 0
    record Gaussian(double sigma) implements Smoothing {
        @Override
        public String words() {
            return "Gaussian σ " + Figures.text(sigma);
        }

        @Override
        public String formula() {
            return "Σ wₖ·xₖ / Σ wₖ, wₖ = exp(−k² / (2·" + Figures.text(sigma) + "²)), |k| ≤ 3σ values";
        }

        @Override
        public double[] smooth(double[] steps, double[] values) {
            return Windows.bells(values, sigma);
        }
    }

    /// The median of the values around each value, which single spikes do not move.
    ///
    /// @param window how many values, odd and at least 1
    record Median(int window) implements Smoothing {
        @Override
        public String words() {
            return "median over " + window;
        }

        @Override
        public String formula() {
            return "median of the " + window + " values centred on each";
        }

        @Override
        public double[] smooth(double[] steps, double[] values) {
            return Windows.medians(values, window / 2);
        }
    }
}
