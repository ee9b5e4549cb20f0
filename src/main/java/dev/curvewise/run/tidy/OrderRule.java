package dev.curvewise.run.tidy;

import java.util.List;

/// What becomes of rows that are not in the order of their steps.
public enum OrderRule implements TidyRule {
    /// The rows are put in the order of their steps.
    SORT("Sort by step", "the rows are put in the order of their steps"),
    /// The line is drawn through the rows as they stand in the file.
    AS_WRITTEN("As written", "the line goes from row to row as they stand in the file");

    private final String title;
    private final String words;

    OrderRule(String title, String words) {
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
