package dev.curvewise.card;

import java.util.List;
import java.util.Optional;

/// Everything the card folders hold.
///
/// @param cards   the metrics, by name
/// @param methods the methods, by name
public record Library(List<MetricCard> cards, List<MethodPage> methods) {

    public Library {
        cards = List.copyOf(cards);
        methods = List.copyOf(methods);
    }

    public Optional<MetricCard> card(String id) {
        return cards.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<MethodPage> method(String id) {
        return methods.stream().filter(m -> m.id().equals(id)).findFirst();
    }
}
