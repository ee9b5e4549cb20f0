package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Numbers;
import dev.curvewise.plot.Trace;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// A vertical line at a step, a dot on each curve there, and a small table of the exact values.
final class CrosshairLayer extends Group {

    /// More rows than this would cover the chart.
    private static final int MOST = 12;

    private static final double AWAY = 14;

    private final Line line = new Line();
    private final GridPane table = new GridPane();
    private final Label head = new Label();
    private final List<Row> rows = new ArrayList<>();

    private record Row(Circle dot, Region swatch, Label name, Label value) {}

    CrosshairLayer() {
        setManaged(false);
        setMouseTransparent(true);
        line.getStyleClass().add("curve-crosshair");
        table.getStyleClass().add("curve-readout");
        table.setManaged(false);
        head.getStyleClass().add("head");
        table.add(head, 0, 0, 3, 1);
        getChildren().addAll(line, table);
        hide();
    }

    void hide() {
        setVisible(false);
    }

    /// Shows the values of all lines at their points nearest to a step.
    ///
    /// @param step  the step under the pointer
    /// @param title what stands above the values, such as `step 1,200`
    void show(Frame frame, ChartColours colours, double step, String title) {
        double px = frame.px(step);
        List<ChartLine> lines = frame.content().lines();
        int used = 0;
        for (ChartLine each : lines) {
            int nearest = used < MOST ? each.trace().nearest(step) : -1;
            if (nearest >= 0) {
                fill(row(used++), frame, colours, each, nearest);
            }
        }
        for (int i = used; i < rows.size(); i++) {
            visible(rows.get(i), false);
        }
        head.setText(title + (lines.size() > MOST ? " · first " + MOST + " of " + lines.size() + " lines" : ""));
        line.setStartX(Math.rint(px) + 0.5);
        line.setEndX(Math.rint(px) + 0.5);
        line.setEndY(frame.height());
        setVisible(used > 0 && frame.sees(px));
        // rows made just now have no style yet, and would be measured wrongly
        table.applyCss();
        table.resize(Math.ceil(table.prefWidth(-1)), Math.ceil(table.prefHeight(-1)));
        boolean left = px + AWAY + table.getWidth() > frame.width();
        table.relocate(Math.rint(left ? Math.max(4, px - AWAY - table.getWidth()) : px + AWAY), 8);
    }

    private void fill(Row row, Frame frame, ChartColours colours, ChartLine line, int index) {
        Trace trace = line.trace();
        double value = trace.series().value(index);
        double px = frame.px(trace.series().step(index));
        double py = frame.py(value);
        Color colour = Color.web(colours.hex(line.colour()));
        visible(row, true);
        row.dot.setVisible(frame.sees(px) && py >= 0 && py <= frame.height());
        row.dot.setCenterX(px);
        row.dot.setCenterY(py);
        row.dot.setFill(colour);
        row.swatch.setBackground(Background.fill(colour));
        row.name.setText(line.name());
        row.value.setText(Numbers.exact(value));
    }

    private Row row(int index) {
        if (index == rows.size()) {
            Row row = new Row(new Circle(4), new Region(), new Label(), new Label());
            row.dot.getStyleClass().add("curve-dot");
            row.swatch.getStyleClass().add("swatch");
            row.value.getStyleClass().add("value");
            table.addRow(index + 1, row.swatch, row.name, row.value);
            getChildren().add(1, row.dot);
            rows.add(row);
        }
        return rows.get(index);
    }

    private static void visible(Row row, boolean visible) {
        row.dot.setVisible(visible);
        for (var node : List.of(row.swatch, row.name, row.value)) {
            node.setVisible(visible);
            node.setManaged(visible);
        }
    }
}
