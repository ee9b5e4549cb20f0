package dev.curvewise.ui.card;

import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import java.util.ArrayList;
import java.util.List;

/// What a card's chart can show: one scenario, or all of them.
///
/// @param label     the words on the switch
/// @param scenarios what is shown
record Choice(String label, List<Scenario> scenarios) {

    static final String ALL = "All";

    /// The choices a card offers: the healthy scenarios, each failing one, then all together.
    static List<Choice> of(MetricCard card) {
        List<Choice> choices = new ArrayList<>();
        for (Scenario scenario : card.scenarios()) {
            choices.add(new Choice(scenario.label(), List.of(scenario)));
        }
        if (card.scenarios().size() > 1) {
            choices.add(new Choice(ALL, card.scenarios()));
        }
        return choices;
    }

    /// Whether what is shown is how it should look.
    boolean isHealthy() {
        return scenarios.stream().allMatch(Scenario::healthy);
    }

    boolean isAll() {
        return scenarios.size() > 1;
    }
}
