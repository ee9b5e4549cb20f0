package dev.curvewise.ui.chart;

import dev.curvewise.plot.Grid;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Rectangle2D;
import javafx.geometry.Side;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.Pane;

/// The chart of JavaFX with nothing in it: axes, titles and grid, and a place for our own picture and the pane above.
final class PlotPane extends XYChart<Number, Number> {

    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final PlotSurface surface = new PlotSurface();
    private final Pane overlay = new Pane();
    private final Consumer<PlotPane> draw;

    /// @param draw draws into the surface and places what lies above; called once per layout, so once a frame
    PlotPane(Consumer<PlotPane> draw) {
        super(new PlotAxis(Side.BOTTOM), new PlotAxis(Side.LEFT));
        this.draw = draw;
        xAxis = (PlotAxis) getXAxis();
        yAxis = (PlotAxis) getYAxis();
        getStyleClass().add("curve-plot");
        setAnimated(false);
        setLegendVisible(false);
        setHorizontalZeroLineVisible(false);
        setVerticalZeroLineVisible(false);
        // the grid is part of our picture
        setHorizontalGridLinesVisible(false);
        setVerticalGridLinesVisible(false);
        setData(FXCollections.observableArrayList());
        overlay.getStyleClass().add("curve-overlay");
        overlay.setManaged(false);
        overlay.setPickOnBounds(true);
        getPlotChildren().add(surface);
        getChartChildren().add(overlay);
    }

    PlotAxis x() {
        return xAxis;
    }

    PlotAxis y() {
        return yAxis;
    }

    /// Where the lines behind the curves belong: at the marks of the axes.
    Grid grid() {
        return new Grid(xAxis.majorTicks(), yAxis.majorTicks());
    }

    PlotSurface surface() {
        return surface;
    }

    Pane overlay() {
        return overlay;
    }

    /// Asks for one drawing in the next frame, however often it is called before.
    void redraw() {
        requestChartLayout();
    }

    /// Where the picture lies within this node.
    Rectangle2D plotArea() {
        var bounds = sceneToLocal(overlay.localToScene(overlay.getLayoutBounds()));
        return new Rectangle2D(
                bounds.getMinX(), bounds.getMinY(), Math.max(0, bounds.getWidth()), Math.max(0, bounds.getHeight()));
    }

    @Override
    protected void layoutPlotChildren() {
        overlay.resizeRelocate(xAxis.getLayoutX(), yAxis.getLayoutY(), xAxis.getWidth(), yAxis.getHeight());
        draw.accept(this);
    }

    @Override
    protected void dataItemAdded(Series<Number, Number> series, int itemIndex, Data<Number, Number> item) {
        // the data of JavaFX stays empty
    }

    @Override
    protected void dataItemRemoved(Data<Number, Number> item, Series<Number, Number> series) {
        // the data of JavaFX stays empty
    }

    @Override
    protected void dataItemChanged(Data<Number, Number> item) {
        // the data of JavaFX stays empty
    }

    @Override
    protected void seriesAdded(Series<Number, Number> series, int seriesIndex) {
        // the data of JavaFX stays empty
    }

    @Override
    protected void seriesRemoved(Series<Number, Number> series) {
        // the data of JavaFX stays empty
    }
}
