package dev.curvewise.ui.card;

import dev.curvewise.card.CardSearch;
import dev.curvewise.card.Library;
import dev.curvewise.card.MethodPage;
import dev.curvewise.card.MetricCard;
import dev.curvewise.session.Place;
import dev.curvewise.session.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of the list: the cards that a search left over, by category, then the methods.
///
/// @param library what there is
/// @param inRun   the cards an open run has a column for, and how they stand
record Contents(Library library, Map<String, Standing> inRun) {

    /// Categories in the order a run is read; others follow as they come.
    static final List<String> ORDER =
            List.of("Policy", "Reward", "Value", "Loss", "Response", "Preference", "Optimiser");

    /// The rows of everything.
    List<Row> rows() {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        ORDER.forEach(name -> groups.put(name, new ArrayList<>()));
        for (MetricCard card : library.cards()) {
            groups.computeIfAbsent(category(card), name -> new ArrayList<>()).add(link(card, null));
        }
        List<Row> methods = new ArrayList<>();
        for (MethodPage method : library.methods()) {
            methods.add(link(method, null));
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

    /// The rows of what a search found, the best first.
    ///
    /// @param query what was searched for
    List<Row> rows(List<CardSearch.Hit> found, String query) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row.Heading(
                switch (found.size()) {
                    case 0 -> "Nothing matches “%s”.".formatted(query.strip());
                    case 1 -> "1 page found";
                    default -> found.size() + " pages found";
                }));
        for (CardSearch.Hit hit : found) {
            rows.add(
                    switch (hit.page()) {
                        case MetricCard card -> link(card, hit);
                        case MethodPage method -> link(method, hit);
                    });
        }
        return rows;
    }

    /// The row that leads to the columns of the open runs.
    static Row overview() {
        return new Row.Link(new Place.Overview(), "Run overview", "Every column of the open runs", null, null);
    }

    static String category(MetricCard card) {
        return card.category().isEmpty() ? "Other" : card.category();
    }

    private static Row link(MethodPage method, CardSearch.@Nullable Hit found) {
        return new Row.Link(new Place.Method(method.id()), method.name(), method.fullName(), found, null);
    }

    private Row link(MetricCard card, CardSearch.@Nullable Hit found) {
        return new Row.Link(new Place.Card(card.id()), card.name(), "", found, inRun.get(card.id()));
    }
}
