package dev.curvewise.detect;

import org.jspecify.annotations.Nullable;

/// One of the seven stock rules. Judging a value allocates nothing; only what fired is explained, if anyone asks.
interface StockDetector extends Detector {

    /// Takes the next value.
    ///
    /// @return how much it matters, or null where it does not
    @Nullable
    Severity judge(double step, double value);

    /// The numbers behind the value just judged.
    Alert explain(Severity severity, double step, double value);

    /// The number the rule tested at the value just judged: z-score, ratio or count; NaN where nothing was tested.
    double score();

    @Override
    default @Nullable Alert accept(double step, double value) {
        Severity severity = judge(step, value);
        return severity == null ? null : explain(severity, step, value);
    }

    /// The severity of a score held against two limits, both strict; NaN is beyond none.
    static @Nullable Severity beyond(double score, double warning, double critical) {
        if (score > critical) {
            return Severity.CRITICAL;
        }
        return score > warning ? Severity.WARNING : null;
    }
}
