package dev.curvewise.ui.chart;

import dev.curvewise.plot.Projection;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Ticks;
import dev.curvewise.plot.XFormat;
import dev.curvewise.series.Range;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.chart.ValueAxis;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/// An axis of JavaFX whose range, scale and marks are told from outside.
///
/// JavaFX makes the labels of an axis anew whenever its range changes, which takes longer than all the rest of moving
/// the view; this axis tells it that there are none, and keeps its own.
final class PlotAxis extends ValueAxis<Number> {

    private static final double X_LABEL_ROOM = 92;
    private static final double Y_LABEL_ROOM = 46;
    private static final double NARROWEST = 48;

    private final TickLabels labels = new TickLabels(tickLabelFontProperty(), tickLabelFillProperty());
    private final Path marks = new Path();
    private Scale axisScale = Scale.LINEAR;
    private XFormat format = XFormat.NUMBER;
    private Ticks ticks = new Ticks(List.of(), List.of(), List.of());
    private List<Object> ticksOf = List.of();
    private double widest = NARROWEST;
    private double least;

    PlotAxis(Side side) {
        super(0, 1);
        setSide(side);
        setAnimated(false);
        setMinorTickVisible(false);
        setTickLabelGap(6);
        setTickLength(4);
        marks.getStyleClass().add("axis-tick-mark");
        marks.setManaged(false);
        getChildren().addAll(marks, labels);
    }

    void show(Scale scale, Range range, XFormat numbers) {
        if (!scale.equals(axisScale) || numbers != format) {
            axisScale = scale;
            format = numbers;
            setMinorTickVisible(scale instanceof Scale.Log);
            invalidateRange();
            requestAxisLayout();
        }
        setLowerBound(range.low());
        setUpperBound(range.high());
    }

    /// The values with a label, as they were placed last.
    List<Double> majorTicks() {
        return ticks.major();
    }

    /// Lets the axis become as narrow as its labels allow; between two calls it only grows, so that nothing jumps
    /// while the view moves.
    void forgetWidth() {
        widest = NARROWEST;
    }

    /// How wide the axis wants to be.
    double wished() {
        return widest;
    }

    /// Makes the axis as wide as that of a chart above or below, if that is wider.
    void setLeast(double width) {
        if (width != least) {
            least = width;
            requestAxisLayout();
        }
    }

    private double length() {
        return Math.max(1, getSide().isVertical() ? getHeight() : getWidth());
    }

    private Projection projection() {
        return Projection.of(axisScale, new Range(getLowerBound(), getUpperBound()), length());
    }

    @Override
    public double getDisplayPosition(Number value) {
        double position = projection().position(value.doubleValue());
        return getSide().isVertical() ? getHeight() - position : position;
    }

    @Override
    public Number getValueForDisplay(double displayPosition) {
        return projection().value(getSide().isVertical() ? getHeight() - displayPosition : displayPosition);
    }

    private void findTicks(double length) {
        double room = getSide().isVertical() ? Y_LABEL_ROOM : X_LABEL_ROOM;
        int most = (int) Math.max(2, length / room);
        List<Object> of = List.of(getLowerBound(), getUpperBound(), axisScale, format, most);
        if (!of.equals(ticksOf)) {
            ticksOf = of;
            ticks = format.ticks(axisScale, getLowerBound(), getUpperBound(), most);
            labels.show(ticks);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        double without = super.computePrefWidth(height);
        if (!getSide().isVertical()) {
            return without;
        }
        findTicks(height);
        widest = Math.max(widest, Math.ceil((without + labels.widest()) / 8) * 8);
        return Math.max(widest, least);
    }

    @Override
    protected double computePrefHeight(double width) {
        double without = super.computePrefHeight(width);
        if (getSide().isVertical()) {
            return without;
        }
        findTicks(width);
        return without + labels.tallest();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        findTicks(length());
        Projection projection = projection();
        if (getSide().isVertical()) {
            labels.placeDown(
                    value -> seen(getHeight() - projection.position(value)),
                    getWidth() - getTickLength() - getTickLabelGap());
        } else {
            labels.placeAcross(value -> seen(projection.position(value)), getTickLength() + getTickLabelGap());
        }
        placeMarks(projection);
    }

    /// The middle of the pixel in which the grid's line stands, or NaN outside the axis.
    private double seen(double position) {
        return position >= 0 && position <= Math.ceil(length()) ? Math.floor(position) + 0.5 : Double.NaN;
    }

    private void placeMarks(Projection projection) {
        List<PathElement> elements = new ArrayList<>();
        for (double value : ticks.major()) {
            boolean vertical = getSide().isVertical();
            double at = seen(vertical ? getHeight() - projection.position(value) : projection.position(value));
            if (!Double.isNaN(at)) {
                double end = getWidth() - 0.5;
                elements.add(vertical ? new MoveTo(end - getTickLength(), at) : new MoveTo(at, 0.5));
                elements.add(vertical ? new LineTo(end, at) : new LineTo(at, getTickLength() + 0.5));
            }
        }
        marks.getElements().setAll(elements);
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        return List.of();
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.copyOf(ticks.minor());
    }

    @Override
    protected String getTickMarkLabel(Number value) {
        return ticks.label(value.doubleValue());
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        // the range is only ever set by show
    }

    @Override
    protected Object getRange() {
        return List.of(getLowerBound(), getUpperBound(), axisScale, format);
    }
}
