package dev.curvewise.match;

/// How a column found its card, the surest first.
public enum How {
    /// The reader said so.
    HAND("by hand"),
    /// The library was recognised, and this is its name for the metric.
    LIBRARY("library"),
    /// The name is the metric's own, one of its aliases, or some library's name for it.
    EXACT("exact"),
    /// The same after a prefix such as `train/` was taken off.
    STRIPPED("stripped"),
    /// Only the last part of the name agrees.
    GUESS("guess");

    private final String word;

    How(String word) {
        this.word = word;
    }

    /// The word shown to a reader.
    public String word() {
        return word;
    }

    /// Whether the match should be shown as uncertain.
    public boolean isGuess() {
        return this == GUESS;
    }
}
