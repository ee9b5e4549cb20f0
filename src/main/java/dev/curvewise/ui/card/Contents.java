package dev.curvewise.ui.card;

import dev.curvewise.card.Library;
import dev.curvewise.card.MethodPage;
import dev.curvewise.card.MetricCard;
import dev.curvewise.detect.Severity;
import dev.curvewise.session.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// The rows of the list: the cards that a search left over, by category, then the methods.
///
/// @param library what there is
/// @param inRun   the cards an open run has a column for, with its worst alert
record Contents(Library library, Map<String, Optional<Severity>> inRun) {

    /// Categories in the order a run is read; others follow as they come.
    static final List<String> ORDER =
            List.of("Policy", "Reward", "Value", "Loss", "Response", "Preference", "Optimiser");

    /// The rows of everything that passes.
    ///
    /// @param shows whether an id is to be shown
    List<Row> rows(Predicate<String> shows) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        ORDER.forEach(name -> groups.put(name, new ArrayList<>()));
        for (MetricCard card : library.cards()) {
            if (shows.test(card.id())) {
                groups.computeIfAbsent(category(card), name -> new ArrayList<>())
                        .add(link(card));
            }
        }
        List<Row> methods = new ArrayList<>();
        for (MethodPage method : library.methods()) {
            if (shows.test(method.id())) {
                methods.add(new Row.Link(new Place.Method(method.id()), method.name(), method.fullName(), false, null));
            }
        }
        groups.put("Methods", methods);
        List<Row> rows = new ArrayList<>();
        groups.forEach((name, links) -> {
            if (!links.isEmpty()) {
                rows.add(new Row.Heading(name));
                rows.addAll(links);
            }
        });
        return rows;
    }

    /// The row that leads to the columns of the open runs.
    static Row overview() {
        return new Row.Link(new Place.Overview(), "Run overview", "Every column of the open runs", false, null);
    }

    static String category(MetricCard card) {
        return card.category().isEmpty() ? "Other" : card.category();
    }

    private Row link(MetricCard card) {
        Optional<Severity> worst = Objects.requireNonNullElse(inRun.get(card.id()), Optional.empty());
        return new Row.Link(
                new Place.Card(card.id()), card.name(), "", inRun.containsKey(card.id()), worst.orElse(null));
    }
}
