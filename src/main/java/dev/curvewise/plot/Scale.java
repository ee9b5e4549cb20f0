package dev.curvewise.plot;

import dev.curvewise.series.Range;
import org.jspecify.annotations.Nullable;

/// How values are spread along an axis: a growing function to a line on which equal lengths look equal.
public sealed interface Scale {

    Scale LINEAR = new Linear();
    Scale LOG = new Log();

    /// Where a value lies on the line. Values the scale has no place for (zero on a log axis) lie at negative infinity.
    double toLine(double value);

    /// The value at a place on the line, the inverse of [#toLine(double)].
    double toValue(double place);

    /// The name a reader sees.
    String words();

    /// Equal differences look equal.
    record Linear() implements Scale {
        @Override
        public double toLine(double value) {
            return value;
        }

        @Override
        public double toValue(double place) {
            return place;
        }

        @Override
        public String words() {
            return "linear";
        }
    }

    /// Equal ratios look equal; zero and negative values have no place.
    record Log() implements Scale {
        @Override
        public double toLine(double value) {
            return value > 0 ? Math.log10(value) : Double.NEGATIVE_INFINITY;
        }

        @Override
        public double toValue(double place) {
            return Math.pow(10, place);
        }

        @Override
        public String words() {
            return "log";
        }
    }

    /// Logarithmic far from zero and linear near it, so that zero and negative values keep their place:
    /// `sign(v) · log10(1 + |v| / threshold)`.
    ///
    /// @param threshold the distance from zero, above 0, at which it turns from linear to logarithmic
    record SymLog(double threshold) implements Scale {

        /// One that suits values: linear below a thousandth of the largest, as a power of ten.
        public static SymLog suiting(@Nullable Range values) {
            double size = values == null ? 1 : Math.max(Math.abs(values.low()), Math.abs(values.high()));
            double threshold = Math.pow(10, Math.floor(Math.log10(size)) - 3);
            return new SymLog(threshold > 0 && Double.isFinite(threshold) ? threshold : 1);
        }

        @Override
        public double toLine(double value) {
            return Math.copySign(Math.log1p(Math.abs(value) / threshold) / Math.log(10), value);
        }

        @Override
        public double toValue(double place) {
            return Math.copySign(Math.expm1(Math.abs(place) * Math.log(10)) * threshold, place);
        }

        @Override
        public String words() {
            return "symmetric log";
        }
    }
}
