package dev.curvewise.ui.detect;

import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.alert.BaselineMode;
import dev.curvewise.detect.compatible.DetectorSettings;
import dev.curvewise.session.Rules;
import dev.curvewise.session.Watch;
import java.util.ArrayList;
import java.util.List;

/// Rules a card can be watched by, with their name.
///
/// @param name  what a reader calls them
/// @param rules the rules
record RulesChoice(String name, Rules rules) {

    static final String MODE = "baseline_mode";

    /// Whether rules in use are of this choice, however they are set.
    boolean fits(Rules used) {
        if (rules instanceof Rules.Stock ours && used instanceof Rules.Stock theirs) {
            Object mode = ours.settings().values().get(MODE);
            return mode == null || mode.equals(theirs.settings().values().get(MODE));
        }
        return rules.mode() == used.mode();
    }

    /// What there is to choose from: the robust rules, and the stock detector where the card has one.
    static List<RulesChoice> of(MetricCard card, Watch watch) {
        List<RulesChoice> choices = new ArrayList<>();
        choices.add(new RulesChoice("Robust", watch.robustOf(card)));
        watch.stockOf(card).ifPresent(stock -> addStock(choices, stock));
        return choices;
    }

    private static void addStock(List<RulesChoice> choices, DetectorSettings stock) {
        if (!stock.values().containsKey(MODE)) {
            choices.add(new RulesChoice("Stock", new Rules.Stock(stock)));
            return;
        }
        choices.add(new RulesChoice("Rolling", new Rules.Stock(stock.with(MODE, BaselineMode.ROLLING))));
        choices.add(new RulesChoice("Frozen", new Rules.Stock(stock.with(MODE, BaselineMode.FROZEN))));
    }

    @Override
    public String toString() {
        return name;
    }
}
