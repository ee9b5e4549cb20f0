package dev.curvewise.ui.card.draw;

import dev.curvewise.plot.Projection;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Ticks;
import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Range;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/// The chart one draws on. A press on a point takes it, a press elsewhere sets a new one, the right button or Delete
/// takes one away; the arrow keys go from point to point and move the chosen one.
final class DrawingBoard extends Region {

    private static final double LEFT = 56;
    private static final double BOTTOM = 32;
    private static final double TOP = 12;
    private static final double RIGHT = 16;
    private static final double REACH = 12;

    private final Sketching sketching;
    private final Viewport view;
    private final List<Sketch> others;
    private final Group grid = new Group();
    private final Group back = new Group();
    private final Polyline line = new Polyline();
    private final Group handles = new Group();
    private final Rectangle clip = new Rectangle();
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
    private boolean dragging;

    /// @param view   what is seen; points may be drawn outside of it by typing only
    /// @param others the card's other curves, drawn faintly behind
    DrawingBoard(Sketching sketching, Viewport view, List<Sketch> others) {
        this.sketching = sketching;
        this.view = view;
        this.others = List.copyOf(others);
        setId("drawing-board");
        getStyleClass().add("drawing-board");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Curve being drawn. Left and right choose a point, up and down move it,"
                + " Insert adds one, Delete takes one away.");
        line.getStyleClass().add("drawn");
        Group plot = new Group(back, line, handles);
        plot.setClip(clip);
        for (Group group : List.of(grid, plot)) {
            group.setManaged(false);
            group.setMouseTransparent(true);
        }
        getChildren().addAll(grid, plot);
        sketching.sketchProperty().subscribe(this::requestLayout);
        chosen.subscribe(this::requestLayout);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        new BoardKeys(this, sketching, view);
    }

    /// The point that is chosen, counting from 0, or -1.
    IntegerProperty chosenProperty() {
        return chosen;
    }

    /// Where a point stands on this board.
    javafx.geometry.Point2D place(Sketch.Point point) {
        return new javafx.geometry.Point2D(x(point), y(point));
    }

    private Projection across() {
        return Projection.of(Scale.LINEAR, view.x(), Math.max(1, getWidth() - LEFT - RIGHT));
    }

    private Projection up() {
        return Projection.of(Scale.LINEAR, view.y(), Math.max(1, getHeight() - TOP - BOTTOM));
    }

    private double x(Sketch.Point point) {
        return LEFT + across().position(point.step());
    }

    private double y(Sketch.Point point) {
        return getHeight() - BOTTOM - up().position(point.value());
    }

    private Sketch.Point at(MouseEvent event) {
        Range steps = view.x();
        Range values = view.y();
        double step = Math.clamp(across().value(event.getX() - LEFT), steps.low(), steps.high());
        double value = Math.clamp(up().value(getHeight() - BOTTOM - event.getY()), values.low(), values.high());
        return new Sketch.Point(Rounding.within(steps, step), Rounding.within(values, value));
    }

    private Optional<Integer> near(MouseEvent event) {
        List<Sketch.Point> points = sketching.get().points();
        int best = -1;
        double least = REACH;
        for (int i = 0; i < points.size(); i++) {
            double away = place(points.get(i)).distance(event.getX(), event.getY());
            if (away < least) {
                least = away;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        Optional<Integer> hit = near(event);
        if (event.getButton() == MouseButton.SECONDARY) {
            hit.ifPresent(index -> sketching.change(sketching.get().without(index)));
            chosen.set(-1);
        }
        if (event.getButton() != MouseButton.PRIMARY || dragging) {
            return;
        }
        dragging = true;
        sketching.begin();
        if (hit.isEmpty()) {
            Sketch.Point point = at(event);
            sketching.drag(sketching.get().with(point));
            chosen.set(sketching.get().indexOf(point));
        } else {
            chosen.set(hit.get());
        }
    }

    private void dragged(MouseEvent event) {
        if (dragging && chosen.get() >= 0) {
            sketching.drag(sketching.get().moved(chosen.get(), at(event)));
        }
    }

    private void released(MouseEvent event) {
        if (dragging && event.getButton() == MouseButton.PRIMARY) {
            dragging = false;
            sketching.end();
        }
    }

    @Override
    protected void layoutChildren() {
        clip.setX(LEFT - 8);
        clip.setWidth(Math.max(0, getWidth() - LEFT - RIGHT + 16));
        clip.setHeight(Math.max(0, getHeight() - BOTTOM + 8));
        drawGrid();
        back.getChildren()
                .setAll(others.stream()
                        .map(other -> {
                            Polyline faint = new Polyline();
                            faint.getStyleClass().add("other");
                            trace(faint, other);
                            return faint;
                        })
                        .toList());
        trace(line, sketching.get());
        handles.getChildren().clear();
        List<Sketch.Point> points = sketching.get().points();
        for (int i = 0; i < points.size(); i++) {
            boolean isChosen = i == chosen.get();
            Circle handle = new Circle(x(points.get(i)), y(points.get(i)), isChosen ? 6 : 4.5);
            handle.getStyleClass().add(isChosen ? "handle-chosen" : "handle");
            handles.getChildren().add(handle);
        }
    }

    private void trace(Polyline target, Sketch sketch) {
        target.getPoints().clear();
        for (Sketch.Point point : sketch.points()) {
            target.getPoints().addAll(x(point), y(point));
        }
    }

    private void drawGrid() {
        grid.getChildren().clear();
        Ticks steps = Ticks.of(Scale.LINEAR, view.x().low(), view.x().high(), 8);
        Ticks values = Ticks.of(Scale.LINEAR, view.y().low(), view.y().high(), 7);
        double floor = getHeight() - BOTTOM;
        for (double step : steps.major()) {
            double x = Math.rint(LEFT + across().position(step)) + 0.5;
            rule(x, TOP, x, floor);
            label(steps.label(step), x - 30, floor + 6, "across");
        }
        for (double value : values.major()) {
            double y = Math.rint(floor - up().position(value)) + 0.5;
            rule(LEFT, y, getWidth() - RIGHT, y);
            label(values.label(value), 0, y - 9, "up");
        }
    }

    private void rule(double x1, double y1, double x2, double y2) {
        Line rule = new Line(x1, y1, x2, y2);
        rule.getStyleClass().add("rule");
        grid.getChildren().add(rule);
    }

    private void label(String text, double x, double y, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("tick", style);
        label.resizeRelocate(x, y, style.equals("up") ? LEFT - 8 : 60, 18);
        label.setManaged(false);
        grid.getChildren().add(label);
    }
}
