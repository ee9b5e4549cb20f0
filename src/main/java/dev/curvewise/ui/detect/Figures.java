package dev.curvewise.ui.detect;

import dev.curvewise.detect.Alert;
import dev.curvewise.detect.RobustKind;
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
        String text = exponent < -3 || exponent > 9
                ? String.format(Locale.ROOT, "%.3e", number)
                : rounded.stripTrailingZeros().toPlainString();
        return text.replace("-", "−");
    }

    /// The number a rule tested, with what it counts.
    static String score(Alert alert) {
        double score = alert.baseline().score();
        if (!Double.isFinite(score)) {
            return number(alert.value());
        }
        return number(Math.abs(score) < 100 ? Math.round(10 * score) / 10.0 : Math.round(score)) + unit(alert);
    }

    /// What the number a rule tested counts: standard deviations, multiples, or the z of a trend test.
    private static String unit(Alert alert) {
        if (alert.detector().equals(RobustKind.LEVEL.id())) {
            return " spans";
        }
        if (alert.detector().equals(RobustKind.TREND.id())) {
            return " z";
        }
        return alert.values().containsKey("z") ? " σ" : " ×";
    }
}
