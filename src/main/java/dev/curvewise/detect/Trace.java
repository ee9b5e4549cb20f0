package dev.curvewise.detect;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.detect.compatible.Detection;
import dev.curvewise.detect.compatible.DetectorSettings;
import dev.curvewise.detect.compatible.Rows;
import dev.curvewise.detect.compatible.StockDetector;
import dev.curvewise.detect.stats.RowSet;
import dev.curvewise.series.Series;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a stock detector made of every value of a column, for drawing and for following a slider: one pass,
/// nothing allocated per value, alerts only explained when asked for.
///
/// Where a rule depends on its window alone, a long column is cut into pieces for as many threads as there are;
/// each begins a window early and at the very places where the sums of an uncut pass begin, so the result is
/// the same to the last bit. A setting that the tested number does not depend on is only held against it anew.
public final class Trace implements Firings {

    /// Pieces shorter than this are not worth a thread.
    private static final int LEAST_PIECE = 100_000;

    private static final int[] NONE = {};

    private final Series series;
    private final DetectorSettings settings;
    private final double[] scores;
    private final RowSet fired;
    private final RowSet critical;

    private Trace(Series series, DetectorSettings settings, double[] scores, Rows rows) {
        this.series = series;
        this.settings = settings;
        this.scores = scores;
        this.fired = rows.fired();
        this.critical = rows.critical();
    }

    /// Runs a detector over a column.
    public static Trace of(Series series, DetectorSettings settings) {
        return of(series, settings, null, double[]::new);
    }

    /// Runs a detector over a column.
    ///
    /// @param last what another setting made of the same column, or null; what is still right is taken from it
    /// @param room gives room for so many scores; every number of it is written
    public static Trace of(Series series, DetectorSettings settings, @Nullable Trace last, IntFunction<double[]> room) {
        if (last != null && last.series.is(series) && last.needsOnlyHolding(settings)) {
            return new Trace(series, settings, last.scores, held(series, last.scores, settings));
        }
        double[] scores = room.apply(series.size());
        Rows fired = new Rows(series.size());
        pieces(series, settings, scores).forEach(fired::addAll);
        return new Trace(series, settings, scores, fired);
    }

    /// Whether the scores stay as they are under other settings, and only the limit is another.
    public boolean needsOnlyHolding(DetectorSettings others) {
        return others.scoresLike(settings) && others.kind().hasLimit();
    }

    private static List<Rows> pieces(Series series, DetectorSettings settings, double[] scores) {
        int n = series.size();
        int threads = settings.enabled() ? Math.min(Runtime.getRuntime().availableProcessors(), n / LEAST_PIECE) : 1;
        int[] fed = threads < 2 || anyMissing(series) ? NONE : fedFrom(series, settings, threads);
        if (fed.length == 0) {
            return List.of(piece(series, settings, scores, 0, 0, n));
        }
        DetectorSettings warm = settings.warm();
        return IntStream.range(0, threads)
                .parallel()
                .mapToObj(i -> piece(
                        series,
                        i == 0 ? settings : warm,
                        scores,
                        fed[i],
                        start(i, threads, n),
                        start(i + 1, threads, n)))
                .toList();
    }

    private static int start(int piece, int pieces, int rows) {
        return (int) ((long) rows * piece / pieces);
    }

    /// Where a detector has to begin for each piece; empty where the column can not be cut.
    private static int[] fedFrom(Series series, DetectorSettings settings, int threads) {
        int[] fed = new int[threads];
        StockDetector detector = settings.stock();
        for (int i = 1; i < threads; i++) {
            int start = start(i, threads, series.size());
            fed[i] = detector.feedFrom(series, start);
            boolean warming = fed[i] < settings.count("warmup_steps") + 2;
            if (warming || start - fed[i] > series.size() / (2 * threads)) {
                return NONE;
            }
        }
        return fed;
    }

    private static boolean anyMissing(Series series) {
        for (int i = 0; i < series.size(); i++) {
            if (Series.isMissing(series.value(i))) {
                return true;
            }
        }
        return false;
    }

    /// @param before the row from which on a fresh detector is fed
    /// @param from   the first row that counts
    private static Rows piece(Series series, DetectorSettings settings, double[] scores, int before, int from, int to) {
        Rows fired = new Rows(series.size());
        StockDetector detector = settings.stock();
        boolean enabled = settings.enabled();
        for (int i = before; i < from; i++) {
            detector.judge(series.step(i), series.value(i));
        }
        for (int i = from; i < to; i++) {
            int ahead = enabled ? detector.judgeAhead(series, i, to, scores, fired) : 0;
            if (ahead > 0) {
                i += ahead - 1;
                continue;
            }
            double value = series.value(i);
            if (!enabled || Series.isMissing(value)) {
                scores[i] = Series.MISSING;
                continue;
            }
            Severity severity = detector.judge(series.step(i), value);
            double score = detector.score();
            scores[i] = Double.isNaN(score) ? Series.MISSING : score;
            if (severity != null) {
                fired.add(i, severity);
            }
        }
        return fired;
    }

    /// Holds known scores against other limits.
    private static Rows held(Series series, double[] scores, DetectorSettings settings) {
        Rows fired = new Rows(series.size());
        double warning = settings.number(settings.kind().limit());
        double critical = warning * settings.kind().criticalFactor();
        int words = (series.size() + 63) >> 6;
        int threads =
                Math.clamp(series.size() / LEAST_PIECE, 1, Runtime.getRuntime().availableProcessors());
        // whole words each, so that no two threads write the same one
        IntStream.range(0, threads)
                .parallel()
                .forEach(i -> fired.hold(
                        scores,
                        start(i, threads, words) << 6,
                        Math.min(series.size(), start(i + 1, threads, words) << 6),
                        warning,
                        critical));
        return fired;
    }

    /// The number tested at each step; missing where nothing was tested.
    public Series scores() {
        return series.withValues(scores);
    }

    /// Whether another trace is of the same rule and column, so that equal rows are equal firings.
    boolean isLike(Trace other) {
        return series.is(other.series) && settings.kind() == other.settings.kind();
    }

    /// The rows that fire.
    RowSet fired() {
        return fired;
    }

    @Override
    public int size() {
        return fired.size();
    }

    @Override
    public double step(int index) {
        return series.step(fired.row(index));
    }

    @Override
    public Severity severity(int index) {
        return severityOf(fired.row(index));
    }

    @Override
    public int count(Severity severity) {
        return severity == Severity.CRITICAL ? critical.size() : fired.size() - critical.size();
    }

    @Override
    public OptionalDouble first() {
        double first = Double.POSITIVE_INFINITY;
        for (int row = fired.next(0); row >= 0; row = fired.next(row + 1)) {
            first = Math.min(first, series.step(row));
        }
        return fired.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(first);
    }

    private Severity severityOf(int row) {
        return critical.contains(row) ? Severity.CRITICAL : Severity.WARNING;
    }

    @Override
    public Firing get(int index) {
        int row = fired.row(index);
        double score = scores[row];
        return new Firing(
                settings.kind().id(),
                severityOf(row),
                series.step(row),
                series.value(row),
                Series.isMissing(score) ? Double.NaN : score,
                settings.kind().unit());
    }

    /// Runs the detector again as far as this firing.
    @Override
    public Alert alert(int index) {
        StockDetector detector = settings.stock();
        int row = fired.row(index);
        for (int i = 0; i < row; i++) {
            if (!Series.isMissing(series.value(i))) {
                detector.judge(series.step(i), series.value(i));
            }
        }
        Severity severity = detector.judge(series.step(row), series.value(row));
        if (severity == null) {
            throw new IllegalStateException("row " + row + " did not fire again");
        }
        return detector.explain(severity, series.step(row), series.value(row));
    }

    @Override
    public List<Alert> alerts() {
        return Detection.over(series, settings);
    }
}
