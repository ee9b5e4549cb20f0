package dev.curvewise.detect.compatible;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Detector;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.series.Series;
import org.jspecify.annotations.Nullable;

/// One of the seven stock rules. Judging a value allocates nothing; only what fired is explained, if anyone
/// asks.
public interface StockDetector extends Detector {

    /// Takes the next value.
    ///
    /// @return how much it matters, or null where it does not
    @Nullable
    Severity judge(double step, double value);

    /// Judges as many of the next values of a column as it can at once: the same as one by one, but sooner. Of
    /// a value that is missing it makes nothing.
    ///
    /// @param from   the next row; all rows before it that hold a value were judged, or none counts any more
    /// @param to     the row after the last
    /// @param scores takes the number tested at each row
    /// @param fired  takes what fired
    /// @return how many rows were judged; 0 where the next one has to be judged by itself
    default int judgeAhead(Series column, int from, int to, double[] scores, Rows fired) {
        return 0;
    }

    /// The numbers behind the value just judged.
    Alert explain(Severity severity, double step, double value);

    /// The number the rule tested at the value just judged: z-score, ratio or count; NaN where nothing was
    /// tested.
    double score();

    /// The alert of the value just judged, or null where it does not matter.
    ///
    /// Every detector accepts a value by judging it and asking this, in a method of its own: in one that all
    /// share, the virtual machine would have to look up whose `judge` is meant, value by value, which takes
    /// longer than most of them do.
    default @Nullable Alert alert(@Nullable Severity severity, double step, double value) {
        return severity == null ? null : explain(severity, step, value);
    }

    /// From which row on a fresh detector past its warm-up has to be fed, so that at a row it is what it would
    /// be after all rows before; -1 where nothing less than all of them will do. All rows hold a value.
    default int feedFrom(Series column, int row) {
        return -1;
    }

    /// Holds the scores of rows against two limits, and says of those without a number that they are missing.
    static void hold(double[] scores, int from, int to, double warning, double critical, Rows fired) {
        fired.hold(scores, from, to, warning, critical);
        for (int row = from; row < to; row++) {
            if (Double.isNaN(scores[row])) {
                scores[row] = Series.MISSING;
            }
        }
    }

    /// The severity of a score held against two limits, both strict; NaN is beyond none.
    static @Nullable Severity beyond(double score, double warning, double critical) {
        if (score > critical) {
            return Severity.CRITICAL;
        }
        return score > warning ? Severity.WARNING : null;
    }
}
