package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartColours;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What stands above the curves: the legend at the left, the tool bar at the right; where both do not fit side by side
/// in a narrow chart, the legend below the bar.
final class ChartTop extends Pane {

    private static final double NARROW = 560;
    private static final double GAP = 8;

    private final LegendView legend;
    private final ChartBar bar;

    ChartTop(CurveChart chart, ChartState state, ChartExport export) {
        getStyleClass().add("curve-top");
        bar = new ChartBar(chart, state, export);
        legend = new LegendView(chart, LegendRows.FEW);
        getChildren().addAll(legend, bar);
        setMinWidth(0);
    }

    /// How high it would like to be in a chart of a width.
    double wanted(double width) {
        setMinHeight(Region.USE_COMPUTED_SIZE);
        return prefHeight(width);
    }

    void setBarVisible(boolean visible) {
        bar.setVisible(visible);
        bar.setManaged(visible);
        requestLayout();
    }

    void setColours(ChartColours colours) {
        legend.setColours(colours);
    }

    /// Takes note of a change and says whether other lines are drawn than the legend has.
    boolean changed() {
        bar.refresh();
        return legend.isStale();
    }

    /// Lets the legend catch up with what is drawn.
    void refresh() {
        legend.refresh();
    }

    private double barWidth() {
        return bar.isManaged() ? bar.prefWidth(-1) : 0;
    }

    private double barHeight() {
        return bar.isManaged() ? bar.prefHeight(-1) : 0;
    }

    private boolean isStacked(double width) {
        return bar.isManaged() && width < NARROW && legend.prefWidth(-1) + GAP + barWidth() > width;
    }

    private double legendWidth(double width) {
        return isStacked(width) || !bar.isManaged() ? width : Math.max(0, width - GAP - barWidth());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return legend.prefWidth(-1) + GAP + barWidth();
    }

    @Override
    protected double computeMinWidth(double height) {
        return barWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? computePrefWidth(-1) : width;
        double below = legend.prefHeight(legendWidth(wide));
        return isStacked(wide) ? barHeight() + below : Math.max(barHeight(), below);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double wide = legendWidth(width);
        double high = legend.prefHeight(wide);
        boolean stacked = isStacked(width);
        bar.resizeRelocate(width - barWidth(), 0, barWidth(), barHeight());
        // one row of names stands beside the middle of the buttons, more stand on the curves
        double free = getHeight() - high;
        double top = stacked || getHeight() > barHeight() + 4 ? free : free / 2;
        legend.resizeRelocate(0, Math.rint(top), wide, high);
    }
}
