package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ColourToken;
import dev.curvewise.plot.Dash;
import dev.curvewise.plot.LineKind;
import dev.curvewise.plot.Symbol;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The legend: a button for each line that switches it off and on. A double click or Enter leaves the line alone;
/// dragging a button, or Alt with an arrow, puts its line elsewhere in the order, the last line being drawn on top.
/// Long names are shortened in their middle; what does not fit into the rows there are is in a list of its own.
final class LegendView extends LegendRows {

    static final List<ChartHelp> HELP = List.of(
            new ChartHelp("Space", "Hide or show the line"),
            new ChartHelp("Enter", "Show only this line, or all again"),
            new ChartHelp("Alt+←  Alt+→", "Put the line before or after others"));

    private static final double DRAG = 6;

    private final CurveChart chart;
    private final ChartState state;
    private final LegendOrder order;
    private ChartColours colours = ChartColours.light();
    private boolean stale = true;
    private List<ChartLine> lines = List.of();
    private List<ChartLine> summaries = List.of();
    private List<ChartBand> bands = List.of();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private boolean dragged;
    private @Nullable LegendView list;

    /// @param mostRows how many rows it may have
    LegendView(CurveChart chart, int mostRows) {
        super(mostRows);
        this.chart = chart;
        this.state = chart.state();
        this.order = new LegendOrder(state);
        more().setOnAction(event -> showAll());
        getStyleClass().addAll("chart-legend", "curve-legend");
    }

    void setColours(ChartColours others) {
        colours = others;
        stale = true;
    }

    /// Opens all of it under the button.
    private void showAll() {
        LegendView all = new LegendView(chart, ALL);
        all.setColours(colours);
        all.refresh();
        list = all;
        LegendPane pane = new LegendPane(all);
        Bubble bubble = new Bubble(pane, chart.getStylesheets());
        bubble.setOnHidden(() -> list = null);
        bubble.openUnder(more());
    }

    /// Whether other lines are drawn now than the legend has.
    boolean isStale() {
        return stale
                || !looks(lines).equals(looks(state.listed()))
                || !looks(summaries).equals(looks(summaries()))
                || !names(bands).equals(names(state.shown().bands()));
    }

    /// What the legend shows of a line; its points are not among it, for those of a file that grows change with every
    /// row.
    private record Look(String name, LineKind kind, ColourToken colour, Dash dash, Symbol symbol) {}

    private static List<Look> looks(List<ChartLine> lines) {
        return lines.stream()
                .map(line -> new Look(line.name(), line.kind(), line.colour(), line.dash(), line.symbol()))
                .toList();
    }

    private static List<List<Object>> names(List<ChartBand> bands) {
        return bands.stream()
                .map(band -> List.<Object>of(band.name(), band.colour()))
                .toList();
    }

    private List<ChartLine> summaries() {
        return state.shown().lines().stream()
                .filter(line -> line.kind() == LineKind.SUMMARY)
                .toList();
    }

    /// Catches up with what is drawn.
    void refresh() {
        if (isStale()) {
            rebuild();
        }
        for (int i = 0; i < buttons.size(); i++) {
            ToggleButton button = buttons.get(i);
            boolean shown = !state.isHidden(lines.get(i).name());
            button.setSelected(shown);
            button.setAccessibleText(what(lines.get(i)) + " " + lines.get(i).name() + ", " + (i + 1) + " of "
                    + buttons.size() + (shown ? "" : ", hidden"));
        }
        LegendView all = list;
        if (all != null) {
            all.refresh();
        }
    }

    private void rebuild() {
        String focused = buttons.stream()
                .filter(Node::isFocused)
                .map(ToggleButton::getText)
                .findFirst()
                .orElse("");
        stale = false;
        lines = state.listed();
        summaries = summaries();
        bands = state.shown().bands();
        buttons.clear();
        List<Region> items = new ArrayList<>();
        for (ChartLine line : summaries) {
            items.add(fixed(line.name(), sign(line, Color.web(colours.hex(line.colour())))));
        }
        for (ChartBand band : bands) {
            items.add(fixed(band.name(), new Rectangle(18, 10, Color.web(colours.hex(band.colour()), 0.25))));
        }
        for (ChartLine line : lines) {
            ToggleButton button = item(line);
            buttons.add(button);
            items.add(button);
        }
        setItems(items);
        more().setAccessibleText("All " + items.size() + " lines");
        buttons.stream()
                .filter(button -> button.getText().equals(focused))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private static Label fixed(String name, Node sign) {
        Label label = new Label(name, sign);
        label.getStyleClass().add("chart-legend-item");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setTooltip(new Tooltip(name));
        return label;
    }

    private ToggleButton item(ChartLine line) {
        ToggleButton button = new ToggleButton(line.name(), sign(line, Color.web(colours.hex(line.colour()))));
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("chart-legend-item", "curve-legend-item");
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.setTooltip(
                new Tooltip(line.name() + "\n\nClick: hide or show\nDouble click or Enter: show only this line"
                        + "\nDrag, or Alt with an arrow: change the order"));
        button.setOnAction(event -> {
            if (!dragged) {
                order.toggle(line.name());
            }
            refresh();
        });
        button.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !dragged) {
                order.isolate(line.name());
                event.consume();
            }
        });
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, line));
        drags(button, line);
        button.hoverProperty().addListener((o, was, is) -> state.setForemost(is ? line.name() : null));
        button.focusVisibleProperty().addListener((o, was, is) -> state.setForemost(is ? line.name() : null));
        return button;
    }

    private void press(KeyEvent event, ChartLine line) {
        int by = switch (event.getCode()) {
            case LEFT, UP -> -1;
            case RIGHT, DOWN -> 1;
            default -> 0;
        };
        if (event.isAltDown() && by != 0) {
            order.reorder(line.name(), Math.max(0, placeOf(line.name()) + by));
            refresh();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            order.isolate(line.name());
            event.consume();
        }
    }

    private int placeOf(String name) {
        return lines.stream().map(ChartLine::name).toList().indexOf(name);
    }

    private void drags(ToggleButton button, ChartLine line) {
        double[] start = new double[2];
        button.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            dragged = false;
            start[0] = event.getSceneX();
            start[1] = event.getSceneY();
        });
        button.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (dragged || Math.hypot(event.getSceneX() - start[0], event.getSceneY() - start[1]) > DRAG) {
                dragged = true;
                button.setViewOrder(-1);
                button.setCursor(Cursor.CLOSED_HAND);
                button.setTranslateX(event.getSceneX() - start[0]);
                button.setTranslateY(event.getSceneY() - start[1]);
            }
        });
        // before the button itself sees the release as a click
        button.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (dragged) {
                button.setTranslateX(0);
                button.setTranslateY(0);
                button.setViewOrder(0);
                button.setCursor(Cursor.DEFAULT);
                order.reorder(line.name(), placeAt(event.getSceneX(), event.getSceneY(), button));
                refresh();
            }
        });
    }

    /// The place in the list a button is dropped at: before the first button whose middle lies beyond the pointer.
    private int placeAt(double sceneX, double sceneY, ToggleButton moved) {
        Point2D at = sceneToLocal(sceneX, sceneY);
        int place = 0;
        for (ToggleButton button : buttons) {
            if (!button.equals(moved)) {
                Bounds bounds = button.getBoundsInParent();
                boolean before = at.getY() > bounds.getMaxY()
                        || (at.getY() >= bounds.getMinY() && at.getX() > bounds.getCenterX());
                if (!before) {
                    return place;
                }
                place++;
            }
        }
        return place;
    }

    private static String what(ChartLine line) {
        return switch (line.kind()) {
            case EXAMPLE_HEALTHY -> "healthy example";
            case EXAMPLE_FAILING -> "failing example";
            case RUN -> "run";
            case SUMMARY -> "summary";
        };
    }

    /// A short piece of the line as it is drawn: colour, dash and symbol.
    private static Node sign(ChartLine line, Color colour) {
        Line stroke = new Line(0, 6, 26, 6);
        stroke.setStroke(colour);
        stroke.setStrokeWidth(Math.max(1.75, line.width() + 0.5));
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
