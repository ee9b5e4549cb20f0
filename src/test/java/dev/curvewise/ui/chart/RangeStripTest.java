package dev.curvewise.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Range;
import dev.curvewise.ui.theme.Theme;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;

/// The strip under a chart moves what is seen.
class RangeStripTest {

    private final CurveChart chart = Fx.call(() -> {
        CurveChart made = new CurveChart();
        made.setContent(Samples.explosion());
        StackPane root = new StackPane(made);
        Theme.LIGHT.applyTo(new Scene(root, 900, 560));
        settle(made);
        return made;
    });

    private static void settle(CurveChart chart) {
        for (int i = 0; i < 2; i++) {
            chart.getScene().getRoot().applyCss();
            chart.getScene().getRoot().layout();
        }
    }

    private Rectangle window() {
        return (Rectangle) chart.lookup(".curve-strip > .window");
    }

    private void drag(double from, double to) {
        Fx.run(() -> {
            Node strip = chart.lookup(".curve-strip");
            fire(strip, MouseEvent.MOUSE_PRESSED, from);
            fire(strip, MouseEvent.MOUSE_DRAGGED, to);
            fire(strip, MouseEvent.MOUSE_RELEASED, to);
            settle(chart);
        });
    }

    private static void fire(Node node, EventType<MouseEvent> type, double x) {
        var at = node.localToScene(x, 10);
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(node, at.getX(), at.getY())));
    }

    private void see(double from, double to) {
        Fx.run(() -> {
            chart.setView(chart.view().withX(new Range(from, to)));
            settle(chart);
        });
    }

    @Test
    void theWindowStandsOverWhatIsSeen() {
        see(3000, 6000);
        double width =
                Fx.call(() -> chart.lookup(".curve-strip").getLayoutBounds().getWidth());
        assertThat(window().getX()).isCloseTo(width * 0.2573, within(3.0));
        assertThat(window().getWidth()).isCloseTo(width * 0.2427, within(4.0));
    }

    @Test
    void draggingTheWindowMovesTheView() {
        see(3000, 6000);
        Viewport before = chart.view();
        double middle = window().getX() + window().getWidth() / 2;
        drag(middle, middle + window().getWidth());
        assertThat(chart.view().x().length()).isCloseTo(before.x().length(), within(1e-6));
        assertThat(chart.view().x().low()).isCloseTo(6000, within(60.0));
        assertThat(chart.view().y()).isEqualTo(before.y());
    }

    @Test
    void draggingAnEdgeOfTheWindowZooms() {
        see(3000, 6000);
        double right = window().getX() + window().getWidth();
        drag(right, right + window().getWidth());
        assertThat(chart.view().x().low()).isCloseTo(3000, within(60.0));
        assertThat(chart.view().x().high()).isCloseTo(9000, within(120.0));
    }

    @Test
    void pressingBesideTheWindowGoesThereAndUndoComesBack() {
        see(3000, 6000);
        Viewport before = chart.view();
        drag(5, 5);
        assertThat(chart.view().x().contains(100)).isTrue();
        assertThat(chart.view().x().length()).isCloseTo(before.x().length(), within(1e-6));
        Fx.run(() -> chart.state().undo());
        assertThat(chart.view()).isEqualTo(before);
    }
}
