package dev.curvewise.card.lint;

import dev.curvewise.card.Library;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The pages a card may refer to.
final class KnownPages {

    private final Set<String> metrics = new HashSet<>();
    private final Set<String> methods = new HashSet<>();
    private final Map<String, String> parents = new HashMap<>();

    void add(Page page) {
        (page instanceof MetricCard ? metrics : methods).add(page.id());
        if (page instanceof MetricCard card) {
            parents.remove(card.id());
            String parent = card.parent();
            if (parent != null) {
                parents.put(card.id(), parent);
            }
        }
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

    /// Whether some card says that it is a variant of this one.
    boolean isParent(String id) {
        return parents.containsValue(id);
    }

    /// The parents of a card from one to the next, where they lead back to the card; otherwise empty.
    List<String> circleOf(String id) {
        Set<String> seen = new LinkedHashSet<>();
        @Nullable String at = id;
        while (at != null && seen.add(at)) {
            at = parents.get(at);
        }
        return id.equals(at) ? List.copyOf(seen) : List.of();
    }
}
