package dev.curvewise.run.tidy;

import java.util.List;

/// What becomes of a file whose steps fall back.
public enum RestartRule implements TidyRule {
    /// The run went back to a checkpoint: what was logged again replaces what was there.
    KEEP_LAST("Keep the last", "what was logged again replaces what stood there"),
    /// Every stretch stays, drawn over the same steps with a break between.
    KEEP_ALL("Keep all", "each stretch stays, with a break between"),
    /// Every stretch is a run of its own.
    SPLIT("Split into runs", "each stretch is a run of its own");

    private final String title;
    private final String words;

    RestartRule(String title, String words) {
        this.title = title;
        this.words = words;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public List<TidyRule> ways() {
        return List.of(values());
    }
}
