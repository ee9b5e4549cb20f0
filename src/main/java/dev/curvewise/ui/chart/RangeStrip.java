package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Fit;
import dev.curvewise.plot.Grid;
import dev.curvewise.plot.Projection;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Viewport;
import dev.curvewise.plot.YFit;
import dev.curvewise.series.Range;
import java.util.List;
import java.util.Objects;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The whole run as a narrow strip with a window over the part that is seen; the window is dragged or its edges are.
final class RangeStrip extends Region {

    static final double HEIGHT = 40;
    private static final double GRIP = 6;

    private enum Drag {
        LEFT,
        RIGHT,
        WHOLE
    }

    private final ChartState state;
    private final PlotSurface surface = new PlotSurface();
    private final Rectangle before = shade();
    private final Rectangle after = shade();
    private final Rectangle window = new Rectangle();
    private @Nullable ChartContent painted;
    private double paintedWidth;
    private @Nullable ChartColours paintedColours;
    private Drag drag = Drag.WHOLE;
    private double startX;
    private Range startRange = new Range(0, 1);

    RangeStrip(ChartState state) {
        this.state = state;
        getStyleClass().add("curve-strip");
        window.getStyleClass().add("window");
        getChildren().addAll(surface, before, after, window);
        for (Rectangle each : List.of(before, after, window)) {
            each.setManaged(false);
            each.setHeight(HEIGHT);
            each.setMouseTransparent(true);
        }
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleText("Range strip: the whole run, with the part in view marked");
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursor(cursor(dragAt(event.getX()))));
    }

    private static Rectangle shade() {
        Rectangle shade = new Rectangle();
        shade.getStyleClass().add("shade");
        return shade;
    }

    private Projection whole() {
        Range all = state.whole().stepRange();
        Range padded = Viewport.padded(all == null ? new Range(0, 1) : all, 0.015);
        return Projection.of(Scale.LINEAR, padded, Math.max(1, getWidth()));
    }

    /// Draws the strip again where what it shows has changed, and moves the window.
    void refresh(ChartColours colours, double scale) {
        Projection whole = whole();
        ChartContent lines = ChartContent.EMPTY.withLines(
                state.shown().lines().stream().map(ChartLine::plain).toList());
        if (!lines.equals(painted) || paintedWidth != getWidth() || !Objects.equals(colours, paintedColours)) {
            painted = lines;
            paintedWidth = getWidth();
            paintedColours = colours;
            Range values =
                    Fit.values(lines, new Range(-Double.MAX_VALUE, Double.MAX_VALUE), null, state.yScale(), YFit.ALL);
            Viewport view = new Viewport(whole.range(), values);
            surface.paint(
                    getWidth(), HEIGHT, scale, new Picture(lines, Grid.NONE, view, state.yScale(), colours, null));
        }
        double left = Math.clamp(whole.position(state.view().x().low()), 0, getWidth());
        double right = Math.clamp(whole.position(state.view().x().high()), 0, getWidth());
        before.setWidth(left);
        after.setX(right);
        after.setWidth(getWidth() - right);
        window.setX(left + 0.5);
        window.setY(0.5);
        window.setWidth(Math.max(2, right - left - 1));
        window.setHeight(HEIGHT - 1);
    }

    private Drag dragAt(double x) {
        if (Math.abs(x - window.getX()) < GRIP) {
            return Drag.LEFT;
        }
        return Math.abs(x - window.getX() - window.getWidth()) < GRIP ? Drag.RIGHT : Drag.WHOLE;
    }

    private static Cursor cursor(Drag drag) {
        return drag == Drag.WHOLE ? Cursor.OPEN_HAND : Cursor.H_RESIZE;
    }

    private void press(MouseEvent event) {
        drag = dragAt(event.getX());
        startX = event.getX();
        startRange = state.view().x();
        state.history().leave(state.view());
        boolean outside =
                event.getX() < window.getX() - GRIP || event.getX() > window.getX() + window.getWidth() + GRIP;
        if (outside) {
            double middle = whole().value(event.getX());
            double half = startRange.length() / 2;
            startRange = new Range(middle - half, middle + half);
            state.move(state.view().withX(startRange));
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        Projection whole = whole();
        double by = whole.value(event.getX()) - whole.value(startX);
        double low = drag == Drag.RIGHT ? startRange.low() : startRange.low() + by;
        double high = drag == Drag.LEFT ? startRange.high() : startRange.high() + by;
        if (high - low > whole.range().length() * 1e-9) {
            state.move(state.view().withX(new Range(low, high)));
        }
        event.consume();
    }
}
