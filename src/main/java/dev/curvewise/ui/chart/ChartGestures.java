package dev.curvewise.ui.chart;

import dev.curvewise.plot.Projection;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Range;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Moving the view with a pointer: drag to pan, wheel or pinch to zoom where the pointer is, drag with Shift to zoom
/// into a box, double click to fit; the same over an axis moves that axis alone.
final class ChartGestures {

    static final List<ChartHelp> HELP = List.of(
            new ChartHelp("Drag", "Move; over an axis, along that axis alone"),
            new ChartHelp("Shift+drag", "Zoom into a box"),
            new ChartHelp("Wheel, pinch", "Zoom the steps where the pointer is"),
            new ChartHelp("Ctrl+wheel", "Zoom the values, as the wheel does over their axis"),
            new ChartHelp("Double click", "Show everything"));

    private static final double WHEEL_NOTCH = 40;
    private static final double NOTCH_FACTOR = 0.84;
    private static final double SMALLEST_BOX = 6;

    private enum Ways {
        BOTH,
        X,
        Y
    }

    private final ChartState state;
    private final Region area;
    private final Rectangle box;
    private Viewport startView;
    private double startX;
    private double startY;
    private boolean moved;
    private boolean boxing;

    /// @param area the pane over the picture
    /// @param box  the rectangle drawn while zooming into a box, a child of that pane
    ChartGestures(ChartState state, Region area, Rectangle box, Node xAxis, Node yAxis) {
        this.state = state;
        this.area = area;
        this.box = box;
        startView = state.view();
        box.setVisible(false);
        install(area, Ways.BOTH);
        install(xAxis, Ways.X);
        install(yAxis, Ways.Y);
    }

    private void install(Node node, Ways ways) {
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(event));
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(event, ways));
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release(event));
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                state.fit();
                event.consume();
            }
        });
        node.addEventHandler(ScrollEvent.SCROLL, event -> scroll(event, ways));
        node.addEventHandler(ZoomEvent.ZOOM, event -> {
            zoom(1 / event.getZoomFactor(), event.getSceneX(), event.getSceneY(), ways == Ways.BOTH ? Ways.X : ways);
            event.consume();
        });
    }

    private Projection x() {
        return state.x(area.getWidth());
    }

    private Projection y() {
        return state.y(area.getHeight());
    }

    private void press(MouseEvent event) {
        startView = state.view();
        var at = area.sceneToLocal(event.getSceneX(), event.getSceneY());
        startX = at.getX();
        startY = at.getY();
        moved = false;
        boxing = event.isShiftDown() && area.equals(event.getSource());
    }

    private void drag(MouseEvent event, Ways ways) {
        if (event.getButton() != MouseButton.PRIMARY && event.getButton() != MouseButton.MIDDLE) {
            return;
        }
        var at = area.sceneToLocal(event.getSceneX(), event.getSceneY());
        if (!moved && Math.hypot(at.getX() - startX, at.getY() - startY) < 3) {
            return;
        }
        if (!moved && !boxing) {
            state.history().leave(startView);
        }
        moved = true;
        if (boxing) {
            double toX = Math.clamp(at.getX(), 0, area.getWidth());
            double toY = Math.clamp(at.getY(), 0, area.getHeight());
            box.setX(Math.min(startX, toX));
            box.setY(Math.min(startY, toY));
            box.setWidth(Math.abs(toX - startX));
            box.setHeight(Math.abs(toY - startY));
            box.setVisible(true);
        } else {
            area.setCursor(Cursor.CLOSED_HAND);
            pan(at.getX() - startX, at.getY() - startY, ways);
        }
        event.consume();
    }

    private void pan(double dx, double dy, Ways ways) {
        Viewport to = startView;
        if (ways != Ways.Y) {
            to = to.withX(
                    Projection.of(Scale.LINEAR, startView.x(), area.getWidth()).shifted(-dx));
        }
        if (ways != Ways.X) {
            to = to.withY(Projection.of(state.yScale(), startView.y(), area.getHeight())
                    .shifted(dy));
        }
        state.move(to);
    }

    private void release(MouseEvent event) {
        area.setCursor(Cursor.DEFAULT);
        if (boxing && moved && box.getWidth() > SMALLEST_BOX && box.getHeight() > SMALLEST_BOX) {
            zoomTo(box.getX(), box.getX() + box.getWidth(), box.getY(), box.getY() + box.getHeight());
        }
        box.setVisible(false);
        boxing = false;
        if (moved) {
            event.consume();
        }
    }

    private void zoomTo(double left, double right, double top, double bottom) {
        Projection x = x();
        Projection y = y();
        state.go(new Viewport(
                new Range(x.value(left), x.value(right)),
                new Range(y.value(y.pixels() - bottom), y.value(y.pixels() - top))));
    }

    private void scroll(ScrollEvent event, Ways ways) {
        if (event.getDeltaX() != 0 && Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            state.go(state.view().withX(x().shifted(-event.getDeltaX())));
        } else if (event.getDeltaY() != 0) {
            boolean values = event.isControlDown() || event.isShortcutDown();
            Ways along = ways == Ways.BOTH ? (values ? Ways.Y : Ways.X) : ways;
            zoom(Math.pow(NOTCH_FACTOR, event.getDeltaY() / WHEEL_NOTCH), event.getSceneX(), event.getSceneY(), along);
        }
        event.consume();
    }

    private void zoom(double factor, double sceneX, double sceneY, Ways ways) {
        var at = area.sceneToLocal(sceneX, sceneY);
        Viewport to = state.view();
        if (ways != Ways.Y) {
            to = to.withX(x().zoomed(factor, at.getX()));
        }
        if (ways != Ways.X) {
            to = to.withY(y().zoomed(factor, area.getHeight() - at.getY()));
        }
        state.go(to);
    }
}
