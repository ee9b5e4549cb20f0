package dev.curvewise.session;

import dev.curvewise.detect.Delivery;
import dev.curvewise.detect.Errors;
import dev.curvewise.detect.Firing;
import dev.curvewise.detect.Firings;
import dev.curvewise.detect.Trace;
import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Expectation;
import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.detect.alert.ScoreLine;
import dev.curvewise.detect.compatible.Detection;
import dev.curvewise.detect.compatible.DetectorSettings;
import dev.curvewise.detect.compatible.StockLine;
import dev.curvewise.detect.robust.RobustRules;
import dev.curvewise.detect.settings.AlertSettings;
import dev.curvewise.series.Series;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Says what rules make of points, whichever family the rules are of. Remembers only robust rules already made, so that
/// it can be asked from any thread.
public final class Judge {

    private final AlertSettings delivery;
    private final RobustBook book = new RobustBook();

    /// @param delivery which alerts of stock detectors are passed on
    Judge(AlertSettings delivery) {
        this.delivery = delivery;
    }

    /// What rules say of points.
    public Judgement judge(Series series, Rules rules, Expectation expectation) {
        return switch (rules) {
            case Rules.Robust robust -> book.of(expectation).judge(series, robust.settings());
            case Rules.Stock stock -> stock(series, stock.settings(), Detection.over(series, stock.settings()));
        };
    }

    /// What is passed on of a judgement: the peak of each episode, or the alerts left after the cooldown.
    List<Alert> delivered(Rules rules, Judgement judgement) {
        return rules instanceof Rules.Robust ? Reading.peaks(judgement) : Delivery.of(judgement.alerts(), delivery);
    }

    /// What rules say of points, with the number they test at each step.
    public Hearing hear(Series series, Rules rules, Expectation expectation) {
        return hear(series, rules, expectation, null, double[]::new);
    }

    /// What rules say of points, with the number they test at each step.
    ///
    /// @param last what rules set otherwise said of points, or null; what still holds is taken from it
    /// @param room gives room for so many numbers tested; every one of it is written
    public Hearing hear(
            Series series, Rules rules, Expectation expectation, @Nullable Hearing last, IntFunction<double[]> room) {
        return switch (rules) {
            case Rules.Robust robust -> {
                RobustRules.Scored scored = book.of(expectation).hear(series, robust.settings(), room);
                Judgement judgement = scored.judgement();
                yield new Hearing(
                        rules,
                        judgement.answer(),
                        judgement.reason(),
                        judgement.episodes(),
                        new Firings.Told(judgement.alerts()),
                        Reading.peaks(judgement).stream().map(Firing::of).toList(),
                        scored.scores());
            }
            case Rules.Stock stock -> {
                Trace before = last != null && last.firings() instanceof Trace known ? known : null;
                Trace trace = Trace.of(series, stock.settings(), before, room);
                Judgement answer = stock(series, stock.settings(), List.of());
                boolean fired = trace.size() > 0;
                yield new Hearing(
                        rules,
                        fired ? Judgement.Answer.JUDGED : answer.answer(),
                        fired ? "" : answer.reason(),
                        List.of(),
                        trace,
                        Delivery.of(trace, delivery),
                        StockLine.of(stock.settings(), trace.scores()));
            }
        };
    }

    /// Whether rules test the very number that others are known to have tested, and only hold it against another limit.
    public boolean onlyHolds(Rules rules, Hearing last) {
        return rules instanceof Rules.Stock stock
                && last.firings() instanceof Trace known
                && known.needsOnlyHolding(stock.settings());
    }

    /// A reading as it was at an earlier step.
    ///
    /// @param known   its column as far as it was known
    /// @param hearing what its rules said of that
    public Reading replayed(Reading whole, Series known, Hearing hearing) {
        Judgement then = hearing.judgement();
        return new Reading(whole.open(), whole.match(), known, hearing.rules(), then, delivered(hearing.rules(), then));
    }

    /// The number that rules test at each step.
    ///
    /// @param alert the alert whose test is meant, where there are several; null for the one that runs all the time
    public ScoreLine scores(Series series, Rules rules, Expectation expectation, @Nullable Alert alert) {
        return switch (rules) {
            case Rules.Robust robust -> book.of(expectation).scores(series, robust.settings(), alert);
            case Rules.Stock stock ->
                StockLine.of(
                        stock.settings(), Trace.of(series, stock.settings()).scores());
        };
    }

    /// How rules fare on the labelled examples of a metric.
    public Errors errors(Rules rules, Expectation expectation) {
        return switch (rules) {
            case Rules.Robust robust ->
                Errors.of(expectation.healthy(), expectation.failing(), book.of(expectation), robust.settings());
            case Rules.Stock stock -> Errors.of(expectation.healthy(), expectation.failing(), stock.settings());
        };
    }

    /// The answer of a stock detector, given as the robust rules give theirs.
    private static Judgement stock(Series series, DetectorSettings settings, List<Alert> raw) {
        String title = settings.kind().title();
        if (!settings.enabled()) {
            return new Judgement(Judgement.Answer.SWITCHED_OFF, title + " is switched off", List.of(), raw);
        }
        int needed = settings.values().get("warmup_steps") instanceof Integer warmup ? warmup : 0;
        int seen = 0;
        for (int i = 0; i < series.size() && seen <= needed; i++) {
            seen += Series.isMissing(series.value(i)) ? 0 : 1;
        }
        if (raw.isEmpty() && seen < Math.max(needed, 1)) {
            String reason = "Only " + seen + " values; " + title + " warms up for " + needed;
            return new Judgement(Judgement.Answer.TOO_SHORT, reason, List.of(), raw);
        }
        return new Judgement(Judgement.Answer.JUDGED, "", List.of(), raw);
    }
}
