package dev.curvewise.run.format.table;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/// Reads plain decimal numbers such as `12`, `-0.25` or `1e-05`, the bulk of every run file, faster than a parser for
/// all numbers can. It answers only where the answer is certain to be that of [Double#parseDouble]: where digits and
/// power of ten are both exact as `double`, so that a single multiplication or division rounds once (Clinger 1990).
public final class Decimal {

    /// What [#parse] gives where it leaves the answer to others; told from every number by its bits.
    public static final double NOT_HERE = Double.longBitsToDouble(0x7ff8_0000_0000_07a4L);

    private static final long NOT_HERE_BITS = 0x7ff8_0000_0000_07a4L;
    /// So many digits always fit a `long`.
    private static final int MOST_DIGITS = 18;

    private static final long LARGEST_EXACT = 1L << 53;
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private Decimal() {}

    public static boolean isNotHere(double value) {
        return Double.doubleToRawLongBits(value) == NOT_HERE_BITS;
    }

    /// The number in a stretch of characters, or [#NOT_HERE].
    public static double parse(char[] buf, int offset, int length) {
        int end = offset + length;
        int at = offset;
        if (length == 0) {
            return NOT_HERE;
        }
        boolean negative = buf[at] == '-';
        if (negative) {
            at++;
        }
        int start = at;
        long digits = 0;
        while (at < end && isDigit(buf[at])) {
            digits = digits * 10 + (buf[at++] - '0');
        }
        int count = at - start;
        int scale = 0;
        if (at < end && buf[at] == '.') {
            int point = ++at;
            while (at < end && isDigit(buf[at])) {
                digits = digits * 10 + (buf[at++] - '0');
            }
            scale = point - at;
            count += at - point;
        }
        if (at < end) {
            int exponent = exponent(buf, at, end);
            if (exponent == Integer.MIN_VALUE) {
                return NOT_HERE;
            }
            scale += exponent;
        }
        if (!isExact(digits, count, scale)) {
            return NOT_HERE;
        }
        double value = of(digits, scale);
        return negative ? -value : value;
    }

    /// Any number in a stretch of characters of ASCII, exactly as [Double#parseDouble] reads it.
    ///
    /// @throws NumberFormatException where it is none
    public static double any(char[] buf, int offset, int length) {
        // the parser is several times faster on bytes than on characters
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            char c = buf[offset + i];
            if (c > 127) {
                throw new NumberFormatException("not a number");
            }
            bytes[i] = (byte) c;
        }
        return JavaDoubleParser.parseDouble(bytes, 0, length);
    }

    /// Whether a number is certain to be read right by [#of].
    ///
    /// @param digits its digits
    /// @param count  how many they are, zeros in front among them
    /// @param scale  the power of ten they are multiplied with
    public static boolean isExact(long digits, int count, int scale) {
        boolean few = count > 0 && count <= MOST_DIGITS && digits <= LARGEST_EXACT;
        return few && scale > -TENS.length && scale < TENS.length;
    }

    /// Digits times a power of ten.
    public static double of(long digits, int scale) {
        return scale < 0 ? digits / TENS[-scale] : digits * TENS[scale];
    }

    /// What follows the digits, as in `e-05`; the smallest integer where that is something else.
    private static int exponent(char[] buf, int from, int end) {
        int at = from + 1;
        if ((buf[from] | 0x20) != 'e' || at == end) {
            return Integer.MIN_VALUE;
        }
        boolean negative = buf[at] == '-';
        if (negative || buf[at] == '+') {
            at++;
        }
        if (at == end || end - at > 4) {
            return Integer.MIN_VALUE;
        }
        int exponent = 0;
        while (at < end) {
            if (!isDigit(buf[at])) {
                return Integer.MIN_VALUE;
            }
            exponent = exponent * 10 + (buf[at++] - '0');
        }
        return negative ? -exponent : exponent;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
