package dev.curvewise.ui.detect;

import dev.curvewise.detect.Comparison;
import dev.curvewise.detect.Replay;
import dev.curvewise.detect.ScoreRoom;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.plot.Trace;
import dev.curvewise.series.Series;
import dev.curvewise.session.Hearing;
import dev.curvewise.session.Judge;
import dev.curvewise.session.Rules;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What rules that are being tuned make of a column, and how they differ from those before, ready to be shown.
///
/// @param column  the whole column
/// @param known   as much of it as was known
/// @param now     the last step that was known
/// @param old     what the rules in use say of as much
/// @param hearing what the rules say of it
/// @param change  alerts gained and lost against the rules before
/// @param strip   the number they test
record Tuned(
        Series column,
        Series known,
        double now,
        Hearing old,
        Hearing hearing,
        Comparison change,
        ScoreStrip.Drawn strip) {

    /// Up to so many rows an answer takes some milliseconds, which fits into the frame that moves the slider: a
    /// hand-over to another thread would cost a frame more.
    private static final int SHORT = 1_200_000;

    /// The column with what was not known then missing.
    Series shown() {
        return Replay.over(column, known);
    }

    /// What is asked: a column, where one stands in it, and two sets of rules.
    ///
    /// @param judge       says what rules make of points
    /// @param column      the column
    /// @param drawn       the column made ready for drawing
    /// @param now         the step at which one stands; everything after it is hidden
    /// @param before      the rules in use
    /// @param after       the rules that are tuned
    /// @param expectation what is expected of the column
    record Question(
            Judge judge, Series column, Trace drawn, double now, Rules before, Rules after, Expectation expectation) {

        /// The answer, written over the room of an answer before the last one.
        ///
        /// @param last the answer that is shown
        /// @param room where answers are written while nobody else works one out
        Tuned answer(Tuned last, ScoreRoom room) {
            List<Series> inSight = Stream.of(last.old, last.hearing)
                    .map(hearing -> hearing.scores().values())
                    .toList();
            return answer(last, size -> room.of(size, inSight));
        }

        /// @param last the answer before this one, or null; what has not changed since is taken from it
        Tuned answer(@Nullable Tuned last) {
            return answer(last, double[]::new);
        }

        private Tuned answer(@Nullable Tuned last, IntFunction<double[]> room) {
            Tuned same = last != null && last.now == now ? last : null;
            Series known = same != null ? same.known : Replay.upTo(column, now);
            Hearing old =
                    same != null && same.old.rules().equals(before) ? same.old : judge.hear(known, before, expectation);
            Hearing like = same == null ? old : same.hearing;
            Hearing hearing = like.rules().equals(after)
                    ? like
                    : after.equals(before) ? old : judge.hear(known, after, expectation, like, room);
            Comparison change = Comparison.of(old.firings(), hearing.firings());
            return new Tuned(column, known, now, old, hearing, change, strip(same, hearing));
        }

        /// Whether the answer takes less time than a hand-over to another thread and back: a column that is not
        /// very long, or one whose tested number is known and only held against another limit.
        boolean isQuick(Tuned last) {
            return last.column.is(column)
                    && last.now == now
                    && last.old.rules().equals(before)
                    && (column.size() <= SHORT || judge.onlyHolds(after, last.hearing));
        }

        private ScoreStrip.Drawn strip(@Nullable Tuned same, Hearing hearing) {
            boolean drawnBefore = same != null
                    && same.strip.score().values().is(hearing.scores().values());
            return same != null && drawnBefore
                    ? same.strip.against(hearing.scores())
                    : ScoreStrip.Drawn.of(hearing.scores(), column, drawn, 0);
        }
    }
}
