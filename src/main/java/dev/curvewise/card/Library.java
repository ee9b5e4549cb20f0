package dev.curvewise.card;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the card folders hold.
public final class Library {

    private static final Library EMPTY = new Library(List.of(), List.of());

    private final List<MetricCard> cards;
    private final List<MethodPage> methods;
    private final Map<String, MetricCard> cardsById;
    private final Map<String, MethodPage> methodsById;
    private final Map<String, Path> paths;

    /// @param cards   the metrics, in the order they are listed in
    /// @param methods the methods, in the order they are listed in
    public Library(List<MetricCard> cards, List<MethodPage> methods) {
        this(cards, methods, Map.of());
    }

    /// @param paths where a page's file can be written to, by [Page#file()]; bundled pages have none
    Library(List<MetricCard> cards, List<MethodPage> methods, Map<String, Path> paths) {
        this.cards = List.copyOf(cards);
        this.methods = List.copyOf(methods);
        this.cardsById = byId(cards);
        this.methodsById = byId(methods);
        this.paths = Map.copyOf(paths);
    }

    private static <P extends Page> Map<String, P> byId(Collection<P> pages) {
        Map<String, P> byId = new HashMap<>();
        for (P page : pages) {
            byId.putIfAbsent(page.id(), page);
        }
        return byId;
    }

    /// A library without pages.
    public static Library empty() {
        return EMPTY;
    }

    /// The metrics, by name.
    public List<MetricCard> cards() {
        return cards;
    }

    /// The methods, by name.
    public List<MethodPage> methods() {
        return methods;
    }

    /// All pages, the metrics first.
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>(cards);
        pages.addAll(methods);
        return pages;
    }

    public Optional<MetricCard> card(String id) {
        return Optional.ofNullable(cardsById.get(id));
    }

    public Optional<MethodPage> method(String id) {
        return Optional.ofNullable(methodsById.get(id));
    }

    /// The variants of a landing page, by name.
    public List<MetricCard> children(String id) {
        return cards.stream().filter(card -> id.equals(card.parent())).toList();
    }

    /// The methods that ask for a metric: the way back from a card to its methods.
    public List<MethodPage> methodsWith(String cardId) {
        return methods.stream()
                .filter(method -> method.relevantMetrics().contains(cardId))
                .toList();
    }

    /// The file of a page, where it can be edited; bundled pages have none.
    public Optional<Path> path(Page page) {
        return Optional.ofNullable(paths.get(page.file()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Library that
                && cards.equals(that.cards)
                && methods.equals(that.methods)
                && paths.equals(that.paths);
    }

    @Override
    public int hashCode() {
        return 31 * cards.hashCode() + methods.hashCode();
    }

    @Override
    public String toString() {
        return cards.size() + " cards, " + methods.size() + " methods";
    }
}
