package dev.curvewise.ui.chart;

import dev.curvewise.plot.Projection;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Ticks;
import dev.curvewise.plot.XFormat;
import dev.curvewise.series.Range;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.chart.ValueAxis;

/// An axis of JavaFX whose range, scale and marks are told from outside.
final class PlotAxis extends ValueAxis<Number> {

    private static final double X_LABEL_ROOM = 92;
    private static final double Y_LABEL_ROOM = 46;
    private static final double NARROWEST = 48;

    private Scale axisScale = Scale.LINEAR;
    private XFormat format = XFormat.NUMBER;
    private Ticks ticks = new Ticks(List.of(), List.of(), List.of());
    private double widest = NARROWEST;

    PlotAxis(Side side) {
        super(0, 1);
        setSide(side);
        setAnimated(false);
        setMinorTickVisible(false);
        setTickLabelGap(6);
        setTickLength(4);
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

    /// Lets the axis become as narrow as its labels allow; between two calls it only grows, so that nothing jumps
    /// while the view moves.
    void forgetWidth() {
        widest = NARROWEST;
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

    @Override
    protected double computePrefWidth(double height) {
        double wanted = super.computePrefWidth(height);
        if (!getSide().isVertical()) {
            return wanted;
        }
        widest = Math.max(widest, Math.ceil(wanted / 8) * 8);
        return widest;
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        double room = getSide().isVertical() ? Y_LABEL_ROOM : X_LABEL_ROOM;
        int most = (int) Math.max(2, length / room);
        ticks = format.ticks(axisScale, getLowerBound(), getUpperBound(), most);
        return List.copyOf(ticks.major());
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
