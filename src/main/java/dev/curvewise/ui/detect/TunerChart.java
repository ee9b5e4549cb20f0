package dev.curvewise.ui.detect;

import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ColourToken;
import dev.curvewise.plot.Threshold;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import dev.curvewise.session.Rules;
import dev.curvewise.ui.chart.ChartLink;
import dev.curvewise.ui.chart.CurveChart;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The column that is tuned on, with its alerts, and below it on the same steps the number the rules test.
final class TunerChart extends VBox {

    private final CurveChart chart = new CurveChart();
    private final CurveChart strip = new CurveChart();
    private final String name;
    private @Nullable Series drawn;

    TunerChart(String name, String yTitle) {
        super(4);
        this.name = name;
        ChartLink link = new ChartLink();
        dress(chart, yTitle, 288, link);
        chart.setId("tuner-chart");
        dress(strip, "tested", 208, link);
        strip.setId("score-strip");
        Label caption = new Label("What the rules test at each step: σ from the baseline, or a ratio");
        caption.getStyleClass().addAll("cw-small", "cw-muted");
        getChildren().addAll(chart, caption, strip);
    }

    private static void dress(CurveChart chart, String yTitle, double height, ChartLink link) {
        chart.setXTitle("step");
        chart.setYTitle(yTitle);
        chart.setBarVisible(false);
        chart.setStripVisible(false);
        chart.setMinHeight(height);
        chart.setPrefHeight(height);
        link.add(chart);
    }

    void show(Tuned tuned) {
        boolean other = drawn == null || drawn.size() != tuned.series().size();
        drawn = tuned.series();
        if (other) {
            chart.setLines(List.of(ChartLine.run(name, tuned.series(), 0)));
        }
        chart.setMarkers(Marks.of(tuned.hearing().alerts()));
        strip.setLines(List.of(ChartLine.run("tested", tuned.hearing().scores(), 0)));
        strip.setThresholds(thresholds(tuned.hearing().rules()));
        if (other) {
            chart.fit();
            strip.fit();
        }
    }

    private static List<Threshold> thresholds(Rules rules) {
        List<Threshold> lines = new ArrayList<>();
        double warning = warning(rules);
        if (Double.isFinite(warning)) {
            lines.add(new Threshold(warning, "warning", ColourToken.WARNING));
        }
        return lines;
    }

    /// The number at which rules warn; NaN where that is no single number.
    private static double warning(Rules rules) {
        return switch (rules) {
            case Rules.Robust robust -> robust.settings().spikeSigmas();
            case Rules.Stock stock ->
                stock.settings().values().get("sigma_multiplier") instanceof Double sigmas
                        ? sigmas
                        : stock.settings().values().get("std_multiplier") instanceof Double ratio ? ratio : Double.NaN;
        };
    }

    /// The steps a column covers.
    static Range steps(Series series) {
        return series.isEmpty() || !(series.firstStep() <= series.lastStep())
                ? new Range(0, 1)
                : new Range(series.firstStep(), series.lastStep());
    }
}
