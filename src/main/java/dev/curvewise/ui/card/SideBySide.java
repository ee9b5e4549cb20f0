package dev.curvewise.ui.card;

import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartPart;
import dev.curvewise.plot.LineKind;
import dev.curvewise.ui.chart.ChartLink;
import dev.curvewise.ui.chart.CurveChart;
import dev.curvewise.ui.theme.LayoutBoundary;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A chart in one piece, or the examples and the runs of it side by side with the same axes, moving together. Where
/// there is little room they stand one above the other.
final class SideBySide extends Pane {

    private static final double GAP = 16;
    private static final double LEAST = 680;

    private final CurveChart chart;
    private final VBox right;
    private final LayoutBoundary still;
    private @Nullable Half left;

    private record Half(CurveChart chart, LayoutBoundary box, ChartLink link) {}

    SideBySide(CurveChart chart) {
        this.chart = chart;
        right = titled("Runs", chart);
        right.getChildren().getFirst().setVisible(false);
        right.getChildren().getFirst().setManaged(false);
        getStyleClass().add("sides");
        still = new LayoutBoundary(right);
        getChildren().add(still);
    }

    /// Whether a content has something for either side.
    static boolean hasBoth(ChartContent content) {
        long runs = content.lines().stream()
                .filter(line -> line.kind() == LineKind.RUN)
                .count();
        return runs > 0 && runs < content.lines().size();
    }

    /// Parts the chart, or makes it whole again.
    void split(boolean wanted) {
        if (wanted == (left != null)) {
            return;
        }
        Half half = left;
        if (half == null) {
            CurveChart examples = new CurveChart();
            examples.setId("chart-examples");
            examples.setBarVisible(false);
            examples.setPart(ChartPart.EXAMPLES);
            chart.setPart(ChartPart.RUNS);
            ChartLink link = new ChartLink(true);
            link.add(chart);
            link.add(examples);
            left = new Half(examples, new LayoutBoundary(titled("Examples", examples)), link);
            getChildren().add(0, left.box());
        } else {
            half.link().remove(half.chart());
            half.link().remove(chart);
            chart.setPart(ChartPart.ALL);
            chart.setTopHeight(0);
            getChildren().remove(half.box());
            left = null;
        }
        right.getChildren().getFirst().setVisible(wanted);
        right.getChildren().getFirst().setManaged(wanted);
        requestLayout();
    }

    private static VBox titled(String title, CurveChart chart) {
        Label label = new Label(title);
        label.getStyleClass().add("cw-overline");
        VBox.setVgrow(chart, Priority.ALWAYS);
        return new VBox(4, label, chart);
    }

    private boolean isWide(double width) {
        return width <= 0 || width >= LEAST;
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = still.prefHeight(-1);
        return left == null || isWide(width) ? one : 2 * one + GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return still.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        Half half = left;
        if (half == null) {
            still.resizeRelocate(0, 0, width, height);
            return;
        }
        boolean wide = isWide(width);
        double w = wide ? Math.floor((width - GAP) / 2) : width;
        double h = wide ? height : Math.floor((height - GAP) / 2);
        // the same height for the legends, so that equal values stand equally high
        double top = Math.max(chart.topHeight(w), half.chart().topHeight(w));
        chart.setTopHeight(top);
        half.chart().setTopHeight(top);
        half.chart().setXTitle(chart.xTitle());
        half.chart().setYTitle(chart.yTitle());
        half.box().resizeRelocate(0, 0, w, h);
        still.resizeRelocate(wide ? width - w : 0, wide ? 0 : height - h, w, h);
    }
}
