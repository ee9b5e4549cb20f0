package dev.curvewise.detect;

import dev.curvewise.series.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /// Of a longer column, levels and limits are kept for every second, third … row only: a chart draws no more.
    private static final int MOST_LEVELS = 1 << 16;

    private final Series series;
    private final DetectorSettings settings;
    private final float[] scores;
    private final int stride;
    private final double[] levels;
    private final double[] limits;
    private final List<Span> spans;
    private final int warnings;
    private final int criticals;

    private Trace(Series series, DetectorSettings settings, @Nullable List<Alert> told) {
        this.series = series;
        this.settings = settings;
        int n = series.size();
        this.scores = new float[n];
        this.stride = (n + MOST_LEVELS - 1) / MOST_LEVELS;
        this.levels = new double[stride == 0 ? 0 : (n + stride - 1) / stride];
        this.limits = new double[levels.length];
        StockDetector detector = settings.stock();
        List<Span> found = new ArrayList<>();
        int warned = 0;
        int total = 0;
        int start = -1;
        int peak = -1;
        int last = -1;
        int alerts = 0;
        Severity worst = Severity.WARNING;
        boolean enabled = settings.enabled();
        int untilKept = 0;
        int kept = 0;
        for (int i = 0; i < n; i++) {
            double value = series.value(i);
            boolean missing = Series.isMissing(value) || !enabled;
            Severity severity = missing ? null : detector.judge(series.step(i), value);
            scores[i] = missing ? Float.NaN : (float) detector.score();
            if (--untilKept < 0) {
                levels[kept] = missing ? Double.NaN : detector.level();
                limits[kept++] = missing ? Double.NaN : detector.limit();
                untilKept = stride - 1;
            }
            if (severity == null) {
                continue;
            }
            total++;
            if (told != null) {
                told.add(detector.explain(severity, series.step(i), value));
            }
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
        return new Trace(series, settings, null);
    }

    /// Runs a detector over a column and explains every alert on the way.
    ///
    /// @param told takes the alerts
    public static Trace of(Series series, DetectorSettings settings, List<Alert> told) {
        return new Trace(series, settings, told);
    }

    /// How many rows there are.
    public int size() {
        return scores.length;
    }

    /// The number tested at a row: z-score, ratio or count; NaN where nothing was tested.
    public double score(int row) {
        return scores[row];
    }

    /// The level a row was held against, NaN where there was none. In a column of more than 65,536 rows it may be that
    /// of a row just before.
    public double level(int row) {
        return levels[row / stride];
    }

    /// The value beyond which a row would have warned, NaN where there was none; of long columns as for the level.
    public double limit(int row) {
        return limits[row / stride];
    }

    /// A copy of all scores over the column's steps, for the strip below the chart.
    public Series scores() {
        double[] copy = new double[scores.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = Float.isNaN(scores[i]) ? Series.MISSING : scores[i];
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
