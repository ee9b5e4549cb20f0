package dev.curvewise.card.yaml;

import java.util.regex.Pattern;

/// What a plain scalar means in the core schema of YAML 1.2.
final class YamlWords {

    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(?:(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|\\.(?:inf|Inf|INF))|\\.(?:nan|NaN|NAN)");

    private YamlWords() {}

    static boolean isNull(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
        };
    }

    static boolean isTruth(String text) {
        return switch (text) {
            case "true", "True", "TRUE", "false", "False", "FALSE" -> true;
            default -> false;
        };
    }

    static boolean isNumber(String text) {
        return isShortDecimal(text) || isOtherNumber(text);
    }

    static double number(String text) {
        if (isShortDecimal(text)) {
            return Double.parseDouble(text);
        }
        if (!isOtherNumber(text)) {
            throw new NumberFormatException(text);
        }
        char last = text.charAt(text.length() - 1);
        if (last == 'n' || last == 'N') {
            return Double.NaN;
        }
        if (last == 'f' || last == 'F') {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(text);
    }

    /// The pattern is asked only where the first character may begin a number, so not for every text of a card.
    private static boolean isOtherNumber(String text) {
        return !text.isEmpty() && text.charAt(0) <= '9' && NUMBER.matcher(text).matches();
    }

    /// Digits with at most one point, optionally signed: nearly every number of a card, told without a pattern.
    private static boolean isShortDecimal(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (c != '-' || i > 0) {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }
}
