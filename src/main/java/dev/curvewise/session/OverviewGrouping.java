package dev.curvewise.session;

import dev.curvewise.card.MetricCard;

/// What columns of the overview stand together.
public enum OverviewGrouping {
    /// Those whose cards are of one topic.
    TOPIC("By topic"),
    /// Those of one card.
    CARD("By card"),
    /// All of them.
    NONE("In one list");

    private final String title;

    OverviewGrouping(String title) {
        this.title = title;
    }

    /// What a reader calls it.
    public String title() {
        return title;
    }

    String group(Overview.Item item) {
        if (item.isStepOrTime()) {
            return Overview.STEPS;
        }
        MetricCard card = item.card();
        return switch (this) {
            case NONE -> Overview.ALL;
            case TOPIC -> card == null ? Overview.UNEXPLAINED : card.category().isEmpty() ? "Other" : card.category();
            case CARD -> card == null ? Overview.UNEXPLAINED : card.name();
        };
    }
}
