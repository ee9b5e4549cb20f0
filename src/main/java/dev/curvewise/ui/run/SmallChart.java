package dev.curvewise.ui.run;

import dev.curvewise.detect.alert.Severity;
import dev.curvewise.plot.ChartBand;
import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import dev.curvewise.session.Overview;
import dev.curvewise.session.Sketch;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/// A column drawn small and without axes: every run's line over its whole length, red ticks at the foot where a value
/// is NaN or infinite, and orange ones where a finding begins. A column not read yet is a place
/// for its line.
final class SmallChart extends Pane {

    private static final double FOOT = 6;
    private static final double DOT = 2;
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

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
        Range steps = whole(lines);
        Range values = union(lines, Sketch::values);
        pseudoClassStateChanged(WAITING, lines.stream().allMatch(line -> line.digest() == null));
        if (steps == null) {
            return;
        }
        Path broken = ticks("broken");
        Path warning = ticks("warning");
        Path critical = ticks("critical");
        for (Overview.Line line : lines) {
            if (line.digest() == null) {
                continue;
            }
            Sketch sketch = line.digest().sketch();
            if (values != null) {
                getChildren()
                        .add(new SmallCurve(
                                series(sketch.points()),
                                band(line.digest().edges()),
                                view(steps, values),
                                width,
                                height - FOOT,
                                RunColours.of(line.open())));
                lone(line, steps, values);
            }
            for (int i = 0; i < sketch.broken().size(); i++) {
                tick(broken, x(sketch.broken().step(i), steps));
            }
            ticks(line, steps, Severity.WARNING).forEach(x -> tick(warning, x));
            ticks(line, steps, Severity.CRITICAL).forEach(x -> tick(critical, x));
        }
        for (Path ticks : List.of(broken, warning, critical)) {
            if (!ticks.getElements().isEmpty()) {
                getChildren().add(ticks);
            }
        }
    }

    /// All that is drawn of a line.
    private static List<Object> looks(Overview.Line line) {
        return List.of(
                line.open().colour(),
                Optional.ofNullable(line.digest()),
                line.reading() == null ? List.of() : line.reading().alerts(),
                line.reading() == null ? List.of() : line.reading().judgement().episodes());
    }

    /// What is between the edges of the line's band.
    private static List<ChartBand> band(List<Sketch> edges) {
        return edges.size() < 2
                ? List.of()
                : List.of(ChartBand.of(
                        "",
                        series(edges.getFirst().points()),
                        series(edges.getLast().points()),
                        SmallCurve.LINE));
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

    /// The steps all lines cover, or will once their files are read: a line that comes in grows from left to right.
    private static @Nullable Range whole(List<Overview.Line> lines) {
        return lines.stream()
                .map(Overview.Line::digest)
                .filter(Objects::nonNull)
                .flatMap(digest -> Stream.concat(Stream.of(digest.sketch()), digest.edges().stream())
                        .map(Sketch::steps)
                        .filter(Objects::nonNull)
                        .map(steps -> new Range(steps.low(), steps.low() + steps.length() / digest.part())))
                .reduce(Range::union)
                .orElse(null);
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

    /// All of the line, with a pixel or two of air around it.
    private Viewport view(Range steps, Range values) {
        double across = steps.length() > 0 ? steps.length() / (width - 2) : 1;
        double up = values.length() > 0 ? 2 * values.length() / (height - FOOT - 4) : 1;
        return new Viewport(
                new Range(steps.low() - across, steps.high() + across),
                new Range(values.low() - up, values.high() + up));
    }

    /// One stroke down each stretch of the line.
    private static Series series(Sketch.Points points) {
        double[] steps = new double[2 * points.size()];
        double[] values = new double[steps.length];
        int n = 0;
        for (int i = 0; i < points.size(); i++) {
            steps[n] = points.step(i);
            values[n++] = points.isGap(i) ? Series.MISSING : points.low(i);
            if (points.high(i) > points.low(i)) {
                steps[n] = points.step(i);
                values[n++] = points.high(i);
            }
        }
        return Series.of(Arrays.copyOf(steps, n), Arrays.copyOf(values, n));
    }

    /// Where findings begin, each place once.
    private DoubleStream ticks(Overview.Line line, Range steps, Severity severity) {
        return line.reading() == null
                ? DoubleStream.empty()
                : line.reading().findings().stream()
                        .filter(finding -> finding.severity() == severity && steps.contains(finding.start()))
                        .mapToDouble(finding -> Math.rint(2 * x(finding.start(), steps)) / 2)
                        .distinct();
    }

    private static Path ticks(String style) {
        Path ticks = new Path();
        ticks.getStyleClass().addAll("tick", style);
        return ticks;
    }

    private void tick(Path ticks, double x) {
        ticks.getElements().addAll(new MoveTo(x, height - FOOT + 1), new LineTo(x, height));
    }
}
