package dev.curvewise.plot;

import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/// Charts that are easily drawn wrongly, by name.
final class HardCases {

    static final int WIDTH = 240;
    static final int HEIGHT = 120;

    private static final double NAN = Double.NaN;
    private static final double GAP = Series.MISSING;
    private static final double UP = Double.POSITIVE_INFINITY;
    private static final double DOWN = Double.NEGATIVE_INFINITY;

    private HardCases() {}

    /// A chart and the axis it is drawn on.
    record Case(ChartContent content, Scale yScale, YFit yFit) {

        int[] pixels() {
            Sheet sheet = new Sheet(WIDTH, HEIGHT);
            Viewport view = Fit.view(content, null, yScale, yFit);
            Grid grid = new Grid(
                    Ticks.of(Scale.LINEAR, view.x().low(), view.x().high(), 4).major(),
                    Ticks.of(yScale, view.y().low(), view.y().high(), 3).major());
            new ChartPainter(sheet, view, Scale.LINEAR, yScale, 1, ChartColours.light()).paint(content, grid, null);
            return sheet.rows();
        }
    }

    static Map<String, Case> all() {
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("one-point", run(new double[] {7}, 3));
        cases.put("two-points", run(new double[] {0, 1}, 1, 2));
        cases.put("constant", run(50, i -> i, i -> 4));
        cases.put("constant-dense", run(5000, i -> i, i -> 4));
        cases.put("nan-runs", run(40, i -> i, i -> i % 13 > 8 ? NAN : Math.sin(i / 4.0)));
        cases.put("nan-runs-dense", run(4000, i -> i, i -> i % 1300 > 800 ? NAN : Math.sin(i / 400.0)));
        cases.put("only-nan", run(20, i -> i, i -> NAN));
        cases.put("infinities", run(30, i -> i, i -> i % 9 == 4 ? UP : i % 9 == 7 ? DOWN : i));
        cases.put("infinities-dense", run(3000, i -> i, i -> i == 1500 ? UP : i == 2000 ? DOWN : Math.cos(i / 300.0)));
        cases.put("tiny", run(30, i -> i, i -> (1 + Math.sin(i)) * 1e-300));
        cases.put("huge", run(30, i -> i, i -> Math.sin(i) * 1e300));
        cases.put("from-tiny-to-huge", run(new double[] {0, 1, 2, 3, 4}, 1e-300, -1e300, 1, 1e300, 0));
        cases.put("largest-numbers", run(new double[] {0, 1, 2}, -Double.MAX_VALUE, Double.MAX_VALUE, 0));
        cases.put("steps-at-2-to-53", run(40, i -> 9_007_199_254_740_992.0 + 2 * i, i -> Math.sin(i / 3.0)));
        cases.put("duplicate-steps", run(60, i -> Math.floorDiv(i, 3), i -> i % 3 + Math.sin(i / 9.0)));
        cases.put("all-at-one-step", run(20, i -> 5, i -> i));
        cases.put("reversed", run(40, i -> 40 - i, i -> Math.sqrt(i)));
        cases.put("resumed", run(60, i -> i < 40 ? i : i - 15, i -> i < 40 ? i : i - 25));
        cases.put("gaps", run(60, i -> i, i -> i % 20 > 14 ? GAP : Math.cos(i / 6.0)));
        cases.put("gaps-around-single-points", run(30, i -> i, i -> i % 3 == 1 ? Math.sin(i / 5.0) : GAP));
        cases.put("uneven-steps", run(60, i -> i * i * i, i -> Math.sin(i / 5.0)));
        cases.put("spikes-at-the-edges", run(20_000, i -> i, i -> i == 0 || i == 19_999 ? 9 : Math.sin(i / 900.0)));
        cases.put("one-spike-among-many", run(200_000, i -> i, i -> i == 123_456 ? 40 : noise(i)));
        cases.put("noise", run(50_000, i -> i, HardCases::noise));
        cases.put("log-with-zeros-and-negatives", on(new Scale.Log(), YFit.ALL, 60, i -> i % 10 - 2));
        cases.put("symmetric-log", on(new Scale.SymLog(1), YFit.ALL, 60, i -> Math.pow(-3, i % 9) / 10));
        cases.put("without-outliers", on(Scale.LINEAR, YFit.ROBUST, 400, i -> i % 97 == 0 ? 500 : noise(i)));
        cases.put("examples-and-band", examples());
        return cases;
    }

    private static double noise(int i) {
        return new Random(i * 7919L).nextGaussian();
    }

    private static Case run(double[] steps, double... values) {
        return linear(ChartLine.run("run", Series.of(steps, values), 0));
    }

    private static Case run(int size, IntToDoubleFunction step, IntToDoubleFunction value) {
        double[] steps = new double[size];
        Arrays.setAll(steps, step);
        return run(steps, values(size, value));
    }

    private static double[] values(int size, IntToDoubleFunction value) {
        double[] values = new double[size];
        Arrays.setAll(values, value);
        return values;
    }

    private static Case on(Scale yScale, YFit yFit, int size, IntToDoubleFunction value) {
        ChartLine line = ChartLine.run("run", Series.of(values(size, value)), 0);
        return new Case(ChartContent.EMPTY.withLines(List.of(line)), yScale, yFit);
    }

    private static Case linear(ChartLine... lines) {
        return new Case(ChartContent.EMPTY.withLines(List.of(lines)), Scale.LINEAR, YFit.ALL);
    }

    private static Case examples() {
        ChartContent content = new ChartContent(
                List.of(new StepSpan(new Range(60, 80), "baseline", ColourToken.BASELINE)),
                List.of(ChartBand.level("healthy range", new Range(2, 4), ColourToken.HEALTHY)),
                List.of(new Threshold(7, "critical", ColourToken.CRITICAL)),
                List.of(
                        ChartLine.healthy("healthy", Series.of(values(100, i -> 3 + Math.sin(i / 9.0)))),
                        ChartLine.failing("failing", Series.of(values(100, i -> i * i / 1000.0)), 0),
                        ChartLine.run(
                                "run", Series.of(values(5000, i -> i / 50.0), values(5000, i -> 5 + noise(i) / 2)), 0)),
                List.of());
        return new Case(content, Scale.LINEAR, YFit.ALL);
    }
}
