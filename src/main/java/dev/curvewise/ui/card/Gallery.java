package dev.curvewise.ui.card;

import dev.curvewise.card.Library;
import dev.curvewise.card.LogName;
import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What the gallery has to show, without any node.
///
/// @param library what there is
/// @param inRun   the cards an open run has a column for, with its worst alert
record Gallery(Library library, Map<String, Optional<Severity>> inRun) {

    /// Some tiles under one title.
    ///
    /// @param title the group's name
    /// @param cards its metrics in order
    record Group(String title, List<MetricCard> cards) {}

    /// The metrics a filter lets through, in groups that are never empty.
    List<Group> groups(GalleryFilter filter) {
        List<MetricCard> cards =
                library.cards().stream().filter(filter.in(library)).toList();
        Map<String, List<MetricCard>> groups = new LinkedHashMap<>();
        if (filter.order() == GalleryOrder.CATEGORY) {
            Contents.ORDER.forEach(name -> groups.put(name, new ArrayList<>()));
        } else if (filter.order() == GalleryOrder.IN_RUN) {
            groups.put("In your run", new ArrayList<>());
        }
        for (MetricCard card : cards) {
            String title = switch (filter.order()) {
                case CATEGORY -> Contents.category(card);
                case NAME -> "All metrics";
                case IN_RUN -> inRun.containsKey(card.id()) ? "In your run" : "Not in your run";
            };
            groups.computeIfAbsent(title, name -> new ArrayList<>()).add(card);
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    /// The categories there are, as the list on the left orders them.
    List<String> categories() {
        return groups(GalleryFilter.NONE).stream().map(Group::title).toList();
    }

    /// The libraries some card has a log name of, by name.
    List<String> libraries() {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        library.cards()
                .forEach(card -> card.names().stream().map(LogName::library).forEach(names::add));
        return List.copyOf(names);
    }
}
