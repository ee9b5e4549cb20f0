package dev.curvewise.detect;

import dev.curvewise.series.Series;
import java.util.List;
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

    private final Series series;
    private final DetectorSettings settings;
    private final Series scores;
    private final Rows fired;

    private Trace(Series series, DetectorSettings settings, Series scores, Rows fired) {
        this.series = series;
        this.settings = settings;
        this.scores = scores;
        this.fired = fired;
    }

    /// Runs a detector over a column.
    public static Trace of(Series series, DetectorSettings settings) {
        return of(series, settings, null);
    }

    /// Runs a detector over a column.
    ///
    /// @param last what another setting made of the same column, or null; what is still right is taken from it
    public static Trace of(Series series, DetectorSettings settings, @Nullable Trace last) {
        if (last != null && last.series.is(series) && last.needsOnlyHolding(settings)) {
            return new Trace(series, settings, last.scores, held(series, last.scores, settings));
        }
        double[] scores = new double[series.size()];
        Rows fired = new Rows();
        for (Rows piece : pieces(series, settings, scores)) {
            fired.addAll(piece);
        }
        return new Trace(series, settings, series.withValues(scores), fired);
    }

    /// Whether the scores stay as they are under other settings, and only the limit is another.
    public boolean needsOnlyHolding(DetectorSettings others) {
        return others.scoresLike(settings) && others.kind().hasLimit();
    }

    private static List<Rows> pieces(Series series, DetectorSettings settings, double[] scores) {
        int n = series.size();
        int memory = settings.enabled() ? settings.memory() : 0;
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), n / LEAST_PIECE);
        if (memory == 0 || threads < 2 || memory > n / (2 * threads) || anyMissing(series)) {
            return List.of(piece(series, settings, scores, 0, 0, n));
        }
        // a piece starts where the running sums do, and a window early
        DetectorSettings warm = settings.warm();
        int[] starts = IntStream.rangeClosed(0, threads)
                .map(i -> i == threads ? n : (int) ((long) n * i / threads) / memory * memory)
                .toArray();
        if (starts[1] - memory < settings.count("warmup_steps")) {
            return List.of(piece(series, settings, scores, 0, 0, n));
        }
        return IntStream.range(0, threads)
                .parallel()
                .mapToObj(i -> i == 0
                        ? piece(series, settings, scores, 0, 0, starts[1])
                        : piece(series, warm, scores, starts[i] - memory, starts[i], starts[i + 1]))
                .toList();
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
        Rows fired = new Rows();
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
    private static Rows held(Series series, Series scores, DetectorSettings settings) {
        Rows fired = new Rows();
        double warning = settings.number(settings.kind().limit());
        double critical = warning * settings.kind().criticalFactor();
        for (int i = 0; i < series.size(); i++) {
            double score = scores.value(i);
            if (score > warning) {
                fired.add(i, score > critical ? Severity.CRITICAL : Severity.WARNING);
            }
        }
        return fired;
    }

    /// The number tested at each step; missing where nothing was tested.
    public Series scores() {
        return scores;
    }

    /// Whether another trace is of the same rule and column, so that equal rows are equal firings.
    boolean isLike(Trace other) {
        return series.is(other.series) && settings.kind() == other.settings.kind();
    }

    /// The row of a firing.
    int row(int index) {
        return fired.row(index);
    }

    @Override
    public int size() {
        return fired.size();
    }

    @Override
    public double step(int index) {
        return series.step(row(index));
    }

    @Override
    public Severity severity(int index) {
        return fired.severity(index);
    }

    @Override
    public Firing get(int index) {
        int row = row(index);
        double score = scores.value(row);
        return new Firing(
                settings.kind().id(),
                severity(index),
                series.step(row),
                series.value(row),
                Series.isMissing(score) ? Double.NaN : score,
                settings.kind().unit());
    }

    /// Runs the detector again as far as this firing.
    @Override
    public Alert alert(int index) {
        StockDetector detector = settings.stock();
        int row = row(index);
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
