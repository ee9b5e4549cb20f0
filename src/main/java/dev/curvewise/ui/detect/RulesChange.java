package dev.curvewise.ui.detect;

import dev.curvewise.card.MetricCard;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Rules;
import dev.curvewise.session.Session;
import dev.curvewise.session.Watch;
import dev.curvewise.ui.task.Latest;
import dev.curvewise.ui.task.Tasks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lets a card's metric be watched by other rules. Its columns are judged in the background; until that is done,
/// everything stays as it is.
final class RulesChange {

    /// What other rules see.
    private record Seen(MetricCard card, @Nullable Rules rules, List<Reading> readings) {}

    private final Session session;
    private final Latest<Seen> latest;

    RulesChange(Session session, Tasks tasks) {
        this.session = session;
        this.latest = new Latest<>(tasks, this::take);
    }

    /// @param rules the rules, or null for those that the card comes with
    void to(MetricCard card, @Nullable Rules rules) {
        Watch watch = changed(card, rules);
        List<Reading> before = session.readings(card.id());
        latest.ask(() -> new Seen(
                card,
                rules,
                before.stream()
                        .map(reading ->
                                watch.again(reading, card, watch.rulesOf(card).orElse(null)))
                        .toList()));
    }

    private void take(Seen seen) {
        session.watch(changed(seen.card(), seen.rules()), seen.card().id(), seen.readings());
    }

    private Watch changed(MetricCard card, @Nullable Rules rules) {
        return rules == null
                ? session.watch().without(card.id())
                : session.watch().with(card.id(), rules);
    }
}
