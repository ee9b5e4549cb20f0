package dev.curvewise.plot;

import dev.curvewise.series.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a chart shows, from back to front: shaded steps, bands, thresholds, lines, marks.
public record ChartContent(
        List<StepSpan> spans,
        List<ChartBand> bands,
        List<Threshold> thresholds,
        List<ChartLine> lines,
        List<ChartMarker> markers) {

    public static final ChartContent EMPTY = new ChartContent(List.of(), List.of(), List.of(), List.of(), List.of());

    public ChartContent {
        spans = List.copyOf(spans);
        bands = List.copyOf(bands);
        thresholds = List.copyOf(thresholds);
        lines = List.copyOf(lines);
        markers = List.copyOf(markers);
    }

    public ChartContent withSpans(List<StepSpan> others) {
        return new ChartContent(others, bands, thresholds, lines, markers);
    }

    public ChartContent withBands(List<ChartBand> others) {
        return new ChartContent(spans, others, thresholds, lines, markers);
    }

    public ChartContent withThresholds(List<Threshold> others) {
        return new ChartContent(spans, bands, others, lines, markers);
    }

    public ChartContent withLines(List<ChartLine> others) {
        return new ChartContent(spans, bands, thresholds, others, markers);
    }

    public ChartContent withMarkers(List<ChartMarker> others) {
        return new ChartContent(spans, bands, thresholds, lines, others);
    }

    /// The steps all lines cover together, or null where no line has a point.
    public @Nullable Range stepRange() {
        Range all = null;
        for (ChartLine line : lines) {
            Range steps = line.trace().stepRange();
            if (steps != null) {
                all = all == null ? steps : all.union(steps);
            }
        }
        return all;
    }

    /// The finite values of all lines between two steps, or null where there is none.
    public @Nullable Range valueRange(Range steps) {
        Extent extent = new Extent();
        Range all = null;
        for (ChartLine line : lines) {
            line.logged().summarise(steps, extent);
            if (extent.hasFinite()) {
                Range values = new Range(extent.low(), extent.high());
                all = all == null ? values : all.union(values);
            }
        }
        return all;
    }

    /// How many values of each kind all lines hold.
    public Counts counts() {
        Counts all = Counts.NONE;
        for (ChartLine line : lines) {
            all = all.plus(line.logged().counts());
        }
        return all;
    }
}
