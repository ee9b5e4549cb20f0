package dev.curvewise.card;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// How the pages print numbers, so that a computed one can be looked up in their text.
final class Figures {

    private Figures() {}

    /// A page, and each text it must contain.
    static Stream<Arguments> on(String page, String... texts) {
        return Arrays.stream(texts).map(text -> Arguments.of(page, text));
    }

    /// A row of a table with a value for each column.
    static String row(String head, IntToDoubleFunction value, int digits, int... columns) {
        return "| " + head + " | "
                + Arrays.stream(columns)
                        .mapToObj(column -> fixed(value.applyAsDouble(column), digits))
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /// As in a table: with a true minus sign.
    static String signed(double value, int digits) {
        return fixed(value, digits).replace('-', '−');
    }

    /// With a sign in front, whichever it is.
    static String change(double value, int digits) {
        return (value < 0 ? "" : "+") + signed(value, digits);
    }

    /// All its digits, for numbers that end soon; sums of decimal fractions are rid of their binary tail.
    static String plain(double value) {
        return Double.toString(Math.round(value * 1e9) / 1e9);
    }
}
