package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.ColourToken;
import dev.curvewise.plot.MarkerKind;
import dev.curvewise.plot.StepSpan;
import dev.curvewise.plot.Threshold;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/// Charts to look at.
final class Samples {

    private Samples() {}

    static Series series(int points, double end, double noise, long seed, DoubleUnaryOperator shape) {
        Random random = new Random(seed);
        double[] steps = new double[points];
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            double part = i / (points - 1.0);
            steps[i] = Math.rint(part * end);
            values[i] = shape.applyAsDouble(part) + noise * random.nextGaussian();
        }
        return Series.of(steps, values);
    }

    static ChartContent explosion() {
        double end = 12_000;
        Series run = series(12_000, end, 0.35, 1, t -> 2 + 3 * t + (t > 0.7 ? 60 * Math.pow(t - 0.7, 1.6) : 0));
        double[] values = run.values();
        values[5000] = 11;
        values[3000] = Double.NaN;
        values[3001] = Double.NaN;
        values[7000] = Double.POSITIVE_INFINITY;
        for (int i = 8000; i < 8250; i++) {
            values[i] = Series.MISSING;
        }
        run = run.withValues(values);
        return new ChartContent(
                List.of(new StepSpan(new Range(8300, 9200), "baseline: 99 samples", ColourToken.BASELINE)),
                List.of(),
                List.of(new Threshold(9.4, "critical above 9.4", ColourToken.CRITICAL)),
                List.of(
                        ChartLine.healthy("Healthy", series(24, end, 0.1, 2, t -> 4 * (1 - Math.exp(-4 * t)))),
                        ChartLine.failing("KL explosion", series(24, end, 0.1, 3, t -> 1 + 15 * t * t * t), 0),
                        ChartLine.failing("No learning", series(24, end, 0.03, 4, t -> 0.2), 1),
                        ChartLine.run("grpo-17.csv", run, 0)),
                List.of(
                        new ChartMarker(MarkerKind.WARNING, 5000, 11, "3.4 \u03c3 above its baseline"),
                        new ChartMarker(MarkerKind.CRITICAL, 9400, run.value(9400), "8.0 \u03c3 above its baseline")));
    }
}
