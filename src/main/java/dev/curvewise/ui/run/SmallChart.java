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
import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;

/// A column drawn small and without axes: every run's line over its whole length, red ticks at the foot where a value
/// is NaN or infinite, and orange ones where a detector spoke. Columns not read yet leave it empty.
final class SmallChart extends Pane {

    private static final double FOOT = 6;
    private static final double DOT = 2;
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
                band(line, steps, values);
                Path path = new Path(elements(sketch.points(), steps, values));
                path.setStyle("-fx-stroke: " + RunColours.of(line.open()));
                path.getStyleClass().add("curve");
                getChildren().add(path);
                lone(line, steps, values);
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

    /// The edges of the line's band, and what is between them.
    private void band(Overview.Line line, Range steps, Range values) {
        List<Sketch> edges = Objects.requireNonNull(line.digest()).edges();
        if (edges.size() < 2) {
            return;
        }
        Sketch.Points low = edges.getFirst().points();
        Sketch.Points high = edges.getLast().points();
        Polygon area = new Polygon();
        int begin = 0;
        for (int i = 0; i <= low.size(); i++) {
            boolean ends = i == low.size() || i >= high.size() || low.isGap(i) || high.isGap(i);
            if (!ends) {
                continue;
            }
            for (int j = begin; j < i; j++) {
                area.getPoints().addAll(x(high.step(j), steps), y(high.high(j), values));
            }
            for (int j = i - 1; j >= begin; j--) {
                area.getPoints().addAll(x(low.step(j), steps), y(low.low(j), values));
            }
            begin = i + 1;
            if (!area.getPoints().isEmpty()) {
                area.setStyle("-fx-fill: " + RunColours.of(line.open()));
                area.getStyleClass().add("band");
                getChildren().add(area);
                area = new Polygon();
            }
        }
    }

    /// Points with gaps on both sides would be lines of no length.
    private void lone(Overview.Line line, Range steps, Range values) {
        Sketch.Points points = Objects.requireNonNull(line.digest()).sketch().points();
        for (int i = 0; i < points.size(); i++) {
            boolean lone = !points.isGap(i)
                    && (i == 0 || points.isGap(i - 1))
                    && (i == points.size() - 1 || points.isGap(i + 1))
                    && points.low(i) == points.high(i);
            if (lone) {
                Circle dot = new Circle(x(points.step(i), steps), y(points.low(i), values), DOT);
                dot.setStyle("-fx-fill: " + RunColours.of(line.open()));
                getChildren().add(dot);
            }
        }
    }

    private static @Nullable Range union(List<Overview.Line> lines, Function<Sketch, @Nullable Range> part) {
        return lines.stream()
                .map(Overview.Line::digest)
                .filter(Objects::nonNull)
                .flatMap(digest -> Stream.concat(Stream.of(digest.sketch()), digest.edges().stream()))
                .map(part)
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
