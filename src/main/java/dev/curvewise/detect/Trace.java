package dev.curvewise.detect;

import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.List;

/// What a stock detector made of every value of a column, for drawing and for following a slider: one pass, nothing
/// allocated per value, alerts only explained when asked for.
public final class Trace {

    /// Firings that follow each other closely.
    ///
    /// @param start    row of the first one
    /// @param peak     row of the one with the largest score
    /// @param end      row of the last one
    /// @param severity the worst of them
    /// @param alerts   how many there are
    public record Span(int start, int peak, int end, Severity severity, int alerts) {}

    /// Rows without a firing that still belong to one span.
    private static final int JOINED = 10;

    private final Series series;
    private final DetectorSettings settings;
    private final float[] scores;
    private final double[] levels;
    private final double[] limits;
    private final List<Span> spans;
    private final int warnings;
    private final int criticals;

    private Trace(Series series, DetectorSettings settings) {
        this.series = series;
        this.settings = settings;
        int n = series.size();
        this.scores = new float[n];
        this.levels = new double[n];
        this.limits = new double[n];
        StockDetector detector = settings.stock();
        List<Span> found = new ArrayList<>();
        int warned = 0;
        int total = 0;
        int start = -1;
        int peak = -1;
        int last = -1;
        int alerts = 0;
        Severity worst = Severity.WARNING;
        for (int i = 0; i < n; i++) {
            double value = series.value(i);
            Severity severity =
                    Series.isMissing(value) || !settings.enabled() ? null : detector.judge(series.step(i), value);
            if (Series.isMissing(value)) {
                scores[i] = Float.NaN;
                levels[i] = Double.NaN;
                limits[i] = Double.NaN;
                continue;
            }
            scores[i] = (float) detector.score();
            levels[i] = detector.level();
            limits[i] = detector.limit();
            if (severity == null) {
                continue;
            }
            total++;
            warned += severity == Severity.WARNING ? 1 : 0;
            if (start >= 0 && i - last > JOINED) {
                found.add(new Span(start, peak, last, worst, alerts));
                start = -1;
            }
            if (start < 0) {
                start = i;
                peak = i;
                alerts = 0;
                worst = severity;
            }
            last = i;
            alerts++;
            worst = severity == Severity.CRITICAL ? severity : worst;
            peak = Math.abs(scores[i]) > Math.abs(scores[peak]) ? i : peak;
        }
        if (start >= 0) {
            found.add(new Span(start, peak, last, worst, alerts));
        }
        this.spans = List.copyOf(found);
        this.warnings = warned;
        this.criticals = total - warned;
    }

    /// Runs a detector over a column.
    public static Trace of(Series series, DetectorSettings settings) {
        return new Trace(series, settings);
    }

    /// How many rows there are.
    public int size() {
        return scores.length;
    }

    /// The number tested at a row: z-score, ratio or count; NaN where nothing was tested.
    public double score(int row) {
        return scores[row];
    }

    /// The level a row was held against, NaN where there was none.
    public double level(int row) {
        return levels[row];
    }

    /// The value beyond which a row would have warned, NaN where there was none.
    public double limit(int row) {
        return limits[row];
    }

    /// A copy of all scores over the column's steps, for the strip below the chart.
    public Series scores() {
        double[] copy = new double[scores.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = scores[i];
        }
        return series.withValues(copy);
    }

    /// The firings, joined.
    public List<Span> spans() {
        return spans;
    }

    /// How many rows warned.
    public int warnings() {
        return warnings;
    }

    /// How many rows were critical.
    public int criticals() {
        return criticals;
    }

    /// The alert of a row that fired, with all its numbers; runs the detector again as far as that row.
    ///
    /// @throws IllegalArgumentException where that row did not fire
    public Alert alert(int row) {
        StockDetector detector = settings.stock();
        for (int i = 0; i < row; i++) {
            if (!Series.isMissing(series.value(i))) {
                detector.judge(series.step(i), series.value(i));
            }
        }
        Severity severity = detector.judge(series.step(row), series.value(row));
        if (severity == null) {
            throw new IllegalArgumentException("row " + row + " did not fire");
        }
        return detector.explain(severity, series.step(row), series.value(row));
    }
}
