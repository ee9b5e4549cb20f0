package dev.curvewise.ui.card;

import dev.curvewise.card.Curve;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/// The curves of a card, drawn small and without axes: the healthy one and the first failing ones.
final class Sparklines extends Pane {

    private static final int FAILING = 2;
    private static final double HEIGHT = 72;

    /// A curve and the line that shows it.
    private record Drawn(Series points, Path path) {}

    private final List<Drawn> drawn = new ArrayList<>();
    private final @Nullable Range domain;

    Sparklines(MetricCard card) {
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getStyleClass().add("sparklines");
        domain = card.yDomain() != null ? card.yDomain() : extent(card.scenarios());
        card.failing().stream().limit(FAILING).forEach(scenario -> add(scenario, "failing"));
        card.healthy().stream().limit(1).forEach(scenario -> add(scenario, "healthy"));
        if (drawn.isEmpty()) {
            Label none = new Label(card.scenarios().isEmpty() ? "No example curve" : "");
            none.getStyleClass().addAll("cw-small", "cw-muted");
            none.setLayoutY(HEIGHT / 2 - 8);
            getChildren().add(none);
        }
    }

    private void add(Scenario scenario, String style) {
        for (Curve curve : scenario.curves()) {
            Path path = new Path();
            path.setManaged(false);
            path.getStyleClass().add(style);
            drawn.add(new Drawn(curve.points(), path));
            getChildren().add(path);
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
        if (values != null) {
            drawn.forEach(line -> trace(line, values, getWidth(), getHeight()));
        }
    }

    private static void trace(Drawn line, Range domain, double width, double height) {
        Series points = line.points();
        List<javafx.scene.shape.PathElement> elements = new ArrayList<>();
        double first = points.isEmpty() ? 0 : points.firstStep();
        double length = points.isEmpty() ? 0 : points.lastStep() - first;
        boolean pen = false;
        for (int i = 0; i < points.size(); i++) {
            double value = points.value(i);
            if (!Double.isFinite(value)) {
                pen = false;
                continue;
            }
            double x = length > 0 ? (points.step(i) - first) / length * width : width / 2;
            double part = Math.clamp((value - domain.low()) / Math.max(domain.length(), Double.MIN_NORMAL), 0, 1);
            double y = (1 - part) * (height - 4) + 2;
            elements.add(pen ? new LineTo(x, y) : new MoveTo(x, y));
            pen = true;
        }
        line.path().getElements().setAll(elements);
    }
}
