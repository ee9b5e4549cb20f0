package dev.curvewise.match;

/// How a column found its card, the surest first.
public enum How {
    /// The reader said so.
    HAND("by hand", ""),
    /// The library was recognised, and this is its name for the metric.
    LIBRARY("library", "The library that wrote this run calls it so"),
    /// The name is the metric's own, one of its aliases, or some library's name for it.
    EXACT("exact", "Its name is one of the metric's names"),
    /// The same after a prefix such as `train/` was taken off.
    STRIPPED("stripped", "One of the metric's names once the prefix is taken off"),
    /// Only the last part of the name agrees.
    GUESS("guess", "");

    private final String word;

    private final String reason;

    How(String word, String reason) {
        this.word = word;
        this.reason = reason;
    }

    /// Why the column belongs to the card, a sentence without its full stop; empty where the match itself says it.
    public String reason() {
        return reason;
    }

    /// The word shown to a reader.
    public String word() {
        return word;
    }

    /// Whether the match should be shown as uncertain: the name as it stands is nobody's name for the metric.
    public boolean isGuess() {
        return this == STRIPPED || this == GUESS;
    }
}
