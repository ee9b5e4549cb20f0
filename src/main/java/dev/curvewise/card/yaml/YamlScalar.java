package dev.curvewise.card.yaml;

/// A single value.
///
/// @param span  where it stands, quotes included
/// @param text  what it says, without quotes and escapes
/// @param style how it is written
public record YamlScalar(Span span, String text, Style style) implements YamlNode {

    /// How a scalar is written. Only a plain one can be a number, a truth value or nothing.
    public enum Style {
        PLAIN,
        QUOTED,
        BLOCK
    }

    /// Whether it stands for "nothing": empty, `~` or `null` without quotes.
    public boolean isNull() {
        return style == Style.PLAIN && YamlWords.isNull(text);
    }

    /// Whether it is `true` or `false` without quotes.
    public boolean isTruth() {
        return style == Style.PLAIN && YamlWords.isTruth(text);
    }

    /// Whether it is a number without quotes; `.nan` and `.inf` are numbers too.
    public boolean isNumber() {
        return style == Style.PLAIN && YamlWords.isNumber(text);
    }

    /// Whether it would be a number without its quotes.
    public boolean isQuotedNumber() {
        return style == Style.QUOTED && YamlWords.isNumber(text);
    }

    /// Its number.
    ///
    /// @throws NumberFormatException where [#isNumber()] is false
    public double number() {
        return YamlWords.number(text);
    }

    @Override
    public String words() {
        if (isNull()) {
            return "empty";
        }
        return isTruth() ? text + " (a truth value)" : isNumber() ? "the number " + text : "text";
    }

    @Override
    public YamlScalar at(Span place) {
        return new YamlScalar(place, text, style);
    }
}
