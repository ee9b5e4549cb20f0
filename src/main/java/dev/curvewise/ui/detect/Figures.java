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
        String text = exponent < -3 || exponent > 9
                ? String.format(Locale.ROOT, "%.3e", number)
                : rounded.stripTrailingZeros().toPlainString();
        return text.replace("-", "−");
    }

    /// The number a rule tested, with what it counts; empty where it tests none.
    static String score(Alert alert) {
        double score = alert.baseline().score();
        if (!Double.isFinite(score)) {
            return Double.isFinite(alert.value()) ? "" : number(alert.value());
        }
        double rounded =
                Math.abs(score) < 1 ? score : Math.abs(score) < 100 ? Math.round(10 * score) / 10.0 : Math.round(score);
        return number(rounded) + unit(alert);
    }

    /// What the number a rule tested counts: standard deviations, multiples, values in a row.
    private static String unit(Alert alert) {
        return switch (alert.detector()) {
            case "level" -> " spans";
            case "trend" -> " z";
            case "entropy_collapse" -> " in a row";
            case "reward_mean_drift" -> "";
            default -> alert.values().containsKey("z") ? " σ" : " ×";
        };
    }

    /// What the number a rule tested is called in a table.
    static String scoreName(Alert alert) {
        return switch (alert.detector()) {
            case "level" -> "Spans beyond";
            case "trend" -> "Mann–Kendall z";
            case "spike", "shift" -> "Robust σ";
            case "entropy_collapse" -> "Values in a row";
            case "reward_mean_drift" -> "Moved by";
            default -> alert.values().containsKey("z") ? "z" : "Ratio";
        };
    }
}
