package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Numbers;
import dev.curvewise.plot.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Background;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/// A vertical line at a step, a dot on each curve there, and a small table of the exact values.
final class CrosshairLayer extends Group {

    /// The height of a row, and of what stands around the rows.
    private static final double ROW = 22;

    private static final double AROUND = 64;

    private static final double AWAY = 14;
    private static final double LONGEST_NAME = 220;
    private static final double BESIDE_NAME = 128;
    private static final double SHORTEST_NAME = 96;

    private final Line line = new Line();
    private final GridPane table = new GridPane();
    private final Label head = new Label();
    private final List<Row> rows = new ArrayList<>();

    private double longestName = LONGEST_NAME;

    private record Row(Circle dot, Region swatch, Label name, Label value, Label difference) {}

    CrosshairLayer() {
        setManaged(false);
        setMouseTransparent(true);
        line.getStyleClass().add("curve-crosshair");
        table.getStyleClass().add("curve-readout");
        table.setManaged(false);
        head.getStyleClass().add("head");
        table.add(head, 0, 0, 4, 1);
        getChildren().addAll(line, table);
        hide();
    }

    void hide() {
        setVisible(false);
    }

    /// Shows the values of all lines at their points nearest to a step; where there is no room for all, of the lines
    /// nearest to the pointer.
    ///
    /// @param step  the step under the pointer
    /// @param near      the pointer's height in pixels from the top, or NaN where it is not in this chart
    /// @param title     what stands above the values, such as `step 1,200`
    /// @param reference the line that those of runs are compared with, or null
    void show(Frame frame, ChartColours colours, double step, double near, String title, @Nullable String reference) {
        double px = frame.px(step);
        int used = 0;
        longestName = Math.clamp(frame.width() / 2 - BESIDE_NAME, SHORTEST_NAME, LONGEST_NAME);
        Difference difference = Difference.from(frame.content().lines(), reference, step);
        List<Frame.Point> points = frame.points(step);
        List<Frame.Point> chosen = nearest(points, near, (int) Math.max(4, (frame.height() - AROUND) / ROW));
        for (Frame.Point each : chosen) {
            Row row = row(used++);
            fill(row, frame, colours, each.line(), each.index());
            String apart = difference.text(each.line(), each.index());
            row.difference.setText(apart);
            shown(row.difference, !apart.isEmpty());
        }
        for (int i = used; i < rows.size(); i++) {
            visible(rows.get(i), false);
        }
        head.setText(title + (used < points.size() ? " · " + used + " of " + points.size() + " lines" : ""));
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

    /// The points nearest to a height in the order of the lines, or the first of them.
    private static List<Frame.Point> nearest(List<Frame.Point> points, double near, int most) {
        if (points.size() <= most || Double.isNaN(near)) {
            return points.subList(0, Math.min(most, points.size()));
        }
        Set<Frame.Point> nearest = points.stream()
                .sorted(Comparator.comparingDouble(point -> Math.abs(point.py() - near)))
                .limit(most)
                .collect(Collectors.toSet());
        return points.stream().filter(nearest::contains).toList();
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
        row.name.setMaxWidth(longestName);
        row.value.setText(Numbers.exact(value));
    }

    private Row row(int index) {
        if (index == rows.size()) {
            Row row = new Row(new Circle(4), new Region(), new Label(), new Label(), new Label());
            row.dot.getStyleClass().add("curve-dot");
            row.swatch.getStyleClass().add("swatch");
            row.name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            row.value.getStyleClass().add("value");
            row.value.setMinWidth(Region.USE_PREF_SIZE);
            row.difference.setMinWidth(Region.USE_PREF_SIZE);
            row.difference.getStyleClass().add("difference");
            table.addRow(index + 1, row.swatch, row.name, row.value, row.difference);
            getChildren().add(1, row.dot);
            rows.add(row);
        }
        return rows.get(index);
    }

    private static void visible(Row row, boolean visible) {
        row.dot.setVisible(visible);
        List.of(row.swatch, row.name, row.value, row.difference).forEach(node -> shown(node, visible));
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
