package dev.curvewise.match;

import dev.curvewise.series.Series;
import java.util.Locale;

/// What turns the number a library logs into the quantity its card speaks of.
public enum Transform {
    /// The same quantity.
    NONE(""),
    /// The library logs minus the quantity.
    NEGATE("negate"),
    /// The library logs the square root of the quantity.
    SQUARE("square"),
    /// The library logs one minus the quantity.
    COMPLEMENT("complement"),
    /// The library logs per cent.
    PERCENT("percent"),
    /// The library logs one minus the quantity in per cent.
    PERCENT_COMPLEMENT("percent-complement"),
    /// A relative of the quantity that no rule turns into it: drawn as it is, but on a scale of its own.
    NOT_COMPARABLE("not-comparable");

    private final String key;

    Transform(String key) {
        this.key = key;
    }

    /// The word in a card file.
    public String key() {
        return key;
    }

    /// Reads the word of a card file; a sentence instead of a word means that no rule applies.
    public static Transform of(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        for (Transform transform : values()) {
            if (transform.key.equals(wanted)) {
                return transform;
            }
        }
        return NOT_COMPARABLE;
    }

    /// Whether the result can be held against the ranges and examples of the card.
    public boolean isComparable() {
        return this != NOT_COMPARABLE;
    }

    /// One value turned. Missing stays missing, NaN stays NaN.
    public double apply(double value) {
        if (Double.isNaN(value)) {
            return value;
        }
        return switch (this) {
            case NONE, NOT_COMPARABLE -> value;
            case NEGATE -> value == 0 ? 0 : -value;
            case SQUARE -> value * value;
            case COMPLEMENT -> 1 - value;
            case PERCENT -> value / 100;
            case PERCENT_COMPLEMENT -> 1 - value / 100;
        };
    }

    /// A whole series turned; the same object where nothing is to be done.
    public Series apply(Series series) {
        if (this == NONE || this == NOT_COMPARABLE) {
            return series;
        }
        double[] values = series.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = apply(values[i]);
        }
        return series.withValues(values);
    }

    /// What was done in two or three words, as in `sign turned`; empty where nothing was.
    public String words() {
        return switch (this) {
            case NONE -> "";
            case NEGATE -> "sign turned";
            case SQUARE -> "squared";
            case COMPLEMENT -> "turned round";
            case PERCENT -> "divided by 100";
            case PERCENT_COMPLEMENT -> "turned round, divided by 100";
            case NOT_COMPARABLE -> "own scale";
        };
    }

    /// What was done, for a reader.
    ///
    /// @param library who logs it so
    String sentence(String library) {
        return switch (this) {
            case NONE -> "";
            case NEGATE -> library + " logs the negative of this: sign turned";
            case SQUARE -> library + " logs the square root of this: squared";
            case COMPLEMENT -> library + " logs one minus this: turned round";
            case PERCENT -> library + " logs this in per cent: divided by 100";
            case PERCENT_COMPLEMENT -> library + " logs one minus this in per cent: turned round and divided by 100";
            case NOT_COMPARABLE ->
                library + " logs a relative of this that cannot be converted: read its shape, not its level";
        };
    }
}
