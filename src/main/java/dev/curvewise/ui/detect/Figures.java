package dev.curvewise.ui.detect;

import dev.curvewise.detect.Alert;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers as the window prints them: four significant digits, thousands set apart.
final class Figures {

    private static final MathContext DIGITS = new MathContext(4);

    private Figures() {}

    static String number(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "NaN" : number > 0 ? "+Inf" : "−Inf";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.format(Locale.ROOT, "%,d", (long) number).replace("-", "−");
        }
        BigDecimal rounded = new BigDecimal(number, DIGITS);
        int exponent = rounded.precision() - rounded.scale() - 1;
        String text =
                exponent < -3 || exponent > 9 ? String.format(Locale.ROOT, "%.3e", number) : rounded.toPlainString();
        return text.replace("-", "−");
    }

    /// The number a rule tested, with what it counts.
    static String score(Alert alert) {
        double score = alert.baseline().score();
        if (!Double.isFinite(score)) {
            return number(alert.value());
        }
        boolean sigmas = alert.values().containsKey("z");
        return String.format(Locale.ROOT, "%.1f", score) + (sigmas ? " σ" : " ×");
    }
}
