package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/// The curves of a card, drawn small and without axes: the healthy one and the first failing ones.
final class Sparklines extends Pane {

    private static final int FAILING = 2;

    Sparklines(MetricCard card, double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        getStyleClass().add("sparklines");
        Range domain = card.yDomain();
        if (domain == null || card.scenarios().isEmpty()) {
            return;
        }
        List<Scenario> failing = card.failing();
        failing.stream().limit(FAILING).forEach(scenario -> add(scenario, domain, width, height, "failing"));
        card.healthy().stream().limit(1).forEach(scenario -> add(scenario, domain, width, height, "healthy"));
    }

    private void add(Scenario scenario, Range domain, double width, double height, String style) {
        Path path = path(scenario.curves().getFirst().points(), domain, width, height);
        if (path != null) {
            path.getStyleClass().add(style);
            getChildren().add(path);
        }
    }

    private static @Nullable Path path(Series points, Range domain, double width, double height) {
        Path path = new Path();
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
            path.getElements().add(pen ? new LineTo(x, y) : new MoveTo(x, y));
            pen = true;
        }
        return path.getElements().isEmpty() ? null : path;
    }
}
