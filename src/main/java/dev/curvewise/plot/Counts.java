package dev.curvewise.plot;

import dev.curvewise.series.Series;

/// How many values of each kind a column holds.
///
/// @param points           values that were logged, NaN and infinities among them
/// @param missing          places where nothing was logged
/// @param nan              logged NaN
/// @param positiveInfinity logged +Inf
/// @param negativeInfinity logged −Inf
/// @param unplaced         points without a finite step
public record Counts(long points, long missing, long nan, long positiveInfinity, long negativeInfinity, long unplaced) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    static Counts of(Series series, int unplaced) {
        return of(series, 0, series.size()).plus(new Counts(0, 0, 0, 0, 0, unplaced));
    }

    /// Counts a stretch.
    static Counts of(Series series, int from, int to) {
        long missing = 0;
        long nan = 0;
        long positive = 0;
        long negative = 0;
        for (int i = from; i < to; i++) {
            double value = series.value(i);
            if (Double.isFinite(value)) {
                continue;
            }
            if (value == Double.POSITIVE_INFINITY) {
                positive++;
            } else if (value == Double.NEGATIVE_INFINITY) {
                negative++;
            } else if (Series.isMissing(value)) {
                missing++;
            } else {
                nan++;
            }
        }
        return new Counts(to - from - missing, missing, nan, positive, negative, 0);
    }

    /// All infinities.
    public long infinite() {
        return positiveInfinity + negativeInfinity;
    }

    public Counts plus(Counts other) {
        return new Counts(
                points + other.points,
                missing + other.missing,
                nan + other.nan,
                positiveInfinity + other.positiveInfinity,
                negativeInfinity + other.negativeInfinity,
                unplaced + other.unplaced);
    }
}
