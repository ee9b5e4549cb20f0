package dev.curvewise.ui.run;

import dev.curvewise.detect.Alert;
import dev.curvewise.detect.Severity;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import dev.curvewise.session.Overview;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/// A column drawn small and without axes: every run's line over its whole length, red ticks at the foot where a value
/// is NaN or infinite, and orange ones where a detector spoke. A pixel shows the smallest and the largest of its
/// values.
final class SmallChart extends Pane {

    private static final double FOOT = 6;
    private static final int MOST_TICKS = 200;

    SmallChart(List<Overview.Line> lines, double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        getStyleClass().add("small-chart");
        setMouseTransparent(true);
        Range steps = steps(lines);
        Range values = values(lines);
        for (Overview.Line line : lines) {
            double[] x = columns(line.series(), steps, width);
            if (values != null) {
                Path path = new Path(elements(line.series(), x, values, width, height - FOOT));
                path.setStyle("-fx-stroke: " + RunColours.of(line.open()));
                path.getStyleClass().add("curve");
                getChildren().add(path);
            }
            marks(line, steps, x, width, height);
        }
    }

    private static Range steps(List<Overview.Line> lines) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Overview.Line line : lines) {
            for (int i = 0; i < line.series().size(); i++) {
                double step = line.series().step(i);
                if (Double.isFinite(step)) {
                    low = Math.min(low, step);
                    high = Math.max(high, step);
                }
            }
        }
        return low <= high ? new Range(low, high) : new Range(0, 1);
    }

    private static @org.jspecify.annotations.Nullable Range values(List<Overview.Line> lines) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Overview.Line line : lines) {
            for (int i = 0; i < line.series().size(); i++) {
                double value = line.series().value(i);
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return low <= high ? new Range(low, high) : null;
    }

    private static double[] columns(Series series, Range steps, double width) {
        double[] x = new double[series.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = place(series.step(i), steps, width);
        }
        return x;
    }

    private static double place(double step, Range steps, double width) {
        return steps.length() > 0 ? (step - steps.low()) / steps.length() * (width - 2) + 1 : width / 2;
    }

    /// One stroke down each pixel; the pen is lifted where a value is missing or no number.
    private static List<PathElement> elements(Series series, double[] x, Range values, double width, double height) {
        List<PathElement> elements = new java.util.ArrayList<>();
        boolean thin = series.size() > 2 * width;
        boolean pen = false;
        int i = 0;
        while (i < series.size()) {
            double value = series.value(i);
            if (!Double.isFinite(value) || !Double.isFinite(x[i])) {
                pen = false;
                i++;
                continue;
            }
            int end = i + 1;
            double low = value;
            double high = value;
            while (thin && end < x.length && (int) x[end] == (int) x[i] && Double.isFinite(series.value(end))) {
                low = Math.min(low, series.value(end));
                high = Math.max(high, series.value(end));
                end++;
            }
            double y = y(end == i + 1 ? value : low, values, height);
            elements.add(pen ? new LineTo(x[i], y) : new MoveTo(x[i], y));
            if (!pen || high > low) {
                elements.add(new LineTo(x[i], y(high, values, height)));
            }
            pen = true;
            i = end;
        }
        return elements;
    }

    private static double y(double value, Range values, double height) {
        double part = values.length() > 0 ? (value - values.low()) / values.length() : 0.5;
        return (1 - part) * (height - 4) + 2;
    }

    private void marks(Overview.Line line, Range steps, double[] x, double width, double height) {
        int last = -1;
        int count = 0;
        for (int i = 0; i < x.length && count < MOST_TICKS; i++) {
            double value = line.series().value(i);
            if (!Double.isFinite(value) && !Series.isMissing(value) && (int) x[i] != last) {
                last = (int) x[i];
                count++;
                tick(x[i], height, "broken");
            }
        }
        if (line.reading() != null) {
            List<Alert> alerts = line.reading().alerts();
            alerts.stream()
                    .limit(MOST_TICKS)
                    .forEach(alert -> tick(
                            place(alert.step(), steps, width),
                            height,
                            alert.severity() == Severity.CRITICAL ? "critical" : "warning"));
        }
    }

    private void tick(double x, double height, String style) {
        Line tick = new Line(x, height - FOOT + 1, x, height);
        tick.getStyleClass().addAll("tick", style);
        getChildren().add(tick);
    }
}
