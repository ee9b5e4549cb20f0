package dev.curvewise.run.tidy;

import java.util.List;

/// What becomes of a file that holds several runs.
public enum SplitRule implements TidyRule {
    /// Every run is opened as one.
    SEPARATE("A run each", "every one of them is a run of its own"),
    /// The file stays one run.
    TOGETHER("One run", "the file stays one run");

    private final String title;
    private final String words;

    SplitRule(String title, String words) {
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
