package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.MarkerKind;
import dev.curvewise.plot.Numbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private final ObjectProperty<@Nullable ChartMarker> selected = new SimpleObjectProperty<>();

    /// The node of each mark shown.
    private final List<StackPane> nodes = new ArrayList<>();

    /// All nodes there are. Marks come and go with every move of a slider; a node that stays, of one kind for
    /// good and hidden while there is no mark for it, need not be styled again.
    private final Map<MarkerKind, List<StackPane>> pool = new EnumMap<>(MarkerKind.class);

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
        nodes.clear();
        Map<MarkerKind, Integer> used = new EnumMap<>(MarkerKind.class);
        for (ChartMarker marker : markers.subList(0, count)) {
            List<StackPane> all = pool.computeIfAbsent(marker.kind(), kind -> new ArrayList<>());
            int at = used.merge(marker.kind(), 1, Integer::sum) - 1;
            if (at == all.size()) {
                all.add(node(marker.kind()));
                getChildren().add(all.get(at));
            }
            mark(all.get(at), marker);
            nodes.add(all.get(at));
        }
        pool.forEach((kind, all) -> all.subList(used.getOrDefault(kind, 0), all.size())
                .forEach(node -> {
                    node.setUserData(null);
                    node.setVisible(false);
                }));
        showSelected();
    }

    /// A node for marks of a kind.
    private StackPane node(MarkerKind kind) {
        Region symbol = new Region();
        symbol.getStyleClass().add("curve-marker-symbol");
        symbol.pseudoClassStateChanged(PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT)), true);
        double size = kind == MarkerKind.NOTE ? SIZE - 4 : SIZE;
        symbol.setMinSize(size, size);
        symbol.setMaxSize(size, size);
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
        for (int i = 0; i < nodes.size(); i++) {
            ChartMarker marker = markers.get(i);
            double px = frame.px(marker.at());
            double py = frame.py(marker.value());
            nodes.get(i).setVisible(frame.sees(px) && py >= -1 && py <= frame.height() + 1);
            nodes.get(i).relocate(Math.rint(px - AREA / 2), Math.rint(py - AREA / 2));
        }
    }
}
