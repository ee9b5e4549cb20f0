package dev.curvewise.bench;

import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.Pyramid;
import dev.curvewise.plot.Trace;
import dev.curvewise.plot.Viewport;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import dev.curvewise.ui.chart.CurveChart;
import dev.curvewise.ui.theme.Theme;
import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.spi.ReducingLineRenderer;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/// The chart against an empty scene, ChartFX and JavaFX's own line chart: each pans one noisy line, a frame follows the
/// other as fast as it can be drawn, and the median time between two frames counts.
///
/// `-Dchart.points=1000000` makes the largest line shorter.
final class ChartBench {

    private static final int MOST = Integer.getInteger("chart.points", 10_000_000);
    private static final int FRAMES = Integer.getInteger("chart.frames", 60);

    private ChartBench() {}

    static void run() {
        System.setProperty("javafx.animation.fullspeed", "true");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        await(started);
        columns();
        double empty = empty();
        double thousand = ours(lines(1, 1000));
        double hundred = ours(lines(1, 100_000));
        List<ChartLine> large = lines(1, MOST);
        double most = ours(large);
        atMost("chart.pan-" + MOST, most, "ms", "our-1k", thousand, 2);
        atMost("chart.pan-" + MOST, most, "ms", "empty-scene", empty, 3);
        hover(large.getFirst().trace());
        double many = ours(lines(50, 200_000));
        atMost("chart.pan-50x200000", many, "ms", "60-frames-a-second", 1000 / 60.0, 1);
        faster("chart.pan-100000", hundred, "ChartFX-reducing", chartFx(100_000), 5);
        faster("chart.pan-100000", hundred, "LineChart", lineChart(100_000), 20);
        faster("chart.pan-" + MOST, most, "ChartFX-reducing", chartFx(MOST), 10);
        used();
    }

    /// What was measured is used somewhere, or it might not be computed at all.
    private static void used() {
        if (keep == Long.MIN_VALUE) {
            System.out.println();
        }
    }

    // ---- without a window

    private static void columns() {
        Series series = series(MOST, 1);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            keep += new Pyramid(series).bytes();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        atMost("chart.pyramid-" + MOST, best, "ms", "goal", 100.0 * MOST / 10_000_000, 1);
        double raw = 16.0 * MOST;
        atMost("chart.memory", raw + new Pyramid(series).bytes(), "bytes", "raw-columns", raw, 1.25);
    }

    private static void hover(Trace trace) {
        SplittableRandom random = new SplittableRandom(3);
        double[] times = new double[2000];
        for (int i = 0; i < times.length; i++) {
            double step = random.nextDouble() * MOST;
            long start = System.nanoTime();
            keep += trace.nearest(step);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        atMost("chart.hover-p99-" + MOST, times[times.length * 99 / 100], "ms", "goal", 0.1, 1);
    }

    private static long keep;

    private static Series series(int points, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] steps = new double[points];
        double[] values = new double[points];
        Arrays.setAll(steps, i -> i);
        Arrays.setAll(values, i -> random.nextGaussian() + 3 * Math.sin(12.0 * i / points));
        return Series.of(steps, values);
    }

    private static List<ChartLine> lines(int count, int points) {
        List<ChartLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(ChartLine.run("run " + i, series(points, i), i));
        }
        return lines;
    }

    // ---- a frame after the other

    private static double empty() {
        return onStage(() -> {
            Region region = new Region();
            Background[] fills = {Background.fill(Color.WHITE), Background.fill(Color.WHITESMOKE)};
            return new Moving(region, frame -> region.setBackground(fills[frame % 2]));
        });
    }

    private static double ours(List<ChartLine> lines) {
        int points = lines.getFirst().trace().series().size();
        return onStage(() -> {
            CurveChart chart = new CurveChart();
            chart.setStripVisible(false);
            chart.setContent(ChartContent.EMPTY.withLines(lines));
            return new Moving(chart, frame -> {
                double by = points * 0.001 * (frame % 100);
                chart.setView(new Viewport(new Range(by, by + points * 0.8), new Range(-8, 8)));
            });
        });
    }

    private static double chartFx(int points) {
        Series series = series(points, 1);
        return onStage(() -> {
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
            DoubleDataSet data = new DoubleDataSet("run", series.steps(), series.values(), series.size(), false);
            chart.getDatasets().setAll(List.of(data));
            return new Moving(chart, frame -> {
                double by = points * 0.001 * (frame % 100);
                x.set(by, by + points * 0.8);
            });
        });
    }

    private static double lineChart(int points) {
        Series series = series(points, 1);
        return onStage(() -> {
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
                double by = points * 0.001 * (frame % 100);
                x.setLowerBound(by);
                x.setUpperBound(by + points * 0.8);
            });
        });
    }

    private record Moving(Parent node, IntConsumer frame) {}

    private interface Making {
        Moving make();
    }

    /// The median time of a frame in a window of 1200 × 700.
    private static double onStage(Making making) {
        double[] times = new double[FRAMES];
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            Moving moving = making.make();
            Stage stage = new Stage();
            Scene scene = new Scene(moving.node, 1200, 700);
            Theme.LIGHT.applyTo(scene);
            stage.setScene(scene);
            stage.show();
            new AnimationTimer() {
                private final long begin = System.nanoTime();
                private int frame = -FRAMES / 2;
                private long last;

                @Override
                public void handle(long now) {
                    long time = System.nanoTime();
                    if (frame > 0) {
                        times[frame - 1] = (time - last) / 1e6;
                    }
                    last = time;
                    // a peer that takes seconds is measured on fewer frames
                    if (frame == FRAMES || (frame > 4 && time - begin > 60_000_000_000L)) {
                        Arrays.fill(times, frame, FRAMES, Double.NaN);
                        stop();
                        stage.close();
                        done.countDown();
                        return;
                    }
                    frame++;
                    moving.frame.accept(frame + FRAMES);
                }
            }.start();
        });
        await(done);
        double[] measured = Arrays.stream(times).filter(time -> time > 0).sorted().toArray();
        return measured[measured.length / 2];
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- one figure a line

    private static void atMost(String name, double ours, String unit, String peer, double theirs, double goal) {
        line(name, ours, unit, peer, theirs, ours / theirs, "at most", goal, ours / theirs <= goal);
    }

    private static void faster(String name, double ours, String peer, double theirs, double goal) {
        line(name, ours, "ms", peer, theirs, theirs / ours, "at least", goal, theirs / ours >= goal);
    }

    private static void line(
            String name,
            double ours,
            String unit,
            String peer,
            double theirs,
            double ratio,
            String how,
            double goal,
            boolean met) {
        System.out.printf(
                Locale.ROOT,
                "bench %s: ours %.4g %s; %s %.4g %s; ratio %.2f (goal %s %s): %s%n",
                name,
                ours,
                unit,
                peer,
                theirs,
                unit,
                ratio,
                how,
                goal,
                met ? "met" : "short");
    }
}
