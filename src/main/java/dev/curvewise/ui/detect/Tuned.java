package dev.curvewise.ui.detect;

import dev.curvewise.detect.Comparison;
import dev.curvewise.detect.Errors;
import dev.curvewise.detect.Expectation;
import dev.curvewise.detect.Replay;
import dev.curvewise.series.Series;
import dev.curvewise.session.Hearing;
import dev.curvewise.session.Rules;
import dev.curvewise.session.Watch;
import org.jspecify.annotations.Nullable;

/// What rules that are being tuned make of a column, and how they differ from those before.
///
/// @param series  the column as far as it is shown
/// @param hearing what the rules say of it
/// @param change  alerts gained and lost against the rules before
/// @param errors  how they fare on the card's examples, or null where that was not asked
record Tuned(
        Series series,
        Hearing hearing,
        Comparison change,
        @Nullable Errors errors) {

    /// @param watch       remembers the robust rules
    /// @param column      the column
    /// @param now         the step at which one stands; everything after it is hidden
    /// @param expectation what is expected of the column
    /// @param examples    what the card's own examples are held against
    static Tuned of(
            Watch watch,
            Series column,
            double now,
            Rules before,
            Rules after,
            Expectation expectation,
            Expectation examples) {
        Series known = Replay.upTo(column, now);
        Hearing hearing = watch.hear(known, after, expectation);
        Comparison change = Comparison.of(
                watch.judge(known, before, expectation).alerts(),
                hearing.judgement().alerts());
        return new Tuned(known, hearing, change, watch.errors(after, examples));
    }
}
