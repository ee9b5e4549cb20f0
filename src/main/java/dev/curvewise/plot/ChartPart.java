package dev.curvewise.plot;

import java.util.List;

/// The part of its content a chart draws; axes and fit always follow the whole, so that charts side by side have the
/// same axes.
public enum ChartPart {
    ALL,
    EXAMPLES,
    RUNS;

    /// Whether a line belongs to this part.
    public boolean has(ChartLine line) {
        boolean example = line.kind() == LineKind.EXAMPLE_HEALTHY || line.kind() == LineKind.EXAMPLE_FAILING;
        return this == ALL || (this == EXAMPLES) == example;
    }

    /// What this part shows of a content; levels and shades stand in every part, marks and the bands of runs with them.
    public ChartContent of(ChartContent content) {
        if (this == ALL) {
            return content;
        }
        ChartContent lines =
                content.withLines(content.lines().stream().filter(this::has).toList());
        return this == RUNS
                ? lines
                : lines.withMarkers(List.of())
                        .withSpans(List.of())
                        .withBands(content.bands().stream()
                                .filter(band -> band.line() == null)
                                .toList());
    }
}
