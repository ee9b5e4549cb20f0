package dev.curvewise.detect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers as sentences show them: four significant digits, no padding.
final class Figures {

    private static final MathContext DIGITS = new MathContext(4);

    private Figures() {}

    static String text(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "+Inf" : "−Inf";
        }
        double size = Math.abs(number);
        String text;
        if (number == Math.rint(number) && size < 1e9) {
            text = Long.toString((long) number);
        } else if (size >= 1e-3 && size < 1e6) {
            text = new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
        } else {
            text = String.format(Locale.ROOT, "%.2e", number);
        }
        return text.replace('-', '−');
    }

    /// A share of one as a whole percentage.
    static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
