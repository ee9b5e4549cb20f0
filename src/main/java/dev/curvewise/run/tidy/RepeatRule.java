package dev.curvewise.run.tidy;

import java.util.List;

/// What becomes of several rows that share a step.
public enum RepeatRule implements TidyRule {
    /// They become one row; where several hold a value the last counts.
    LAST("Merge, keep the last", "one row for each step, of several values the last"),
    /// They become one row; where several hold a value the first counts.
    FIRST("Merge, keep the first", "one row for each step, of several values the first"),
    /// They become one row; where several hold a value their mean counts.
    MEAN("Merge, average", "one row for each step, of several values their mean"),
    /// Every row stays a point of its own.
    EVERY("Keep every row", "several points may stand on one step");

    private final String title;
    private final String words;

    RepeatRule(String title, String words) {
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
