package dev.curvewise.bench;

import dev.curvewise.bench.FrameTimes.Moving;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import dev.curvewise.ui.chart.CurveChart;
import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.spi.ReducingLineRenderer;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The same movement in our chart and in others: four fifths of a line are seen, and every frame shows them a
/// thousandth of the line further on.
final class PannedCharts {

    private PannedCharts() {}

    private static double from(int points, int frame) {
        return points * 0.001 * (frame % 200);
    }

    /// Nothing but a background that changes.
    static Moving empty() {
        Region region = new Region();
        Background[] fills = {Background.fill(Color.WHITE), Background.fill(Color.WHITESMOKE)};
        return new Moving(region, frame -> region.setBackground(fills[frame % 2]));
    }

    static Moving ours(List<ChartLine> lines) {
        int points = lines.getFirst().trace().series().size();
        CurveChart chart = new CurveChart();
        chart.setContent(ChartContent.EMPTY.withLines(lines));
        return new Moving(chart, frame -> {
            double by = from(points, frame);
            chart.setView(new Viewport(new Range(by, by + points * 0.8), new Range(-8, 8)));
        });
    }

    /// ChartFX with the renderer that is the fastest by far, which loses peaks.
    static Moving chartFx(Series series) {
        int points = series.size();
        DefaultNumericAxis x = new DefaultNumericAxis("step", "");
        DefaultNumericAxis y = new DefaultNumericAxis("value", "");
        x.setAutoRanging(false);
        y.setAutoRanging(false);
        x.setAnimated(false);
        y.setAnimated(false);
        y.set(-8, 8);
        XYChart chart = new XYChart(x, y);
        chart.setAnimated(false);
        chart.getRenderers().setAll(new ReducingLineRenderer());
        DoubleDataSet data = new DoubleDataSet("run", series.steps(), series.values(), points, false);
        chart.getDatasets().setAll(List.of(data));
        return new Moving(chart, frame -> {
            double by = from(points, frame);
            x.set(by, by + points * 0.8);
        });
    }

    static Moving lineChart(Series series) {
        int points = series.size();
        NumberAxis x = new NumberAxis(0, points, points / 10.0);
        NumberAxis y = new NumberAxis(-8, 8, 2);
        LineChart<Number, Number> chart = new LineChart<>(x, y);
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        List<Data<Number, Number>> data = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            data.add(new Data<>(series.step(i), series.value(i)));
        }
        chart.getData().add(new javafx.scene.chart.XYChart.Series<>(FXCollections.observableArrayList(data)));
        return new Moving(chart, frame -> {
            double by = from(points, frame);
            x.setLowerBound(by);
            x.setUpperBound(by + points * 0.8);
        });
    }
}
