package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartPart;
import dev.curvewise.plot.LineKind;
import dev.curvewise.plot.Numbers;
import dev.curvewise.plot.Truth;
import dev.curvewise.plot.XFormat;
import dev.curvewise.series.Range;
import dev.curvewise.series.Smoothing;
import java.util.ArrayList;
import java.util.List;

/// What a chart says about how it is drawn.
final class ChartWords {

    private final ChartState state;

    ChartWords(ChartState state) {
        this.state = state;
    }

    /// How the lines are drawn, for a figure's foot: what is counted, how it is smoothed and scaled, what is in view.
    String recipe() {
        Smoothing smoothing = state.derivation().smoothing();
        List<String> parts = new ArrayList<>();
        parts.add(truth().line());
        if (!smoothing.equals(Smoothing.off())) {
            parts.add("Smoothing " + smoothing.words() + ": " + smoothing.formula() + "; values as logged behind it");
        }
        String axes = "View: " + state.derivation().x().name() + " "
                + seen(state.view().x(), state.derivation().x().format()) + ", values "
                + seen(state.view().y(), XFormat.NUMBER) + " ("
                + state.yScale().words() + ", fitted to " + state.yFit().words() + ")";
        boolean examples = state.whole().lines().stream().anyMatch(ChartPart.EXAMPLES::has);
        boolean runs = state.whole().lines().stream().anyMatch(ChartPart.RUNS::has);
        if (examples && runs) {
            axes += " · examples "
                    + (state.derivation().stretch() ? "stretched to the steps of the runs" : "at their own steps")
                    + (state.derivation().scaling() == 1
                            ? ""
                            : ", values " + state.derivation().scalingWords());
        }
        parts.add(axes);
        return String.join("\n", parts);
    }

    private static String seen(Range range, XFormat format) {
        return format == XFormat.NUMBER
                ? Numbers.brief(range.low()) + " to " + Numbers.brief(range.high())
                : format.text(range.low()) + " to " + format.text(range.high());
    }

    /// What is drawn, to be said in one quiet line.
    Truth truth() {
        String smoothing = "smoothing " + state.derivation().smoothing().words();
        return new Truth(state.shown().lines(), state.view(), state.yScale(), state.yFit(), smoothing, runsDrawn());
    }

    private String runsDrawn() {
        long all = state.content().lines().stream()
                .filter(line -> line.kind() == LineKind.RUN)
                .count();
        if (all < 2 || state.part() == ChartPart.EXAMPLES) {
            return "";
        }
        long seen = state.whole().lines().stream()
                .filter(line -> line.kind() == LineKind.RUN)
                .count();
        boolean grouped = state.whole().lines().stream().anyMatch(line -> line.kind() == LineKind.SUMMARY);
        return (grouped ? state.derivation().grouping().words() + " of " : "") + seen + " of " + all + " runs";
    }
}
