package dev.curvewise.card;

/// How a metric is read.
public enum Direction {
    /// More is better: a reward.
    UP_GOOD("up-good", "higher is better"),
    /// Less is better: a loss.
    DOWN_GOOD("down-good", "lower is better"),
    /// Neither: it should stay in a band.
    BAND("band", "read as a band");

    private final String key;
    private final String words;

    Direction(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /// The word in a card file.
    public String key() {
        return key;
    }

    /// The words shown to a reader.
    public String words() {
        return words;
    }
}
