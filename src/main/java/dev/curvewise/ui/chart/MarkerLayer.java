package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.MarkerKind;
import dev.curvewise.plot.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The marks on the curves, such as alerts: a shape and a colour each, to be clicked.
final class MarkerLayer extends Group {

    /// Marks beyond this many would hide the curve; the list beside the chart has them all.
    private static final int MOST = 500;

    private static final double SIZE = 14;
    private static final double AREA = 28;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /// A state changes more lightly than a class, and marks change with every move of a slider.
    private static final Map<MarkerKind, PseudoClass> KINDS = Arrays.stream(MarkerKind.values())
            .collect(Collectors.toMap(
                    kind -> kind, kind -> PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT))));

    private final ObjectProperty<@Nullable ChartMarker> selected = new SimpleObjectProperty<>();
    private final List<StackPane> nodes = new ArrayList<>();
    private final Tooltip tooltip = new Tooltip();
    private List<ChartMarker> markers = List.of();

    MarkerLayer() {
        setManaged(false);
        tooltip.setShowDelay(Duration.millis(150));
        selected.addListener((o, was, is) -> showSelected());
    }

    ObjectProperty<@Nullable ChartMarker> selected() {
        return selected;
    }

    /// Shows other marks; where they lie is said by [#place].
    void show(List<ChartMarker> others) {
        if (markers.equals(others)) {
            return;
        }
        markers = others;
        int count = Math.min(MOST, markers.size());
        while (nodes.size() < count) {
            nodes.add(node());
        }
        for (int i = 0; i < count; i++) {
            mark(nodes.get(i), markers.get(i));
        }
        if (getChildren().size() != count) {
            getChildren().setAll(nodes.subList(0, count));
        }
        showSelected();
    }

    /// A node for any mark; marks come and go while a slider is dragged, their nodes stay.
    private StackPane node() {
        Region symbol = new Region();
        symbol.getStyleClass().add("curve-marker-symbol");
        StackPane node = new StackPane(symbol);
        node.getStyleClass().add("curve-marker");
        node.setManaged(false);
        node.resize(AREA, AREA);
        node.setOnMouseEntered(event -> tooltip.setText(node.getAccessibleText()));
        Tooltip.install(node, tooltip);
        node.setOnMouseClicked(event -> {
            if (node.getUserData() instanceof ChartMarker given) {
                selected.set(given);
            }
            event.consume();
        });
        return node;
    }

    private static void mark(StackPane node, ChartMarker marker) {
        if (node.getChildren().getFirst() instanceof Region symbol) {
            for (MarkerKind kind : MarkerKind.values()) {
                symbol.pseudoClassStateChanged(KINDS.get(kind), kind == marker.kind());
            }
            double size = marker.kind() == MarkerKind.NOTE ? SIZE - 4 : SIZE;
            symbol.setMinSize(size, size);
            symbol.setMaxSize(size, size);
        }
        node.setUserData(marker.given());
        node.setAccessibleText(
                marker.kind().words() + " at step " + Numbers.exact(marker.step()) + ": " + marker.text());
    }

    private void showSelected() {
        ChartMarker current = selected.get();
        for (StackPane node : nodes) {
            boolean is = current != null && current.equals(node.getUserData());
            node.pseudoClassStateChanged(SELECTED, is);
            if (is) {
                node.setViewOrder(-1);
            } else {
                node.setViewOrder(0);
            }
        }
    }

    void place(Frame frame) {
        show(frame.content().markers());
        for (int i = 0; i < getChildren().size(); i++) {
            ChartMarker marker = markers.get(i);
            double px = frame.px(marker.at());
            double py = frame.py(marker.value());
            nodes.get(i).setVisible(frame.sees(px) && py >= -1 && py <= frame.height() + 1);
            nodes.get(i).relocate(Math.rint(px - AREA / 2), Math.rint(py - AREA / 2));
        }
    }
}
