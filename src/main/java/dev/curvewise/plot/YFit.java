package dev.curvewise.plot;

/// How the value axis finds its range when the chart fits its content.
public enum YFit {
    /// The card's own range where it has one, widened to what the runs need.
    DOMAIN("card range"),
    /// From the smallest to the largest value.
    ALL("all values"),
    /// Without the outermost values, which are counted and marked at the edge.
    ROBUST("without outliers");

    private final String words;

    YFit(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
