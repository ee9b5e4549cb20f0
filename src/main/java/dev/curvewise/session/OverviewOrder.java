package dev.curvewise.session;

import java.util.Comparator;
import java.util.Locale;

/// How the columns of the overview are ordered.
public enum OverviewOrder {
    /// Alerts and broken values first.
    WORST("Worst first"),
    /// By what they are called.
    NAME("By name"),
    /// As the file has them.
    FILE("As in the file");

    private final String title;

    OverviewOrder(String title) {
        this.title = title;
    }

    /// What a reader calls it.
    public String title() {
        return title;
    }

    Comparator<Overview.Item> items() {
        return switch (this) {
            case WORST ->
                Comparator.comparingInt(Overview.Item::weight)
                        .thenComparingInt(Overview.Item::alerts)
                        .reversed();
            case NAME -> Comparator.comparing(item -> item.title().toLowerCase(Locale.ROOT));
            case FILE -> Comparator.comparingInt(Overview.Item::place);
        };
    }

    /// Groups stand as their first column would.
    Comparator<Overview.Group> groups() {
        return Comparator.comparing(group -> group.items().getFirst(), items());
    }
}
