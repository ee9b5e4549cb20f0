package dev.curvewise.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as they are read, in one manner wherever a sentence, a table, a chart or the terminal prints one: whole
/// numbers in full, others to a few significant digits, thousands parted from five digits on, a true minus sign.
public final class Figures {

    private static final String MINUS = "\u2212";
    private static final int SENTENCE = 4;
    private static final int EXACT = 7;
    private static final int MACHINE = 6;

    private Figures() {}

    /// For sentences and lists, four significant digits: `0.2513`, `12,000`, `1.235e-7`, `NaN`, `+Inf`.
    public static String text(double number) {
        return inDigits(number, SENTENCE);
    }

    /// For reading off, seven significant digits: `0.2512346`, `12,000`, `1.234568e-7`, `NaN`, `+Inf`.
    public static String exact(double number) {
        return inDigits(number, EXACT);
    }

    /// A share of one as a whole percentage.
    public static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /// For other programs, six significant digits without signs of our own: `12000`, `-0.25`, `NaN`, `Infinity`.
    public static String plain(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        BigDecimal rounded = new BigDecimal(number, new MathContext(MACHINE)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent < -4 || exponent > 14 ? rounded.toString() : rounded.toPlainString();
    }

    /// A number with fewer significant digits; what is not finite stays as it is.
    public static double rounded(double number, int digits) {
        return Double.isFinite(number)
                ? new BigDecimal(number)
                        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                        .doubleValue()
                : number;
    }

    private static String inDigits(double number, int digits) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "+Inf" : MINUS + "Inf";
        }
        if (number == 0) {
            return "0";
        }
        double size = Math.abs(number);
        if (number == Math.rint(number) && size < 1e16) {
            return grouped(new BigDecimal(number));
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return size < 1e-4 || size >= 1e9 ? scientific(rounded) : grouped(rounded.stripTrailingZeros());
    }

    /// A number as its digits and a power of ten: `1.234e-7`.
    public static String scientific(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        return signed(stripped.movePointLeft(exponent).stripTrailingZeros()) + "e" + exponent;
    }

    /// A number in full, with a true minus sign.
    public static String signed(BigDecimal number) {
        String text = number.toPlainString();
        return text.startsWith("-") ? MINUS + text.substring(1) : text;
    }

    /// A number in full with its thousands parted; four digits stay together: `1234`, but `12,345`.
    public static String grouped(BigDecimal number) {
        String text = number.abs().toPlainString();
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        StringBuilder out = new StringBuilder(text);
        if (end > 4) {
            for (int i = end - 3; i > 0; i -= 3) {
                out.insert(i, ',');
            }
        }
        return number.signum() < 0 ? MINUS + out : out.toString();
    }
}
