package dev.curvewise.card;

import dev.curvewise.series.Series;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A curve that is declared instead of typed point by point.
///
/// @param kind       what it looks like
/// @param parameters its numbers by name; whatever is not given has a default, see [#number(String)]
/// @param noise      the standard deviation of the noise added to it, in units of the values
/// @param seed       what the noise starts from: the same seed draws the same curve
public record Shape(Kind kind, Map<String, Double> parameters, double noise, long seed) {

    /// How many points an example is drawn from where nobody asks for another number.
    public static final int USUAL_POINTS = 201;

    static final Set<String> MUST_BE_POSITIVE = Set.of("length", "width", "period");

    /// What a shape looks like.
    public enum Kind {
        /// A straight line from `from` at `start` to `to` at `end`, level on either side.
        RAMP,
        /// From `start` on it approaches `to`, ever more slowly; two thirds of the way take `width` steps.
        PLATEAU,
        /// A bell of `height` and `width` (its standard deviation) at `at`, on a line from `from` to `to`.
        SPIKE,
        /// Stays at `from` until `at`, then falls towards `to`; two thirds of the way take `width` steps.
        COLLAPSE,
        /// A sine wave of `amplitude` and `period` on a line from `from` to `to`.
        OSCILLATION,
        /// A line from `from` to `to` on which only the noise is to be seen.
        NOISE,
        /// `from` before the step `at`, `to` from there on.
        STEP,
        /// An S from `from` to `to` whose middle is at `at`; `width` steps around it hold most of the rise.
        SIGMOID;

        /// The word in a card file.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Shape {
        parameters = Map.copyOf(parameters);
    }

    /// The curve as `n` points, evenly spaced from step 0 to `length`. Asking for more points shows the same curve more
    /// finely: its noise hangs on the place along the curve and not on the index of the point.
    public Series series(int n) {
        double length = number("length");
        ShapeNoise random = new ShapeNoise(seed);
        double[] steps = new double[n];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            double along = n == 1 ? 0 : (double) i / (n - 1);
            steps[i] = along * length;
            values[i] = level(steps[i]) + (noise == 0 ? 0 : noise * random.at(along));
        }
        return Series.of(steps, values);
    }

    /// The value at a step, without noise.
    double level(double step) {
        double from = number("from");
        double to = number("to");
        double line = from + (to - from) * step / number("length");
        return switch (kind) {
            case RAMP -> from + (to - from) * Math.clamp((step - number("start")) / rampLength(), 0, 1);
            case PLATEAU -> approach(from, to, step - number("start"));
            case COLLAPSE -> approach(from, to, step - number("at"));
            case SPIKE ->
                line + number("height") * StrictMath.exp(-0.5 * square((step - number("at")) / number("width")));
            case OSCILLATION ->
                line + number("amplitude") * StrictMath.sin(2 * Math.PI * (step - number("start")) / number("period"));
            case NOISE -> line;
            case STEP -> step < number("at") ? from : to;
            // with a scale of a quarter width, four fifths of the rise take 1.1 widths
            case SIGMOID -> from + (to - from) / (1 + StrictMath.exp(-4 * (step - number("at")) / number("width")));
        };
    }

    /// A parameter, or its default: `length` is 1000 steps, `from` 0, `to` 1 (for a spike, an oscillation and noise
    /// the same as `from`), `start` 0, `end` the length, `at` half of it, `width` a tenth of it (of a spike a
    /// fiftieth), `period` a tenth, `height` and `amplitude` 1.
    public double number(String name) {
        Double given = parameters.get(name);
        return given != null ? given : usual(name);
    }

    private double usual(String name) {
        boolean level = kind == Kind.SPIKE || kind == Kind.OSCILLATION || kind == Kind.NOISE;
        return switch (name) {
            case "length" -> 1000;
            case "to" -> level ? number("from") : 1;
            case "end" -> number("length");
            case "at" -> number("length") / 2;
            case "width" -> number("length") / (kind == Kind.SPIKE ? 50 : 10);
            case "period" -> number("length") / 10;
            case "height", "amplitude" -> 1;
            default -> 0;
        };
    }

    private double rampLength() {
        return Math.max(number("end") - number("start"), Double.MIN_NORMAL);
    }

    private double approach(double from, double to, double since) {
        return since <= 0 ? from : to + (from - to) * StrictMath.exp(-since / number("width"));
    }

    private static double square(double x) {
        return x * x;
    }
}
