package dev.curvewise.ui.detect;

import dev.curvewise.detect.Comparison;
import dev.curvewise.detect.Errors;
import dev.curvewise.detect.Expectation;
import dev.curvewise.detect.Judgement;
import dev.curvewise.detect.Replay;
import dev.curvewise.series.Series;
import dev.curvewise.session.Hearing;
import dev.curvewise.session.Judge;
import dev.curvewise.session.Rules;
import org.jspecify.annotations.Nullable;

/// What rules that are being tuned make of a column, and how they differ from those before.
///
/// @param column  the whole column
/// @param now     the last step that was known
/// @param before  the rules in use
/// @param old     what the rules in use say of as much
/// @param hearing what the rules say of it
/// @param change  alerts gained and lost against the rules before
/// @param errors  how they fare on the card's examples
record Tuned(
        Series column, double now, Rules before, Judgement old, Hearing hearing, Comparison change, Errors errors) {

    /// The column with what was not known then missing.
    Series shown() {
        return Replay.over(column, Replay.upTo(column, now));
    }

    /// What is asked: a column, where one stands in it, and two sets of rules.
    ///
    /// @param judge       says what rules make of points
    /// @param column      the column
    /// @param now         the step at which one stands; everything after it is hidden
    /// @param before      the rules in use
    /// @param after       the rules that are tuned
    /// @param expectation what is expected of the column
    /// @param examples    what the card's own examples are held against
    record Question(
            Judge judge,
            Series column,
            double now,
            Rules before,
            Rules after,
            Expectation expectation,
            Expectation examples) {

        /// @param last the answer before this one, or null; what has not changed since is taken from it
        Tuned answer(@Nullable Tuned last) {
            Series known = Replay.upTo(column, now);
            Tuned same = last != null && last.now == now && last.before.equals(before) ? last : null;
            Tuned alike = last != null && last.hearing.rules().equals(after) ? last : null;
            Judgement old = same != null ? same.old : judge.judge(known, before, expectation);
            Hearing hearing = same != null && alike != null ? same.hearing : judge.hear(known, after, expectation);
            return new Tuned(
                    column,
                    now,
                    before,
                    old,
                    hearing,
                    Comparison.of(old.alerts(), hearing.judgement().alerts()),
                    alike != null ? alike.errors : judge.errors(after, examples));
        }
    }
}
