package dev.curvewise.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as a reader wants them: `30k`, `1.2e-4`, `12,000`.
public final class Numbers {

    private static final String MINUS = "\u2212";

    private Numbers() {}

    /// A value in about seven digits: `0.25`, `12,000`, `1.234568e-7`, `NaN`, `+Inf`.
    public static String exact(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : MINUS + "Inf";
        }
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e16) {
            return grouped(new BigDecimal(value));
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(7, RoundingMode.HALF_EVEN));
        return size < 1e-4 || size >= 1e9 ? scientific(rounded) : grouped(rounded.stripTrailingZeros());
    }

    /// A whole number with its thousands parted: `12,000`.
    public static String count(long number) {
        return grouped(BigDecimal.valueOf(number));
    }

    /// A value in three or four digits for a narrow place: `1.24e-5`, `0.031`, `12.4`, `30.1k`.
    public static String brief(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return exact(value);
        }
        double size = Math.abs(value);
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4, RoundingMode.HALF_EVEN));
        if (size < 1e-3 || size >= 1e15) {
            return scientific(rounded);
        }
        if (size < 1e4) {
            return plain(rounded.stripTrailingZeros());
        }
        int thousands = Math.min(4, (int) Math.floor(Math.log10(size) / 3));
        return plain(rounded.movePointLeft(3 * thousands).stripTrailingZeros()) + "kMGT".charAt(thousands - 1);
    }

    static String scientific(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        return plain(stripped.movePointLeft(exponent).stripTrailingZeros()) + "e" + exponent;
    }

    static String plain(BigDecimal number) {
        String text = number.toPlainString();
        return text.startsWith("-") ? MINUS + text.substring(1) : text;
    }

    static String grouped(BigDecimal number) {
        String text = number.abs().toPlainString();
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        StringBuilder out = new StringBuilder(text);
        // four digits stay together: 1234, but 12,345
        if (end > 4) {
            for (int i = end - 3; i > 0; i -= 3) {
                out.insert(i, ',');
            }
        }
        return number.signum() < 0 ? MINUS + out : out.toString();
    }
}
