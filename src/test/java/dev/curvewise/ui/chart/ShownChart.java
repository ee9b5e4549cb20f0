package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartContent;
import dev.curvewise.ui.theme.Theme;
import java.util.Arrays;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A chart in a window of a test, with keys to press and a pointer.
final class ShownChart {

    /// Keys held while another is pressed.
    enum Held {
        SHIFT,
        CONTROL,
        ALT
    }

    private final CurveChart chart;
    private final Stage stage;

    ShownChart(ChartContent content, double width, double height) {
        CurveChart made = Fx.call(CurveChart::new);
        chart = made;
        stage = Fx.call(() -> {
            made.setContent(content);
            Scene scene = new Scene(new StackPane(made), width, height);
            Theme.LIGHT.applyTo(scene);
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            made.requestFocus();
            return window;
        });
        settle();
    }

    CurveChart chart() {
        return chart;
    }

    void close() {
        Fx.run(stage::close);
    }

    void settle() {
        Fx.run(() -> {
            for (int i = 0; i < 2; i++) {
                chart.getScene().getRoot().applyCss();
                chart.getScene().getRoot().layout();
            }
        });
    }

    void press(Node node, KeyCode code, Held... held) {
        List<Held> down = Arrays.asList(held);
        Fx.run(() -> {
            for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(
                        node,
                        new KeyEvent(
                                type,
                                "",
                                "",
                                code,
                                down.contains(Held.SHIFT),
                                down.contains(Held.CONTROL),
                                down.contains(Held.ALT),
                                false));
            }
        });
        settle();
    }

    void press(KeyCode code, Held... held) {
        press(chart, code, held);
    }

    /// Drags from the middle of a node to a place in the scene.
    void drag(Node node, Point2D to) {
        Fx.run(() -> {
            var bounds = node.localToScene(node.getBoundsInLocal());
            Point2D from = new Point2D(bounds.getCenterX(), bounds.getCenterY());
            fire(node, MouseEvent.MOUSE_PRESSED, from);
            fire(node, MouseEvent.MOUSE_DRAGGED, from.midpoint(to));
            fire(node, MouseEvent.MOUSE_DRAGGED, to);
            fire(node, MouseEvent.MOUSE_RELEASED, to);
        });
        settle();
    }

    /// Moves the pointer over a node.
    void point(Node node, double x, double y) {
        Fx.run(() -> fire(node, MouseEvent.MOUSE_MOVED, node.localToScene(x, y)));
        settle();
    }

    private static void fire(Node node, EventType<MouseEvent> type, Point2D scene) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        type != MouseEvent.MOUSE_MOVED,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(node, scene.getX(), scene.getY())));
    }
}
