package dev.curvewise.cli;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers as the terminal prints them: six significant digits, no trailing zeros.
final class Numbers {

    private static final MathContext DIGITS = new MathContext(6);

    private Numbers() {}

    static String plain(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        BigDecimal rounded = new BigDecimal(number, DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent < -4 || exponent > 14 ? rounded.toString() : rounded.toPlainString();
    }
}
