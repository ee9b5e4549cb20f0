package dev.curvewise.plot;

import dev.curvewise.series.Range;
import java.util.ArrayList;
import java.util.List;

/// Whether several runs are drawn one by one, or as their median with a band around it, over the part of each run that
/// has passed.
public enum Grouping {
    NONE("each run by itself", 0),
    /// From the 10 % quantile to the 90 % quantile.
    WIDE("median and 10–90 %", 0.1),
    /// From the lower to the upper quartile.
    QUARTILES("median and quartiles", 0.25);

    /// Fewer runs have no middle worth drawing.
    public static final int LEAST = 2;

    private static final Range PERCENT = new Range(0, 100);

    private final String words;
    private final double part;

    Grouping(String words, double part) {
        this.words = words;
        this.part = part;
    }

    public String words() {
        return words;
    }

    /// Adds the median and the band to what is drawn over progress. The runs stay: they stand behind.
    ChartContent of(ChartContent shown) {
        List<ChartLine> runs = shown.lines().stream()
                .filter(line -> line.kind() == LineKind.RUN)
                .toList();
        if (this == NONE || runs.size() < LEAST) {
            return shown;
        }
        Quantiles found = Quantiles.of(runs, part, PERCENT);
        List<ChartLine> lines = new ArrayList<>();
        lines.add(ChartLine.summary("Median of " + runs.size() + " runs", found.median()));
        lines.addAll(shown.lines());
        List<ChartBand> bands = new ArrayList<>(shown.bands());
        bands.removeIf(band -> band.line() != null);
        bands.add(ChartBand.of(bandName(), found.low(), found.high(), ColourToken.TEXT));
        return shown.withLines(lines).withBands(bands);
    }

    private String bandName() {
        return this == WIDE ? "10–90 % of the runs" : "Middle half of the runs";
    }
}
