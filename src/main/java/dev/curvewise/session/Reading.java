package dev.curvewise.session;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Episode;
import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.match.Match;
import dev.curvewise.series.Series;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A column of an open run, read as a card's metric: its points and what the detector says of them.
///
/// @param open      the run
/// @param match     the column and how it was found
/// @param series    its points, turned into the card's quantity
/// @param rules     what it was watched by, or null where nothing watches this metric
/// @param judgement what was found, and whether it could be judged at all
/// @param alerts    the alerts that are passed on: one for each episode, or those left after the cooldown
public record Reading(
        OpenRun open, Match match, Series series, @Nullable Rules rules, Judgement judgement, List<Alert> alerts) {

    public Reading {
        alerts = List.copyOf(alerts);
    }

    /// The same reading of the same run under another name or in another colour.
    Reading of(OpenRun other) {
        return new Reading(other, match, series, rules, judgement, alerts);
    }

    /// The same points under the verdict on another reading of the column, such as one with fewer rows.
    Reading judgedAs(Reading other) {
        return new Reading(open, match, series, other.rules, other.judgement, other.alerts);
    }

    /// Every firing.
    public List<Alert> raw() {
        return judgement.alerts();
    }

    /// What there is to look at: the episodes of the robust rules, the alerts of a stock detector.
    public List<Finding> findings() {
        return rules instanceof Rules.Robust
                ? judgement.episodes().stream()
                        .map(episode -> Finding.of(this, episode))
                        .toList()
                : alerts.stream().map(alert -> new Finding(this, alert)).toList();
    }

    /// Whether there were enough values of the right kind to judge.
    public boolean isJudged() {
        return judgement.answer() == Judgement.Answer.JUDGED || judgement.answer() == Judgement.Answer.SHAPE_ONLY;
    }

    /// The worst of the alerts, where there is one.
    public Optional<Severity> worst() {
        return raw().stream().map(Alert::severity).max(Severity::compareTo);
    }

    /// How many values the detector saw.
    public int seen() {
        int n = 0;
        for (int i = 0; i < series.size(); i++) {
            if (!Series.isMissing(series.value(i))) {
                n++;
            }
        }
        return n;
    }

    static List<Alert> peaks(Judgement judgement) {
        return judgement.episodes().stream().map(Episode::peak).toList();
    }
}
