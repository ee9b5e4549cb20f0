package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.LineKind;
import dev.curvewise.plot.Symbol;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/// The legend: a button for each line that switches it off and on, a double click that leaves it alone.
final class LegendView extends FlowPane {

    private final ChartState state;

    LegendView(ChartState state) {
        super(4, 0);
        this.state = state;
        getStyleClass().addAll("chart-legend", "curve-legend");
    }

    void show(List<ChartLine> lines, List<ChartBand> bands, ChartColours colours) {
        getChildren().clear();
        for (ChartLine line : lines) {
            getChildren().add(item(line, colours));
        }
        for (ChartBand band : bands) {
            Rectangle swatch = new Rectangle(18, 10, Color.web(colours.hex(band.colour()), 0.25));
            Label label = new Label(band.name(), swatch);
            label.getStyleClass().add("chart-legend-item");
            getChildren().add(label);
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private ToggleButton item(ChartLine line, ChartColours colours) {
        ToggleButton button = new ToggleButton(line.name(), sign(line, Color.web(colours.hex(line.colour()))));
        button.getStyleClass().addAll("chart-legend-item", "curve-legend-item");
        button.setSelected(!state.isHidden(line.name()));
        button.setAccessibleText(what(line) + " " + line.name());
        button.setTooltip(new Tooltip("Click to hide or show, double click to show only this line"));
        button.setOnAction(event -> state.toggle(line.name()));
        button.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                state.isolate(line.name());
                event.consume();
            }
        });
        button.hoverProperty().addListener((o, was, is) -> state.setForemost(is ? line : null));
        return button;
    }

    private static String what(ChartLine line) {
        return switch (line.kind()) {
            case EXAMPLE_HEALTHY -> "healthy example";
            case EXAMPLE_FAILING -> "failing example";
            case RUN -> "run";
        };
    }

    /// A short piece of the line as it is drawn: colour, dash and symbol.
    private static Node sign(ChartLine line, Color colour) {
        Line stroke = new Line(0, 6, 26, 6);
        stroke.setStroke(colour);
        stroke.setStrokeWidth(line.kind() == LineKind.RUN ? 2.5 : 1.75);
        for (double length : line.dash().pattern(1)) {
            stroke.getStrokeDashArray().add(length);
        }
        Group group = new Group(new Rectangle(26, 12, Color.TRANSPARENT), stroke);
        if (line.symbol() != Symbol.NONE) {
            group.getChildren().add(symbol(line.symbol(), colour));
        }
        return group;
    }

    private static Node symbol(Symbol symbol, Color colour) {
        if (symbol == Symbol.CIRCLE) {
            Circle circle = new Circle(13, 6, 3.5);
            circle.setStroke(colour);
            circle.getStyleClass().add("sign");
            return circle;
        }
        if (symbol == Symbol.CROSS) {
            Line down = new Line(10, 3, 16, 9);
            Line up = new Line(10, 9, 16, 3);
            down.setStroke(colour);
            up.setStroke(colour);
            return new Group(down, up);
        }
        Polygon polygon = new Polygon(symbol.corners(3.5));
        polygon.setTranslateX(13);
        polygon.setTranslateY(6);
        polygon.setStroke(colour);
        polygon.getStyleClass().add("sign");
        return polygon;
    }
}
