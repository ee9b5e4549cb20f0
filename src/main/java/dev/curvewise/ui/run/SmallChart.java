package dev.curvewise.ui.run;

import dev.curvewise.detect.Alert;
import dev.curvewise.detect.Severity;
import dev.curvewise.series.Range;
import dev.curvewise.session.Digest;
import dev.curvewise.session.Overview;
import dev.curvewise.session.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/// A column drawn small and without axes: every run's line over its whole length, red ticks at the foot where a value
/// is NaN or infinite, and orange ones where a detector spoke. Columns not read yet leave it empty.
final class SmallChart extends Pane {

    private static final double FOOT = 6;
    private static final int MOST_TICKS = 200;

    private final double width;
    private final double height;
    private @Nullable List<List<Object>> drawn;

    SmallChart(double width, double height) {
        this.width = width;
        this.height = height;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        getStyleClass().add("small-chart");
        setMouseTransparent(true);
    }

    /// Draws these lines instead of those before.
    void show(List<Overview.Line> lines) {
        List<List<Object>> now = lines.stream().map(SmallChart::looks).toList();
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        getChildren().clear();
        Range steps = union(lines, Sketch::steps);
        Range values = union(lines, Sketch::values);
        if (steps == null) {
            return;
        }
        for (Overview.Line line : lines) {
            if (line.digest() == null) {
                continue;
            }
            Sketch sketch = line.digest().sketch();
            if (values != null) {
                Path path = new Path(elements(sketch.points(), steps, values));
                path.setStyle("-fx-stroke: " + RunColours.of(line.open()));
                path.getStyleClass().add("curve");
                getChildren().add(path);
            }
            for (int i = 0; i < sketch.broken().size(); i++) {
                tick(x(sketch.broken().step(i), steps), "broken");
            }
            alerts(line, steps);
        }
    }

    /// All that is drawn of a line.
    private static List<Object> looks(Overview.Line line) {
        return List.of(
                line.open().colour(),
                Optional.ofNullable(line.digest()).map(Digest::sketch),
                line.reading() == null ? List.of() : line.reading().alerts());
    }

    private static @Nullable Range union(List<Overview.Line> lines, Function<Sketch, @Nullable Range> part) {
        return lines.stream()
                .map(Overview.Line::digest)
                .filter(Objects::nonNull)
                .map(digest -> part.apply(digest.sketch()))
                .filter(Objects::nonNull)
                .reduce(Range::union)
                .orElse(null);
    }

    private double x(double step, Range steps) {
        return steps.length() > 0 ? (step - steps.low()) / steps.length() * (width - 2) + 1 : width / 2;
    }

    private double y(double value, Range values) {
        double part = values.length() > 0 ? (value - values.low()) / values.length() : 0.5;
        return (1 - part) * (height - FOOT - 4) + 2;
    }

    /// One stroke down each stretch of the line.
    private List<PathElement> elements(Sketch.Points points, Range steps, Range values) {
        List<PathElement> elements = new ArrayList<>();
        boolean pen = false;
        for (int i = 0; i < points.size(); i++) {
            if (points.isGap(i)) {
                pen = false;
                continue;
            }
            double x = x(points.step(i), steps);
            double y = y(points.low(i), values);
            elements.add(pen ? new LineTo(x, y) : new MoveTo(x, y));
            if (!pen || points.high(i) > points.low(i)) {
                elements.add(new LineTo(x, y(points.high(i), values)));
            }
            pen = true;
        }
        return elements;
    }

    private void alerts(Overview.Line line, Range steps) {
        if (line.reading() != null) {
            List<Alert> alerts = line.reading().alerts();
            alerts.stream()
                    .filter(alert -> steps.contains(alert.step()))
                    .limit(MOST_TICKS)
                    .forEach(alert -> tick(
                            x(alert.step(), steps), alert.severity() == Severity.CRITICAL ? "critical" : "warning"));
        }
    }

    private void tick(double x, String style) {
        Line tick = new Line(x, height - FOOT + 1, x, height);
        tick.getStyleClass().addAll("tick", style);
        getChildren().add(tick);
    }
}
