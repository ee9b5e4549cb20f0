package dev.curvewise.ui.card;

import dev.curvewise.card.CardSearch;
import dev.curvewise.card.Library;
import dev.curvewise.card.LogName;
import dev.curvewise.card.MetricCard;
import dev.curvewise.session.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What the gallery has to show, without any node.
///
/// @param library what there is
/// @param search  finds pages by words
/// @param inRun   the cards an open run has a column for, and how they stand
record Gallery(Library library, CardSearch search, Map<String, Standing> inRun) {

    /// Some tiles under one title.
    ///
    /// @param title the group's name
    /// @param cards its metrics in order
    record Group(String title, List<MetricCard> cards) {}

    private static final String IN_TEXT = "Only mentioned in the text";

    /// What the words of a filter found, by id of the card; empty where there are no words.
    Map<String, CardSearch.Hit> found(GalleryFilter filter) {
        Map<String, CardSearch.Hit> found = new HashMap<>();
        if (!filter.text().isBlank()) {
            search.find(filter.text()).stream()
                    .filter(hit -> hit.page() instanceof MetricCard)
                    .forEach(hit -> found.put(hit.page().id(), hit));
        }
        return found;
    }

    /// The metrics a filter lets through, in groups that are never empty. Those that only mention its words come last.
    ///
    /// @param found what its words found
    List<Group> groups(GalleryFilter filter, Map<String, CardSearch.Hit> found) {
        List<MetricCard> cards = library.cards().stream()
                .filter(filter.in(library))
                .filter(card -> filter.text().isBlank() || found.containsKey(card.id()))
                .toList();
        Map<String, List<MetricCard>> groups = new LinkedHashMap<>();
        if (filter.order() == GalleryOrder.CATEGORY) {
            Contents.ORDER.forEach(name -> groups.put(name, new ArrayList<>()));
        } else if (filter.order() == GalleryOrder.IN_RUN) {
            groups.put("In your run", new ArrayList<>());
        }
        List<MetricCard> mentioned = new ArrayList<>();
        for (MetricCard card : cards) {
            CardSearch.Hit hit = found.get(card.id());
            if (hit != null && hit.field() == CardSearch.Field.TEXT) {
                mentioned.add(card);
            } else {
                groups.computeIfAbsent(title(card, filter.order()), name -> new ArrayList<>())
                        .add(card);
            }
        }
        groups.put(IN_TEXT, mentioned);
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private String title(MetricCard card, GalleryOrder order) {
        return switch (order) {
            case CATEGORY -> Contents.category(card);
            case NAME -> "All metrics";
            case IN_RUN -> inRun.containsKey(card.id()) ? "In your run" : "Not in your run";
        };
    }

    /// The categories there are, as the list on the left orders them.
    List<String> categories() {
        return groups(GalleryFilter.NONE, Map.of()).stream().map(Group::title).toList();
    }

    /// The libraries some card has a log name of, by name.
    List<String> libraries() {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        library.cards()
                .forEach(card -> card.names().stream().map(LogName::library).forEach(names::add));
        return List.copyOf(names);
    }
}
