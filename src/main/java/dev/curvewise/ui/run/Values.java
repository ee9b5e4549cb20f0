package dev.curvewise.ui.run;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// Numbers as the pages of a run print them: four significant digits, no trailing zeros.
final class Values {

    private static final MathContext DIGITS = new MathContext(4);

    private Values() {}

    static String text(@Nullable Double value) {
        if (value == null) {
            return "–";
        }
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "+∞" : "−∞";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e12) {
            return String.format("%,d", (long) (double) value).replace('-', '−');
        }
        BigDecimal rounded = new BigDecimal(value, DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        String text = exponent < -4 || exponent > 8 ? rounded.toString() : rounded.toPlainString();
        return text.replace('-', '−');
    }
}
