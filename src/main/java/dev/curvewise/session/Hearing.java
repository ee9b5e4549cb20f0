package dev.curvewise.session;

import dev.curvewise.detect.Alert;
import dev.curvewise.detect.Judgement;
import dev.curvewise.detect.ScoreLine;
import dev.curvewise.detect.Severity;
import java.util.List;
import java.util.Optional;

/// What rules make of a column.
///
/// @param rules     the rules
/// @param judgement what was found
/// @param alerts    what is passed on: the peak of each episode, or the alerts left after the cooldown
/// @param scores    the number tested at each step
public record Hearing(Rules rules, Judgement judgement, List<Alert> alerts, ScoreLine scores) {

    public Hearing {
        alerts = List.copyOf(alerts);
    }

    /// The earliest step at which anything was said.
    public Optional<Double> first() {
        return judgement.alerts().stream().map(Alert::step).min(Double::compare);
    }

    /// How many firings there were of a severity.
    public long count(Severity severity) {
        return judgement.alerts().stream()
                .filter(alert -> alert.severity() == severity)
                .count();
    }
}
