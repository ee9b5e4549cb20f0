package dev.curvewise.bench;

import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ColourToken;
import dev.curvewise.plot.Dash;
import dev.curvewise.plot.LineKind;
import dev.curvewise.plot.Pyramid;
import dev.curvewise.plot.Symbol;
import dev.curvewise.plot.Trace;
import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// The chart against an empty scene, ChartFX and JavaFX's own line chart: each pans one noisy line, and the median time
/// between two frames counts. What is compared is measured in turn, several times over, so that all find the machine
/// alike.
///
/// `-Dchart.points=1000000` makes the largest line shorter, `-Dchart.frames=60` measures fewer frames.
final class ChartBench {

    private static final int MOST = Integer.getInteger("chart.points", 10_000_000);
    private static final int ROUNDS = 3;

    private ChartBench() {}

    static void run() {
        FrameTimes.start();
        Series series = series(MOST, 1);
        pyramid(series);
        Trace trace = memory(series);
        hover(trace);
        List<ChartLine> short1 = lines(1, 1000);
        List<ChartLine> long1 = lines(1, 100_000);
        List<ChartLine> most1 = List.of(
                new ChartLine("run", trace, LineKind.RUN, ColourToken.run(0), Dash.SOLID, Symbol.NONE, null));
        double[][] times = new double[4][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            times[0][round] = FrameTimes.median(PannedCharts::empty);
            times[1][round] = FrameTimes.median(() -> PannedCharts.ours(short1));
            times[2][round] = FrameTimes.median(() -> PannedCharts.ours(long1));
            times[3][round] = FrameTimes.median(() -> PannedCharts.ours(most1));
        }
        double empty = middle(times[0]);
        double thousand = middle(times[1]);
        double hundred = middle(times[2]);
        double most = middle(times[3]);
        atMost("chart.pan-" + MOST, most, "ms", "our-1k", thousand, 2);
        atMost("chart.pan-" + MOST, most, "ms", "empty-scene", empty, 3);
        double many = FrameTimes.median(many());
        atMost("chart.pan-50x200000", many, "ms", "60-frames-a-second", 1000 / 60.0, 1);
        Series hundredSeries = long1.getFirst().trace().series();
        double chartFx = FrameTimes.median(() -> PannedCharts.chartFx(hundredSeries));
        faster("chart.pan-100000", hundred, "ChartFX-reducing", chartFx, 5);
        double lineChart = FrameTimes.median(() -> PannedCharts.lineChart(hundredSeries));
        faster("chart.pan-100000", hundred, "LineChart", lineChart, 20);
        double chartFxMost = FrameTimes.median(() -> PannedCharts.chartFx(series));
        faster("chart.pan-" + MOST, most, "ChartFX-reducing", chartFxMost, 10);
        used();
    }

    private static Supplier<FrameTimes.Moving> many() {
        List<ChartLine> lines = lines(50, 200_000);
        return () -> PannedCharts.ours(lines);
    }

    private static double middle(double... times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// What was measured is used somewhere, or it might not be computed at all.
    private static void used() {
        if (keep == Long.MIN_VALUE) {
            System.out.println();
        }
    }

    // ---- without a window

    private static void pyramid(Series series) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 7; i++) {
            long start = System.nanoTime();
            keep += new Pyramid(series).bytes();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        atMost("chart.pyramid-" + MOST, best, "ms", "goal", 100.0 * MOST / 10_000_000, 1);
    }

    /// What the heap holds more once a line is ready to be drawn, beside its columns.
    private static Trace memory(Series series) {
        long before = held();
        Trace trace = Trace.of(series);
        double raw = 16.0 * MOST;
        atMost("chart.memory-" + MOST, raw + (held() - before), "bytes", "raw-columns", raw, 1.25);
        return trace;
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void hover(Trace trace) {
        SplittableRandom random = new SplittableRandom(3);
        double[] times = new double[20_000];
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
                "bench %s: ours %.4g %s; %s %.4g %s; ratio %.3g (goal %s %s): %s%n",
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
