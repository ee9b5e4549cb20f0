package dev.curvewise.card.edit;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Values as they are written into a front matter.
final class YamlText {

    /// What can stand without quotes anywhere, within brackets too, and is no number, truth value or nothing.
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z][A-Za-z0-9_/.+()-]*(?: [A-Za-z0-9_/.+(-][A-Za-z0-9_/.+()-]*)*");

    private static final Pattern WORDS_WITH_A_MEANING = Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n");

    /// Beyond these a number is written with an exponent.
    private static final double SMALL = 1e-4;

    private static final double LARGE = 1e9;

    private YamlText() {}

    /// A text on one line, in double quotes where it needs them.
    static String scalar(String text) {
        if (PLAIN.matcher(text).matches() && !WORDS_WITH_A_MEANING.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> quoted.append(escaped(c)));
        return quoted.append('"').toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> {
                boolean printable =
                        (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c < 0x2028) || (c > 0x2029 && isPrintable(c));
                yield printable ? Character.toString(c) : c <= 0xffff ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c);
            }
        };
    }

    private static boolean isPrintable(int c) {
        return Character.isDefined(c) && !(c >= 0xd800 && c < 0xf900) && c != 0xfeff && (c & 0xfffe) != 0xfffe;
    }

    /// Whether a text of several lines may be written as a block behind `|-`, each line as it is.
    static boolean fitsBlock(String text) {
        return text.indexOf('\n') > 0
                && !text.endsWith("\n")
                && !Character.isWhitespace(text.charAt(0))
                && text.codePoints().allMatch(c -> c == '\n' || escaped(c).length() <= 2)
                && text.chars().noneMatch(c -> c == '\t');
    }

    /// The shortest decimal that reads as the same number.
    static String number(double number) {
        if (number == 0) {
            return "0";
        }
        double size = Math.abs(number);
        BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (size >= SMALL && size < LARGE) {
            return exact.toPlainString();
        }
        String digits = exact.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - exact.scale();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return (number < 0 ? "-" : "") + mantissa + "e" + exponent;
    }
}
