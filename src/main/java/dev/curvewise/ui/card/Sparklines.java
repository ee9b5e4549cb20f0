package dev.curvewise.ui.card;

import dev.curvewise.card.Curve;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/// The curves of a card, drawn small and without axes: the healthy one and the first failing ones.
final class Sparklines extends Pane {

    private static final int FAILING = 2;
    private static final double HEIGHT = 72;

    /// The lines, more of them than are in use where another card had more curves.
    private final List<Path> paths = new ArrayList<>();

    private final List<Series> drawn = new ArrayList<>();
    private final Label none = new Label();
    private @Nullable Range domain;

    Sparklines() {
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getStyleClass().add("sparklines");
        none.getStyleClass().addAll("cw-small", "cw-muted");
        none.setLayoutY(HEIGHT / 2 - 8);
        getChildren().add(none);
    }

    void show(MetricCard card) {
        domain = card.yDomain() != null ? card.yDomain() : extent(card.scenarios());
        drawn.clear();
        card.failing().stream().limit(FAILING).forEach(scenario -> add(scenario, "failing"));
        card.healthy().stream().limit(1).forEach(scenario -> add(scenario, "healthy"));
        for (int i = 0; i < paths.size(); i++) {
            paths.get(i).setVisible(i < drawn.size());
        }
        none.setText(card.scenarios().isEmpty() ? "No example curve" : "");
        requestLayout();
    }

    private void add(Scenario scenario, String style) {
        for (Curve curve : scenario.curves()) {
            if (drawn.size() == paths.size()) {
                Path path = new Path();
                path.setManaged(false);
                paths.add(path);
                getChildren().add(path);
            }
            Path path = paths.get(drawn.size());
            if (!path.getStyleClass().contains(style)) {
                path.getStyleClass().setAll(style);
            }
            drawn.add(curve.points());
        }
    }

    private static @Nullable Range extent(List<Scenario> scenarios) {
        Range all = null;
        for (Scenario scenario : scenarios) {
            for (Curve curve : scenario.curves()) {
                for (double value : curve.points().values()) {
                    if (Double.isFinite(value)) {
                        Range one = new Range(value, value);
                        all = all == null ? one : all.union(one);
                    }
                }
            }
        }
        return all;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Range values = domain;
        for (int i = 0; values != null && i < drawn.size(); i++) {
            trace(drawn.get(i), paths.get(i).getElements(), values, getWidth(), getHeight());
        }
    }

    /// Draws with the elements that are there already, as far as they go.
    private static void trace(
            Series points, ObservableList<PathElement> elements, Range domain, double width, double height) {
        double first = points.isEmpty() ? 0 : points.firstStep();
        double length = points.isEmpty() ? 0 : points.lastStep() - first;
        boolean pen = false;
        int used = 0;
        List<PathElement> more = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double value = points.value(i);
            if (!Double.isFinite(value)) {
                pen = false;
                continue;
            }
            double x = length > 0 ? (points.step(i) - first) / length * width : width / 2;
            double part = Math.clamp((value - domain.low()) / Math.max(domain.length(), Double.MIN_NORMAL), 0, 1);
            double y = (1 - part) * (height - 4) + 2;
            @Nullable PathElement old = used < elements.size() ? elements.get(used) : null;
            if (pen && old instanceof LineTo line) {
                line.setX(x);
                line.setY(y);
            } else if (!pen && old instanceof MoveTo move) {
                move.setX(x);
                move.setY(y);
            } else {
                if (old != null) {
                    elements.remove(used, elements.size());
                }
                more.add(pen ? new LineTo(x, y) : new MoveTo(x, y));
                used--;
            }
            used++;
            pen = true;
        }
        elements.remove(used, elements.size());
        elements.addAll(more);
    }
}
