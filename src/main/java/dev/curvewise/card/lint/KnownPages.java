package dev.curvewise.card.lint;

import dev.curvewise.card.Library;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Page;
import java.util.HashSet;
import java.util.Set;

/// The pages a card may refer to.
final class KnownPages {

    private final Set<String> metrics = new HashSet<>();
    private final Set<String> methods = new HashSet<>();

    void add(Page page) {
        (page instanceof MetricCard ? metrics : methods).add(page.id());
    }

    void add(Library library) {
        library.pages().forEach(this::add);
    }

    boolean hasMetric(String id) {
        return metrics.contains(id);
    }

    boolean hasMethod(String id) {
        return methods.contains(id);
    }
}
